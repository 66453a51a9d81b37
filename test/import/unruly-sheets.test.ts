import { describe, expect, it } from 'vitest';
import { blank, importRows, importSheets, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf } from './sheet-of.ts';

const errorsOf = (imported: ReturnType<typeof importRows>) =>
  problemsInShort(imported).filter((line) => line.startsWith('error'));

describe('headers that drift between the sheets of a workbook', () => {
  it('are each read by their own words', () => {
    const imported = importSheets([
      sheetOf(
        [
          ['Patient ID', 'Group', 'NKG2A %'],
          ['P1', 'MSC-1', 40],
        ],
        'Baseline',
      ),
      sheetOf(
        [
          ['PID', 'Arm', 'NKG2A(%)'],
          ['P1', 'MSC-1', 41],
        ],
        '4wk',
      ),
      sheetOf(
        [
          ['Pt. No.', 'Treatment group', 'nkg2a'],
          ['P1', 'MSC-1', 42],
        ],
        '12 Wks',
      ),
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40', 'P1 W4 NKG2A 41', 'P1 W12 NKG2A 42']);
    expect(errorsOf(imported)).toEqual([]);
  });

  it('that name nothing are known by the subjects under them', () => {
    const imported = importSheets([
      sheetOf(
        [
          ['Subject', 'Group'],
          ['P001', 'MSC-1'],
          ['P002', 'Control'],
        ],
        'Roster',
      ),
      sheetOf(
        [
          ['Fall', 'NKG2A'],
          ['P001', 40],
          ['P002', 41],
        ],
        'W4',
      ),
    ]);
    expect(inShort(imported)).toEqual(['P001 W4 NKG2A 40', 'P002 W4 NKG2A 41']);
  });
});

describe('sheets beside the results', () => {
  it('of notes are listed as notes, not as results that were not understood', () => {
    const imported = importSheets([
      sheetOf([['Data dictionary'], ['NKG2A is CD159a'], [], ['Please do not pass on']], 'Read me'),
      sheetOf(
        [
          ['Subject', 'Group', 'Week', 'NKG2A'],
          ['P1', 'MSC-1', 0, 40],
        ],
        'Flow',
      ),
    ]);
    expect(problemsInShort(imported)).toContain('info import.notes-sheet A1 x3');
    expect(problemsInShort(imported).filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('of numbers without a subject stay a warning', () => {
    const imported = importSheets([
      sheetOf(
        [
          ['a', 'b'],
          [1, 2],
        ],
        'Sheet2',
      ),
      sheetOf(
        [
          ['Subject', 'Group', 'Week', 'NKG2A'],
          ['P1', 'MSC-1', 0, 40],
        ],
        'Flow',
      ),
    ]);
    expect(problemsInShort(imported)).toContain('warning import.sheet-left-out A1 x4');
  });
});

describe('rows that are nobody’s', () => {
  it('are summaries also where they name a group', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A'],
      ['P1', 'MSC-1', 0, 40],
      ['Subtotal MSC-1', '', '', 40],
      ['Grand Total', '', '', 40],
      ['Mean ± SD', '', '', '40 ± 1'],
      ['均数±标准差', '', '', '40±1'],
      ['MSC-1 mean', '', '', 40],
      ['P2', 'Control', 0, 41],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40', 'P2 W0 NKG2A 41']);
    expect(problemsInShort(imported).filter((line) => /summary-row/.test(line))).toHaveLength(5);
  });
});

describe('a column of a known analyte', () => {
  it('asks about its marks even where it holds nothing else', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A', 'Perforin'],
      ['P1', 'MSC-1', 0, 'ND', 1],
      ['P1', 'MSC-1', 4, 'n/a', 2],
    ]);
    expect(errorsOf(imported)).toEqual(['error import.ambiguous-mark D2 x1']);
  });

  it('is read where half of it are words, and the words are shown', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A', 'Perforin'],
      ['P1', 'MSC-1', 0, 40, 1],
      ['P1', 'MSC-1', 4, 'clotted', 2],
      ['P1', 'MSC-1', 8, 'TND', 2],
    ]);
    expect(inShort(imported)).toContain('P1 W0 NKG2A 40');
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining(['warning import.unreadable-value D3 x1', 'warning import.limit-unknown D4 x1']),
    );
  });
});

describe('numbers whose comma may mean two things', () => {
  const rows = (...alt: readonly string[]) => [
    ['Subject', 'Group', 'Week', 'PLT (10^9/L)', 'ALT'],
    ['P1', 'MSC-1', 0, '1,050', alt[0] ?? ''],
    ['P1', 'MSC-1', 4, '150', alt[1] ?? ''],
  ];

  it('are as the other columns of the sheet write them', () => {
    expect(inShort(importRows(rows('1,234.5', '40')))).toContain('P1 W0 PLT 1050');
    expect(inShort(importRows(rows('38,25', '40')))).toContain('P1 W0 PLT 1.05');
  });

  it('are asked about where nothing tells, and never guessed or dropped', () => {
    const asked = importRows(rows('38', '40'));
    expect(errorsOf(asked)).toEqual(['error import.decimal-unknown D2 x1']);
    expect(inShort(importRows(rows('38', '40'), trial, { decimalMark: 'point' }))).toContain('P1 W0 PLT 1050');
    expect(inShort(importRows(rows('38', '40'), trial, { decimalMark: 'comma' }))).toContain('P1 W0 PLT 1.05');
  });
});

describe('tables of instruments', () => {
  it('FCS Express with iterations in columns: a row for the gates, one for each statistic', () => {
    const imported = importRows(
      [
        ['Filename', 'P001_W4.fcs', 'P001_W4.fcs', 'P002_W4.fcs'],
        ['Gate name', 'NKG2A+', 'No Gate', 'NKG2A+'],
        ['# of Events', '400', '10000', '1,410'],
        ['% of parent', '40.1', '100', '41.1'],
      ],
      { ...trial, subjects: ['P001', 'P002'].map((subject) => ({ subject, arm: 'MSC-1' })) },
    );
    const readings = imported.interpretation.files[0]?.readings ?? [];
    expect(readings.map(({ subject, metric, value }) => [subject, metric, value])).toEqual([
      ['P001', 'count', 400],
      ['P001', '% of parent', 40.1],
      ['P002', 'count', 1410],
      ['P002', '% of parent', 41.1],
    ]);
    expect(problemsInShort(imported)).toContain('info import.gate-left-out C2 x3');
  });

  it('a table for Prism on a sheet without a telling name asks what it measures', () => {
    const imported = importRows([
      ['', 'MSC-1', '', 'Control', ''],
      ['Week 0', 40.5, 41, 50, 51],
      ['Week 4', 43, 44, 52, ''],
    ]);
    expect(errorsOf(imported)).toEqual(['error import.unknown-analyte B2 x7']);
    const answered = importRows(
      [
        ['', 'MSC-1', '', 'Control', ''],
        ['Week 0', 40.5, 41, 50, 51],
        ['Week 4', 43, 44, 52, ''],
      ],
      trial,
      { analytes: { Sheet1: 'NKG2A' } },
    );
    expect(answered.interpretation.files[0]?.readings).toHaveLength(7);
  });
});

describe('listings of adverse events', () => {
  it('give their day and their relation whatever the header calls them', () => {
    const imported = importSheets(
      [
        sheetOf(
          [
            ['Subject', 'Group', 'Adverse event', 'Grade', 'Related to study treatment', 'Start day'],
            ['P1', 'A', 'Fever', 1, 'Yes', 3],
          ],
          'AE',
        ),
        sheetOf(
          [
            ['受试者编号', '组别', '不良事件', '分级', '与治疗相关', '发生时间', '入组日期'],
            ['P2', 'A', '发热', '2', '是', '2017-01-04', '2017-01-01'],
          ],
          '不良事件',
        ),
      ],
      blank,
    );
    const events = imported.interpretation.files[0]?.events ?? [];
    expect(events.map(({ subject, day, related, grade }) => [subject, day, related, grade])).toEqual([
      ['P1', 3, 'Yes', 1],
      ['P2', 3, '是', 2],
    ]);
  });
});

describe('a row of units under the header', () => {
  it('belongs to the header: values are converted from what it says', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A', 'TBil', 'ALB'],
      ['', '', '', '%', '(mg/dL)', 'g/dL'],
      ['P1', 'MSC-1', 0, 0.4, 10, 3.5],
      ['P2', 'Control', 0, 41, 11, 3.6],
    ]);
    expect(inShort(imported).slice(0, 3)).toEqual(['P1 W0 NKG2A 0.4', 'P1 W0 TBil 171', 'P1 W0 ALB 35']);
    expect(errorsOf(imported)).toEqual([]);
  });

  it('may begin with the word for units', () => {
    const imported = importRows([
      ['受试者编号', '组别', '访视', '总胆红素', 'ALB'],
      ['单位', '', '', 'mg/dL', 'g/L'],
      ['P1', 'MSC-1', '基线', 10, 35],
      ['P2', '对照组', '第4周', 11, 36],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 TBil 171', 'P1 W0 ALB 35', 'P2 W4 TBil 188.1', 'P2 W4 ALB 36']);
  });
});

describe('columns that are no results', () => {
  it('are left out and said: replicates, plates, the date of each visit under its header', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'Replicate', 'Plate', 'NKG2A'],
      ['P1', 'MSC-1', 0, 1, 7, 40],
    ]);
    expect(errorsOf(imported)).toEqual([]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40']);
  });
});

describe("medians of two channels in FlowJo's table", () => {
  it('are two series, not two values of one', () => {
    const imported = importRows(
      [
        ['', 'NK | Median (BV421-A)', 'NK | Median (APC-A)', 'NK/NKG2A+ | Freq. of Parent'],
        ['P001_W4.fcs', 812, 300, 41],
        ['P002_W4.fcs', 800, 310, 42],
      ],
      blank,
    );
    const metrics = imported.interpretation.files[0]?.readings.map(({ metric }) => metric);
    expect(metrics?.slice(0, 2)).toEqual(['median (BV421-A)', 'median (APC-A)']);
    expect(errorsOf(imported)).toEqual([]);
  });
});
