import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../core/import/mapping.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { fixture, proposed, readingsOf } from './fixture.ts';
import { blank, importOf, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, type TestCell, workbookOf } from './sheet-of.ts';

const published = async (name: string, answers: Partial<ImportChoices> = {}) =>
  importOf([await fixture(`pzfx/${name}`)], blank, answers);

/** A Prism project of one table, as its XML stands. */
const project = (attributes: string, columns: string) =>
  readWorkbook(
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?>\n<GraphPadPrismFile PrismXMLVersion="5.00"><Table ID="Table0" ${attributes}><Title>NKG2A</Title>${columns}</Table></GraphPadPrismFile>`,
    ),
    'nk.pzfx',
  );
const subcolumn = (...values: readonly string[]) =>
  `<Subcolumn>${values.map((value) => (value.startsWith('*') ? `<d Excluded="1">${value.slice(1)}</d>` : `<d>${value}</d>`)).join('')}</Subcolumn>`;
const titles = (...values: readonly string[]) =>
  `<RowTitlesColumn Width="89">${subcolumn(...values)}</RowTitlesColumn>`;
const y = (title: string, ...subcolumns: readonly string[]) =>
  `<YColumn Width="89" Subcolumns="${subcolumns.length}"><Title>${title}</Title>${subcolumns.join('')}</YColumn>`;

describe('a grouped table of Prism', () => {
  const replicates = 'XFormat="none" YFormat="replicates" Replicates="2" TableType="TwoWay"';
  const table = () =>
    project(
      replicates,
      titles('W0', 'W4') +
        y('MSC-1', subcolumn('41.2', '40'), subcolumn('38', '*99')) +
        y('Control', subcolumn('37,5', ''), subcolumn('36', '35')),
    );

  it('is weeks as rows and arms as columns, whose subjects get names that say where they stand', async () => {
    const imported = importOf([await table()], trial);
    expect(proposed(imported)).toEqual({ layout: 'transposed', confidence: 0.84 });
    expect(inShort(imported)).toEqual([
      'nk NKG2A: MSC-1 1 W0 NKG2A 41.2',
      'nk NKG2A: MSC-1 2 W0 NKG2A 38',
      'nk NKG2A: Control 1 W0 NKG2A 37.5',
      'nk NKG2A: Control 2 W0 NKG2A 36',
      'nk NKG2A: MSC-1 1 W4 NKG2A 40',
      'nk NKG2A: Control 2 W4 NKG2A 35',
    ]);
    expect(imported.interpretation.subjects).toMatchObject([
      { arm: 'MSC-1' },
      { arm: 'MSC-1' },
      { arm: 'Control' },
      { arm: 'Control' },
    ]);
  });

  it('says its made-up names, its struck out values and its decimal comma', async () => {
    expect(problemsInShort(importOf([await table()], trial))).toEqual(
      expect.arrayContaining([
        'warning import.pseudo-subjects B1 x4',
        'info import.excluded-value C3 x1',
        'info import.decimal-comma D1 x1',
      ]),
    );
  });

  it('shares its subjects with other tables only where a person says so', async () => {
    const paired = importOf([await table()], trial, { pairAnonymous: true });
    expect(inShort(paired)[0]).toBe('MSC-1 1 W0 NKG2A 41.2');
    expect(problemsInShort(paired)).toContain('info import.pseudo-subjects-paired B1 x4');
  });
});

describe('published Prism projects', () => {
  it('a column table is arms side by side, and asks for its week', async () => {
    const asked = await published('Yue-Jiang__column.pzfx');
    expect(proposed(asked).layout).toBe('arm-columns');
    expect(problemsInShort(asked)).toContain('error import.no-visit A2 x8');
    const imported = await published('Yue-Jiang__column.pzfx', { fixedWeek: 4, pairAnonymous: true });
    expect(inShort(imported)).toEqual([
      'Aa 1 W4 Data 1 1',
      'Bb 1 W4 Data 1 100',
      'Aa 2 W4 Data 1 2',
      'Bb 2 W4 Data 1 90',
      'Aa 3 W4 Data 1 3',
      'Bb 3 W4 Data 1 80',
      'Aa 4 W4 Data 1 4',
      'Bb 4 W4 Data 1 70',
    ]);
  });

  it('x values are asked for their weeks, never taken for them', async () => {
    const asked = await published('Yue-Jiang__x_y_with_strike.pzfx');
    expect(readingsOf(asked)).toEqual([]);
    expect(asked.interpretation.visits).toMatchObject([
      { text: '1.', question: 'ordinal' },
      { text: '2.' },
      { text: '3.' },
    ]);
    const visits = { '1.': 0, '2.': 4, '3.': 8 };
    const imported = await published('Yue-Jiang__x_y_with_strike.pzfx', { visits, pairAnonymous: true });
    // Eighteen values, three of them struck out: both replicates of Ya at 2, one of Yb.
    expect(readingsOf(imported)).toHaveLength(15);
    expect(problemsInShort(imported)).toContain('info import.excluded-value C3 x3');
    expect(inShort(imported).filter((line) => line.startsWith('Yb'))).toEqual([
      'Yb 1 W0 Data 1 1',
      'Yb 2 W0 Data 1 10',
      'Yb 2 W4 Data 1 9',
      'Yb 1 W8 Data 1 3',
      'Yb 2 W8 Data 1 8',
    ]);
  });

  it.each(['Yue-Jiang__column_sdn.pzfx', 'cheminfo__table.pzfx'])(
    '%s holds no values of subjects, and says so',
    async (name) => {
      const imported = await published(name);
      expect(readingsOf(imported)).toEqual([]);
      expect(imported.proposals[0]?.sheets[0]?.why).toEqual([{ code: 'import.why-summary-table', values: {} }]);
      expect(problemsInShort(imported)).toContain('info import.summary-table B1 x26');
    },
  );

  it('an empty one is refused with a sentence', async () => {
    await expect(fixture('pzfx/Yue-Jiang__empty.pzfx')).rejects.toThrow(/empty/);
  });
});

describe('a spreadsheet laid out as for Prism', () => {
  const rows: readonly (readonly TestCell[])[] = [
    ['Week', 'Control', null, null, 'MSC-1', null, null],
    [0, 41.5, 42, 43, 51, 52, 53],
    [4, 41, 42.5, 43, 51, 52, 53.5],
  ];
  const merged = [
    { top: 0, left: 1, bottom: 0, right: 3 },
    { top: 0, left: 4, bottom: 0, right: 6 },
  ];
  const numbered: readonly (readonly TestCell[])[] = [
    ['Week', 'Control', null, null, 'MSC-1', null, null],
    [null, 1, 2, 3, 1, 2, 3],
    ...rows.slice(1),
  ];
  const anew = [['Week', 'Control', 'Control', 'Control', 'MSC-1', 'MSC-1', 'MSC-1'], ...rows.slice(1)];

  it.each([
    ['under merged arms', rows, merged],
    ['under arms beside blanks', rows, []],
    ['under arms over numbers', numbered, merged],
    ['under arms written anew', anew, []],
  ])('numbers its columns %s', (_, cells, ranges) => {
    const imported = importOf([workbookOf([sheetOf(cells, 'NKp46', ranges)])], trial, { pairAnonymous: true });
    expect(proposed(imported)).toEqual({ layout: 'transposed', confidence: 0.84 });
    expect(inShort(imported).slice(0, 6)).toEqual([
      'Control 1 W0 NKp46 41.5',
      'Control 2 W0 NKp46 42',
      'Control 3 W0 NKp46 43',
      'MSC-1 1 W0 NKp46 51',
      'MSC-1 2 W0 NKp46 52',
      'MSC-1 3 W0 NKp46 53',
    ]);
    expect(problemsInShort(imported).filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it('with means and deviations alone is left out, and says why', () => {
    const summary = workbookOf([
      sheetOf(
        [
          ['Week', 'Control', null, null, 'MSC-1', null, null],
          [null, 'Mean', 'SD', 'N', 'Mean', 'SD', 'N'],
          [0, 41, 2, 3, 52, 1, 3],
        ],
        'NKp46',
      ),
    ]);
    expect(problemsInShort(importOf([summary], trial))).toContain('info import.summary-table A1 x16');
  });

  it('with arms as headers and nothing else asks for its week', () => {
    const cells = [
      ['Control', 'MSC-1'],
      [41, 52],
      [42, 53],
    ];
    const imported = importOf([workbookOf([sheetOf(cells, 'NKp46 W4')])], trial, { pairAnonymous: true });
    expect(inShort(imported)).toEqual([
      'Control 1 W4 NKp46 41',
      'MSC-1 1 W4 NKp46 52',
      'Control 2 W4 NKp46 42',
      'MSC-1 2 W4 NKp46 53',
    ]);
  });
});
