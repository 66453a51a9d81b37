import { describe, expect, it } from 'vitest';
import { proposeSampleTemplate } from '../../core/import/propose-sample-template.ts';
import { templateReader } from '../../core/import/sample-template.ts';
import { weekOfVisit } from '../../core/study/visit-text.ts';
import { blank, importOf, importRows, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

/** What the proposed template reads of each name: `CP001 V02`. */
function read(...names: string[]): string[] {
  const template = proposeSampleTemplate(names, blank);
  if (template === null) return [];
  const reader = templateReader(template);
  return names.map((name) => {
    const parts = reader(name);
    return parts === null ? '-' : `${parts.subject} ${parts.visit ?? '-'}`;
  });
}

describe('the proposal for sample names', () => {
  it.each([
    [
      ['2019_CP001_V02_NK_A1.fcs', '2019_CP002_V05_NK_A2.fcs'],
      ['CP001 V02', 'CP002 V05'],
    ],
    [['2019_CP001_V02_NK_A1.fcs'], ['CP001 V02']],
    [
      ['2019_09_19 d14_503.fcs', '2019_10_03 d28_596.fcs'],
      ['503 d14', '596 d28'],
    ],
    [
      ['20190919_P001_W4.fcs', '20191003_P001_W8.fcs'],
      ['P001 W4', 'P001 W8'],
    ],
    [
      ['19-09-2019_01-701-1015_V2.fcs', '20-09-2019_01-701-1023_V2.fcs'],
      ['01-701-1015 V2', '01-701-1023 V2'],
    ],
    [
      ['H9 CP027 V12 NK+CEM+IL-15.fcs', 'H9 CP031 V02 NK alone.fcs'],
      ['CP027 V12', 'CP031 V02'],
    ],
    [
      ['Specimen_001_P001_W4_001.fcs', 'Specimen_001_P002_W4_002.fcs'],
      ['P001 W4', 'P002 W4'],
    ],
    [
      ['Specimen_001_P001 week0_000.fcs', 'Specimen_001_P002 week4_003.fcs'],
      ['P001 week0', 'P002 week4'],
    ],
    [
      ['CD56_P001_W4.fcs', 'CD56_P002_W4.fcs'],
      ['P001 W4', 'P002 W4'],
    ],
    [
      ['P-001_W4_NK.fcs', 'P-002_W8_NK.fcs'],
      ['P-001 W4', 'P-002 W8'],
    ],
    [
      ['P001-W4-NK.fcs', 'P002-W0-NK.fcs'],
      ['P001 W4', 'P002 W0'],
    ],
    [
      ['MSC1-003 Week 4.fcs', 'MSC1-004 Week 12.fcs'],
      ['MSC1-003 Week 4', 'MSC1-004 Week 12'],
    ],
    [
      ['P001_W0.fcs', 'P001_W4.fcs'],
      ['P001 W0', 'P001 W4'],
    ],
  ])('takes no year, date, counter or marker for the subject: %j', (names, expected) => {
    expect(read(...names)).toEqual(expected);
  });

  it('takes the part that another file of the import lists as a subject', () => {
    const flow = sheetOf([
      ['', 'NK/NKG2A+ | Freq. of Parent'],
      ['R77_12_W4.fcs', 41],
      ['R78_13_W4.fcs', 42],
    ]);
    const roster = sheetOf(
      [
        ['Subject', 'Group'],
        ['12', 'MSC-1'],
        ['13', 'Control'],
      ],
      'Roster',
    );
    const imported = importOf([workbookOf([flow], 'flow.xlsx'), workbookOf([roster], 'roster.xlsx')], trial);
    expect(inShort(imported)).toEqual(['12 W4 NKG2A 41', '13 W4 NKG2A 42']);
  });
});

describe('the text of a visit', () => {
  it.each([
    ['W8±3d', 8],
    ['Week 12 (±7 days)', 12],
    ['第4周（±3天）', 4],
    ['V3-W4', 4],
    ['Visit 2, Week 2', 2],
    ['W52/EOS', 52],
    ['EOT (Week 24)', 24],
    ['Week 4 (Day 29)', 4],
    ['D29 (W4)', 4],
    ['12th week', 12],
    ['week no. 4', 4],
    ['W4 visit', 4],
    ['第4周访视', 4],
    ['访视第4周', 4],
    ['BL visit', 0],
  ])('%s is week %d', (text, week) => expect(weekOfVisit(text, blank.protocol)).toEqual({ week }));

  it.each([
    ['Week 4-6', 'unknown'],
    ['2-4周', 'unknown'],
    ['W4-W8', 'unknown'],
    ['W1, W2', 'several'],
    ['治疗后36周', 'unknown'],
    ['SCREENING 1', 'before-baseline'],
    ['2017-03-01', 'date'],
    ['W-2', 'minus'],
    ['半年', 'months'],
    ['第六个月', 'months'],
  ])('%s is a question', (text, ask) => expect(weekOfVisit(text, blank.protocol)).toEqual({ ask }));
});

describe('visits in months', () => {
  const rows = [
    ['Subject', 'Group', 'Visit', 'NKG2A'],
    ['P1', 'MSC-1', 'BL', 40],
    ['P1', 'MSC-1', 'M1', 41],
    ['P1', 'MSC-1', '3月', 42],
    ['P1', 'MSC-1', '1y', 43],
  ];

  it('are asked about', () => {
    expect(problemsInShort(importRows(rows)).filter((line) => line.startsWith('error'))).toEqual([
      'error import.visit-months A3 x4',
      'error import.visit-months A4 x4',
      'error import.visit-months A5 x4',
    ]);
  });

  it('are four weeks each, or of the calendar, as a person says, and it is told', () => {
    const four = importRows(rows, blank, { months: 'four-weeks' });
    expect(inShort(four).map((line) => line.split(' ')[1])).toEqual(['W0', 'W4', 'W12', 'W48']);
    expect(problemsInShort(four)).toContain('info import.months-counted-four-weeks - x1');
    const calendar = importRows(rows, blank, { months: 'calendar' });
    expect(inShort(calendar).map((line) => line.split(' ')[1])).toEqual(['W0', 'W4', 'W13', 'W52']);
    expect(problemsInShort(calendar)).toContain('info import.months-counted-calendar - x1');
  });

  it('keep the week that was given to one of them', () => {
    const answered = importRows(rows, blank, { months: 'calendar', visits: { '1y': 50 } });
    expect(inShort(answered).at(-1)).toBe('P1 W50 NKG2A 43');
  });
});

describe('visits as dates', () => {
  it('that lost their format are dates where their column says so', () => {
    const imported = importRows(
      [
        ['Subject', 'Group', 'Visit date', 'Baseline date', 'ALT'],
        ['P1', 'MSC-1', { value: 42795, format: 'yyyy-mm-dd' }, { value: 42795, format: 'yyyy-mm-dd' }, 50],
        ['P1', 'MSC-1', '29/03/2017', { value: 42795, format: 'yyyy-mm-dd' }, 40],
        ['P1', 'MSC-1', 42851, { value: 42795, format: 'yyyy-mm-dd' }, 38],
      ],
      trial,
    );
    expect(inShort(imported)).toEqual(['P1 W0 ALT 50', 'P1 W4 ALT 40', 'P1 W8 ALT 38']);
  });
});

describe('arms', () => {
  it('are found with the word for them beside, and a control in Chinese', () => {
    const imported = importRows([
      ['受试者编号', '组别', '周', 'NKG2A'],
      ['P1', 'MSC-1组', 0, 40],
      ['P2', 'Group MSC-2', 0, 41],
      ['P3', '对照组', 0, 42],
      ['P4', 'Control arm', 0, 43],
    ]);
    expect(imported.interpretation.subjects.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-2', 'Control', 'Control']);
    expect(problemsInShort(imported).filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('conditions of samples', () => {
  it('a treatment that changes within the samples of a visit is a condition, and the arm comes from elsewhere', () => {
    const cells = sheetOf([
      ['name', 'Treatment', 'Population', 'Parent', 'Frequency'],
      ['P001_W4_A.fcs', 'NoStim', 'NKG2A+', 'NK', 41],
      ['P001_W4_B.fcs', 'K562', 'NKG2A+', 'NK', 44],
    ]);
    const roster = sheetOf(
      [
        ['Subject', 'Group'],
        ['P001', 'MSC-1'],
        ['P002', 'Control'],
      ],
      'Roster',
    );
    const imported = importOf([workbookOf([cells, roster])], trial);
    const readings = imported.interpretation.files[0]?.readings ?? [];
    expect(readings.map(({ population, value }) => [population, value])).toEqual([
      ['NK, NoStim', 41],
      ['NK, K562', 44],
    ]);
    expect(imported.interpretation.subjects[0]).toMatchObject({ subject: 'P001', arm: 'MSC-1' });
    expect(imported.proposals[0]?.sheets[0]?.why.map(({ code }) => code)).toContain('import.why-not-arm');
    expect(problemsInShort(imported).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each(['wide', 'long', 'FlowJo'])('a stimulus in a column of its own keeps samples apart: %s', (kind) => {
    const rows = {
      wide: [
        ['PTID', 'Group', 'TimePoint', 'STIM', 'NKG2A'],
        ['P1', 'MSC-1', 'W4', 'unstim', 40],
        ['P1', 'MSC-1', 'W4', 'PMA', 50],
      ],
      long: [
        ['PTID', 'Group', 'TimePoint', 'STIM', 'Marker', 'Value'],
        ['P1', 'MSC-1', 'W4', 'unstim', 'NKG2A', 40],
        ['P1', 'MSC-1', 'W4', 'PMA', 'NKG2A', 50],
      ],
      FlowJo: [
        ['PTID', 'Group', 'TimePoint', 'STIM', 'Live/NKG2A+ | Freq. of Parent'],
        ['P1', 'MSC-1', 'W4', 'unstim', 40],
        ['P1', 'MSC-1', 'W4', 'PMA', 50],
      ],
    }[kind];
    const imported = importRows(rows ?? []);
    expect(imported.interpretation.files[0]?.readings.map(({ population, value }) => [population, value])).toEqual([
      ['unstim', 40],
      ['PMA', 50],
    ]);
    expect(problemsInShort(imported).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('a stimulus that is the same everywhere tells nothing apart and is left out, said', () => {
    const imported = importRows([
      ['PTID', 'Group', 'TimePoint', 'STIM', 'NKG2A'],
      ['P1', 'MSC-1', 'W4', 'unstim', 40],
      ['P1', 'MSC-1', 'W8', 'unstim', 50],
    ]);
    expect(imported.interpretation.files[0]?.readings.map(({ population }) => population)).toEqual([null, null]);
    expect(problemsInShort(imported)).toContain('info import.column-left-out D2 x2');
  });
});
