import { describe, expect, it } from 'vitest';
import { initialChoices } from '../../core/import/initial-choices.ts';
import { interpret } from '../../core/import/interpret.ts';
import { propose } from '../../core/import/propose.ts';
import { isPhraseKey } from '../../core/words/say.ts';
import { blank, importRows, importSheets, inShort, problemsInShort, type TestImport, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const layoutOf = ({ proposals }: TestImport) => proposals[0]?.sheets[0]?.mapping.layout;
const rolesOf = ({ proposals }: TestImport) => proposals[0]?.sheets[0]?.mapping.columns.map(({ role }) => role);

describe('a long table', () => {
  const rows = [
    ['Subject', 'Group', 'Week', 'Marker', 'Result', 'Unit'],
    ['P1', 'MSC-1', 0, 'NKG2A', 41.5, '%'],
    ['P1', 'MSC-1', 2, 'GZMB', 63, '%'],
    ['P2', 'MSC-2', 0, 'ALB', 31, 'g/L'],
  ];

  it('is read row by row', () => {
    const imported = importRows(rows);
    expect(layoutOf(imported)).toBe('long');
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 41.5', 'P1 W2 Granzyme B 63', 'P2 W0 ALB 31']);
  });

  it('is read under Chinese headers, with the sample as the subject where the visit has its own column', () => {
    const imported = importRows([
      ['样本', '组别', '访视周', '检测项目', '结果', '单位'],
      ['01-701-1015', 'MSC-1', '第4周', '总胆红素', '<17,1', 'μmol/L'],
      ['01-701-1028', 'MSC-2', '基线', '白蛋白', '31,5', 'g/L'],
    ]);
    expect(inShort(imported)).toEqual(['01-701-1015 W4 TBil <17.1', '01-701-1028 W0 ALB 31.5']);
    expect(problemsInShort(imported)).toEqual(['info import.decimal-comma E1 x1']);
  });

  it('is read under title rows and beside an index column', () => {
    const titled = [
      ['NK panel, exported 2024'],
      [],
      ...rows.map((row, index) => [index === 0 ? '' : index - 1, ...row]),
    ];
    const imported = importRows(titled);
    expect(inShort(imported)).toEqual(inShort(importRows(rows)));
    expect(rolesOf(imported)?.[0]).toBe('ignored');
    expect(problemsInShort(imported)).toContain('info import.column-left-out A4 x3');
  });

  it('takes a qualifier from a column of its own', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'Marker', 'Qualifier', 'Result'],
      ['P1', 'MSC-1', 0, 'FasL', '<', 5],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 FasL <5']);
  });

  it('that does not say what it measures is proposed, unsure, by what tells its rows apart', () => {
    const imported = importRows(
      [
        ['ptid', 'weeks', 'tube', 'kind', 'value'],
        ['A', 0, 'T1', 'ag', 5],
        ['A', 0, 'T1', 'ep', 6],
        ['A', 4, 'T1', 'ag', 7],
        ['A', 4, 'T2', 'ep', 8],
      ],
      blank,
    );
    expect(inShort(imported)).toEqual(['A W0 ag 5', 'A W0 ep 6', 'A W4 ag 7', 'A W4 ep 8']);
    expect(imported.proposals[0]?.sheets[0]?.confidence).toBeLessThan(0.8);
  });
});

describe('a table wide by analyte', () => {
  const header = ['受试者编号', '组别', '访视', 'NKG2A (%)', '颗粒酶B', 'TBil (µmol/L)'];

  it('is read column by column, in either language', () => {
    const imported = importRows([
      header,
      ['P1', 'MSC-1', '基线', 41.5, 60, 100],
      ['P1', 'MSC-1', '第4周', 40, 66, 52.5],
    ]);
    expect(layoutOf(imported)).toBe('wide-by-analyte');
    expect(inShort(imported)).toEqual([
      'P1 W0 NKG2A 41.5',
      'P1 W0 Granzyme B 60',
      'P1 W0 TBil 100',
      'P1 W4 NKG2A 40',
      'P1 W4 Granzyme B 66',
      'P1 W4 TBil 52.5',
    ]);
  });

  it('asks about a column that the study does not know', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'NKG2A', 'NKG2C'],
      ['P1', 'MSC-1', 0, 41.5, 3],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 41.5']);
    expect(problemsInShort(imported)).toContain('error import.unknown-analyte E2 x1');
    expect(imported.interpretation.analytes).toContainEqual({ text: 'NKG2C', name: null, count: 1 });
  });

  it('adds such a column where that is allowed, and takes the name that a person gives it', () => {
    const rows = [
      ['Subject', 'Group', 'Week', 'NKG2A', 'NKG2C'],
      ['P1', 'MSC-1', 0, 41.5, 3],
    ];
    const add = { arms: false, visits: false, analytes: true, subjects: true };
    const added = importRows(rows, trial, { add });
    expect(inShort(added)).toEqual(['P1 W0 NKG2A 41.5', 'P1 W0 NKG2C 3']);
    expect(added.interpretation.additions.analytes.map(({ name }) => name)).toEqual(['NKG2C']);
    expect(inShort(importRows(rows, trial, { analytes: { NKG2C: 'NKG2D' } }))).toContain('P1 W0 NKG2D 3');
  });

  it('reads a subject that is merged over its visits', () => {
    const sheet = sheetOf(
      [
        ['Subject', 'Week', 'NKG2A'],
        ['P1', 0, 41],
        ['', 2, 42],
        ['P2', 0, 43],
      ],
      'Merged',
      [{ top: 1, left: 0, bottom: 2, right: 0 }],
    );
    expect(inShort(importSheets([sheet]))).toEqual(['P1 W0 NKG2A 41', 'P1 W2 NKG2A 42', 'P2 W0 NKG2A 43']);
  });

  it('converts a unit by a known factor, says so and keeps the text', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'TBil (mg/dL)', 'ALB (g/dL)'],
      ['P1', 'MSC-1', 0, 0.7, '<3.1'],
    ]);
    expect(imported.interpretation.files[0]?.readings).toMatchObject([
      { value: 11.97, unit: 'umol/L', text: '0.7', note: 'mg/dL × 17.1' },
      { value: 31, qualifier: '<', unit: 'g/L', text: '<3.1', note: 'g/dL × 10' },
    ]);
    expect(problemsInShort(imported)).toContain('info import.unit-converted D1 x1');
  });

  it('keeps a unit without a known factor apart from the study’s and says so', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'TBil (mg/L)'],
      ['P1', 'MSC-1', 0, 6],
    ]);
    expect(imported.interpretation.files[0]?.readings[0]).toMatchObject({ value: 6, unit: 'mg/L' });
    expect(problemsInShort(imported)).toContain('warning import.unit-differs D1 x1');
  });

  it('asks once what ND means, and does what is answered', () => {
    const rows = [
      ['Subject', 'Group', 'Week', 'NKG2A', 'NKG2D'],
      ['P1', 'MSC-1', 0, 'ND', 41],
      ['P1', 'MSC-1', 2, 40, 'ND'],
    ];
    expect(problemsInShort(importRows(rows))).toContain('error import.ambiguous-mark D2 x2');
    expect(problemsInShort(importRows(rows, trial, { ambiguousMark: 'not-done' }))).toContain(
      'info import.missing-mark D2 x1',
    );
    expect(problemsInShort(importRows(rows, trial, { ambiguousMark: 'not-detected' }))).toContain(
      'warning import.limit-unknown D2 x1',
    );
  });

  it('takes signs of limits from a column beside the value', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', '', 'FasL (%)', 'NKG2A (%)'],
      ['P1', 'MSC-1', 0, '<', 5, 41],
      ['P1', 'MSC-1', 2, '', 7, 42],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 FasL <5', 'P1 W0 NKG2A 41', 'P1 W2 FasL 7', 'P1 W2 NKG2A 42']);
  });

  it('does not import limits as measurements where signs among remarks are left out', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', 'Remark', 'FasL (%)'],
      ['P1', 'MSC-1', 0, '<', 5],
      ['P1', 'MSC-1', 2, 'fine', 7],
    ]);
    expect(problemsInShort(imported)).toContain('error import.qualifier-left-out D2 x2');
  });

  it('knows identity cards and telephones by what they are, whatever their header says', () => {
    const imported = importRows(
      [
        ['Subject', 'Group', 'Week', '号', 'Tel.', 'NKG2A'],
        ['P1', 'MSC-1', 0, '11010519491231002X', '138 0013 8000', 41],
      ],
      blank,
    );
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining(['warning import.identity-left-out D2 x1', 'warning import.identity-left-out E2 x1']),
    );
    expect(JSON.stringify(imported.interpretation.files[0]?.roster)).not.toMatch(/138|1101/);
  });

  it('imports an identifying column only where a person says so', () => {
    const workbook = workbookOf([
      sheetOf([
        ['Subject', 'Group', 'Week', '姓名', 'NKG2A'],
        ['P1', 'MSC-1', 0, '张三', 41],
      ]),
    ]);
    const sheets = propose(workbook, trial, initialChoices(trial, null)).sheets.map(({ mapping }) => ({
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.header === '姓名' ? { ...column, role: 'covariate' as const } : column,
      ),
    }));
    const { subjects } = interpret([{ workbook, sheets }], initialChoices(trial, null), trial);
    expect(subjects[0]?.covariates).toEqual({ 姓名: '张三' });
  });

  it('keeps identifying columns out', () => {
    const imported = importRows([
      ['Subject', 'Group', 'Week', '姓名', 'NKG2A'],
      ['P1', 'MSC-1', 0, '张三', 41],
    ]);
    expect(problemsInShort(imported)).toContain('warning import.identity-left-out D2 x1');
    expect(JSON.stringify(imported.interpretation.files[0]?.roster)).not.toContain('张三');
  });
});

it('hidden values are read, and said to be hidden', () => {
  const sheet = sheetOf([
    ['Subject', 'Group', 'Week', 'NKG2A'],
    ['P1', 'MSC-1', 0, 41],
    ['P1', 'MSC-1', 2, 42],
  ]);
  const imported = importSheets([{ ...sheet, isHidden: (row) => row === 2 }]);
  expect(inShort(imported)).toHaveLength(2);
  expect(problemsInShort(imported)).toContain('info import.hidden-values D3 x1');
});

describe("FlowJo's table", () => {
  const rows = [
    [
      '',
      'Lymphocytes/NK/CD56dim/NKG2A+ | Freq. of Parent',
      'Lymphocytes/NK/CD56dim/NKG2A- | Freq. of Parent',
      'Lymphocytes | Count',
    ],
    ['P001_W0_NK.fcs', '41.5 %', '58.5 %', 5000],
    ['P001_W4_NK.fcs', 'n/a', '60.0 %', 4000],
    ['Unstained.fcs', '0.1 %', '99.9 %', 100],
    ['Mean', '41.5 %', '59.2 %', 4500],
    ['SD', '0 %', '1 %', 500],
  ];

  it('gives the marker in its population, never the complement, and lists what it leaves out', () => {
    const imported = importRows(rows);
    expect(layoutOf(imported)).toBe('flowjo-table');
    expect(imported.interpretation.files[0]?.readings).toMatchObject([
      {
        subject: 'P001',
        week: 0,
        analyte: 'NKG2A',
        population: 'CD56dim NK',
        metric: '% of parent',
        unit: '%',
        value: 41.5,
      },
    ]);
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining([
        'info import.missing-mark B3 x1',
        'info import.control-row A4 x4',
        'info import.summary-row A5 x4',
        'info import.summary-row A6 x4',
        'info import.gate-column-left-out C2 x2',
        'info import.gate-column-left-out D2 x2',
      ]),
    );
  });

  it('gives every statistic to a study without a plan, each under its own words', () => {
    const analytes = importRows(rows, blank).interpretation.analytes.map(({ text, count }) => `${text} ${count}`);
    expect(analytes).toEqual(['NKG2A 1', 'NKG2A- 2', 'Lymphocytes 2']);
  });

  it('keeps the whole paths of populations whose short names would be one', () => {
    const imported = importRows([
      ['', 'Singlets/NK/NKG2A+ | Freq. of Parent', 'Live/NK/NKG2A+ | Freq. of Parent'],
      ['P001_W0.fcs', '41.5 %', '44 %'],
    ]);
    expect(imported.interpretation.files[0]?.readings.map(({ population }) => population)).toEqual([
      'Singlets/NK',
      'Live/NK',
    ]);
  });

  it('asks about a gate of a marker that the study does not know', () => {
    const imported = importRows([
      ['', 'NK/CD107a+ | Freq. of Parent'],
      ['P001_W0.fcs', '41.5 %'],
    ]);
    expect(problemsInShort(imported)).toContain('error import.unknown-analyte B2 x1');
  });
});

describe('a roster', () => {
  const roster = sheetOf(
    [
      ['Subject', 'Group', 'Sex', 'Age'],
      ['P1', 'msc 1', 'F', 44],
      ['P2', 'MSC-2', 'M', 51],
    ],
    'Roster',
  );
  const values = sheetOf(
    [
      ['Subject', 'Week', 'NKG2A'],
      ['P1', 0, 41],
      ['P2', 0, 43],
    ],
    'Values',
  );

  it('gives arms and covariates to the subjects of another sheet', () => {
    const { interpretation, proposals } = importSheets([values, roster]);
    expect(proposals[0]?.sheets.map(({ mapping }) => mapping.layout)).toEqual(['wide-by-analyte', 'roster']);
    expect(interpretation.subjects).toEqual([
      { subject: 'P1', arm: 'MSC-1', covariates: { Sex: 'F', Age: '44' } },
      { subject: 'P2', arm: 'MSC-2', covariates: { Sex: 'M', Age: '51' } },
    ]);
    expect(interpretation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is asked for where nothing says the arm', () => {
    expect(problemsInShort(importSheets([values]))).toContain('error import.subject-without-arm - x2');
  });
});

it('every layout says why it matched in words of the catalogue', () => {
  const { proposals } = importSheets([
    sheetOf(
      [
        ['Subject', 'Week', 'NKG2A'],
        ['P1', 0, 41],
      ],
      'a',
    ),
    sheetOf([['just text'], ['more text']], 'b'),
    sheetOf([], 'c'),
  ]);
  for (const { why } of proposals[0]?.sheets ?? []) {
    expect(why.length).toBeGreaterThan(0);
    expect(why.every(({ code }) => isPhraseKey(code))).toBe(true);
  }
});
