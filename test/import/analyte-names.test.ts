import { describe, expect, it } from 'vitest';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { proposed, readingsOf } from './fixture.ts';
import { blank, importRows, inShort, problemsInShort, trial } from './import-of.ts';

const rows = (...names: readonly string[]) => [
  ['Subject', 'Group', 'Week', ...names],
  ['P1', 'A', 4, ...names.map((_, at) => 40.5 + at)],
];
const said = (imported: ReturnType<typeof importRows>, code: string) =>
  imported.interpretation.problems.filter((problem) => problem.code === code).map(({ values }) => values);

describe('names in a study without a plan', () => {
  it('become the usual ones, in whichever language they come, and say so', () => {
    const imported = importRows(rows('穿孔素', '颗粒酶B (%)', '谷丙转氨酶 (U/L)'), blank);
    expect(readingsOf(imported).map(({ analyte, unit }) => `${analyte} ${unit ?? '-'}`)).toEqual([
      'Perforin -',
      'Granzyme B %',
      'ALT U/L',
    ]);
    expect(imported.interpretation.additions.analytes).toEqual([
      { name: 'Perforin', unit: null, kind: 'flow' },
      { name: 'Granzyme B', unit: '%', kind: 'flow' },
      { name: 'ALT', unit: 'U/L', kind: 'lab' },
    ]);
    expect(said(imported, 'import.analyte-renamed')).toContainEqual({ text: '穿孔素', analyte: 'Perforin', count: 1 });
  });

  it('join the analyte that the study holds under another of its spellings', () => {
    const held = { name: 'GZMB', kind: 'flow' as const, unit: '%', synonyms: [] };
    const context = { ...blank, protocol: { ...blankProtocol('B'), analytes: [held] } };
    expect(inShort(importRows(rows('颗粒酶B (%)'), context))).toEqual(['P1 W4 GZMB 40.5']);
  });

  it('that nobody knows stay as they are', () => {
    expect(inShort(importRows(rows('MPV', 'CD158a'), blank))).toEqual(['P1 W4 MPV 40.5', 'P1 W4 CD158a 41.5']);
  });

  it('make an obvious sheet certain', () => {
    expect(proposed(importRows(rows('NKG2D %', 'FasL %'), blank)).confidence).toBeGreaterThan(0.9);
  });
});

describe('names in a study with a plan', () => {
  it('of clones that may bind several markers are taken as the study says, with a warning', () => {
    const imported = importRows(
      [
        ['Subject', 'Group', 'Week', 'CD158a'],
        ['P1', 'MSC-1', 4, 40],
      ],
      trial,
    );
    expect(inShort(imported)).toEqual(['P1 W4 KIR2DL1 40']);
    expect(said(imported, 'import.clone-name')).toEqual([{ text: 'CD158a', analyte: 'KIR2DL1', count: 1 }]);
  });

  it('that the study lacks are asked for, known or not', () => {
    const imported = importRows(
      [
        ['Subject', 'Group', 'Week', 'NKp30', 'NKG2A'],
        ['P1', 'MSC-1', 4, 40, 41],
      ],
      trial,
    );
    expect(said(imported, 'import.unknown-analyte')).toEqual([{ analyte: 'NKp30', column: 'NKp30', count: 1 }]);
  });

  it('are added or left out one by one, as a person says', () => {
    const table = [
      ['Subject', 'Group', 'Week', 'CD57', 'Ki-67', 'NKG2A'],
      ['P1', 'MSC-1', 4, 40, 41, 42],
    ];
    const imported = importRows(table, trial, { analytesAdded: ['CD57'], analytesLeftOut: ['Ki-67'] });
    expect(inShort(imported)).toEqual(['P1 W4 CD57 40', 'P1 W4 NKG2A 42']);
    expect(imported.interpretation.additions.analytes.map(({ name }) => name)).toEqual(['CD57']);
    expect(problemsInShort(imported)).toContain('info import.analyte-left-out E2 x1');
    expect(said(imported, 'import.unknown-analyte')).toEqual([]);
  });

  it('can be left out also where the study knows them, and in a table of one value a row', () => {
    const table = [
      ['Subject', 'Group', 'Week', 'Analyte', 'Value'],
      ['P1', 'MSC-1', 4, 'NKG2A', 40],
      ['P1', 'MSC-1', 4, 'NKG2D', 41],
    ];
    const imported = importRows(table, trial, { analytesLeftOut: ['NKG2D'] });
    expect(inShort(imported)).toEqual(['P1 W4 NKG2A 40']);
  });
});
