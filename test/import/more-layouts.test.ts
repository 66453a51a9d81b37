import { describe, expect, it } from 'vitest';
import { readingsOf } from './fixture.ts';
import { importOf, importRows, inShort, problemsInShort, trial } from './import-of.ts';
import { sheetOf, workbookOf } from './sheet-of.ts';

const known = { ...trial, subjects: ['P1', 'P001', 'SUB1'].map((subject) => ({ subject, arm: 'MSC-1' })) };
const seriesOf = (imported: ReturnType<typeof importRows>) =>
  readingsOf(imported).map(({ analyte, population, metric, unit, value }) =>
    [analyte, population, metric, unit, value].map((part) => part ?? '-').join(' | '),
  );
const errors = (imported: ReturnType<typeof importRows>) =>
  problemsInShort(imported).filter((line) => line.startsWith('error'));

describe('hand-made workbooks', () => {
  it('with a sheet for each panel and statistic keep the statistics apart', () => {
    const rows = (value: number) => [
      ['Subject', 'Group', 'Week', 'NKG2A'],
      ['P1', 'MSC-1', 4, value],
    ];
    const sheets = [
      sheetOf(rows(40.5), 'panel_a_pct'),
      sheetOf(rows(-304), 'panel_a_dmfi'),
      sheetOf(rows(12), 'panel a MFI'),
    ];
    const imported = importOf([workbookOf(sheets)], trial);
    expect(seriesOf(imported)).toEqual([
      'NKG2A | - | - | % | 40.5',
      'NKG2A | - | ΔMFI | - | -304',
      'NKG2A | - | MFI | - | 12',
    ]);
    expect(errors(imported)).toEqual([]);
  });

  it('whose visits are counted in years ask for their weeks', () => {
    const imported = importRows([
      ['ID', 'Group', 'NKG2A_preop', 'NKG2A_1y'],
      ['P1', 'MSC-1', 40, 41],
    ]);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40']);
    expect(errors(imported)).toEqual(['error import.visit-months D2 x1']);
  });

  it('whose columns are numbers under one marker ask what the numbers count', () => {
    const rows = [
      ['Subject', 'Arm', 0, 4, 12],
      ['P1', 'MSC-1', 40, 41, 42],
      ['P2', 'Control', 30, 31, 32],
    ];
    const imported = importOf([workbookOf([sheetOf(rows, 'NKG2A')])], trial);
    expect(imported.proposals[0]?.sheets[0]?.mapping.layout).toBe('wide-by-visit');
    expect(errors(imported)).toEqual(['C', 'D', 'E'].map((column) => `error import.visit-ordinal ${column}2 x2`));
  });

  it('with an arm merged over its subjects, each written once above its visits, lose no row', () => {
    const rows = [
      ['Group', 'Subject', 'Week', 'NKG2A'],
      ['MSC-1', 'P1', 0, 40],
      [null, null, 4, 41],
      [null, 'P2', 0, 30],
      [null, null, 4, 31],
    ];
    const merged = [{ top: 1, bottom: 4, left: 0, right: 0 }];
    const imported = importOf([workbookOf([sheetOf(rows, 'Data', merged)])], trial);
    expect(inShort(imported)).toEqual(['P1 W0 NKG2A 40', 'P1 W4 NKG2A 41', 'P2 W0 NKG2A 30', 'P2 W4 NKG2A 31']);
    expect(imported.interpretation.subjects.map(({ arm }) => arm)).toEqual(['MSC-1', 'MSC-1']);
  });

  it('with a header in two languages are read by whichever names more', () => {
    const spanish = [
      ['Código', 'Grupo', 'Semana', 'NKG2A', 'Albumina'],
      ['ID', 'Group', 'Week', 'NKG2A', 'ALB'],
      ['P1', 'MSC-1', 4, 40, 30],
    ];
    expect(inShort(importRows(spanish))).toEqual(['P1 W4 NKG2A 40', 'P1 W4 ALB 30']);
  });

  it('in which visits start anew in each phase ask for both, and take the answer', () => {
    const rows = [
      ['Subject', 'Group', 'Phase', 'Timepoint', 'NKG2A'],
      ['P1', 'MSC-1', 'Restart', '12 WK', 40],
      ['P1', 'MSC-1', 'Interrupt', '12 WK', 41],
    ];
    expect(errors(importRows(rows))).toEqual(['error import.visit-unknown A2 x5', 'error import.visit-unknown A3 x5']);
    const visits = { 'Restart, 12 WK': 24, 'Interrupt, 12 WK': 12 };
    expect(inShort(importRows(rows, trial, { visits }))).toEqual(['P1 W24 NKG2A 40', 'P1 W12 NKG2A 41']);
    const onePhase = [rows[0] ?? [], rows[1] ?? []];
    expect(inShort(importRows(onePhase))).toEqual(['P1 W12 NKG2A 40']);
  });

  it('with dyes beside their markers are read without them', () => {
    const heads = ['BV421 NKG2A', 'NKG2D-PE-Cy7', 'PE :: NKp46', 'Comp-APC-A :: FasL', 'PE'];
    const imported = importRows([
      ['Subject', 'Group', 'Week', ...heads],
      ['P1', 'MSC-1', 4, 40, 41, 42, 43, 44],
    ]);
    expect(inShort(imported)).toEqual(['P1 W4 NKG2A 40', 'P1 W4 NKG2D 41', 'P1 W4 NKp46 42', 'P1 W4 FasL 43']);
    expect(errors(imported)).toEqual(['error import.unknown-analyte H2 x1']);
  });

  it('whose headers say a population after a comma, or a share of the parent, are read so', () => {
    const heads = ['NKG2A, CD56dim NK (% of parent)', 'NKG2D (% of CD56dim NK)', 'NKp46_pct_NK'];
    const imported = importRows([
      ['Subject', 'Group', 'Week', ...heads],
      ['P1', 'MSC-1', 4, 40, 41, ' 5.925'],
    ]);
    expect(seriesOf(imported)).toEqual([
      'NKG2A | CD56dim NK | % of parent | % | 40',
      'NKG2D | CD56dim NK | - | % | 41',
      'NKp46 | NK | - | % | 5.925',
    ]);
  });
});

describe('tables of other programs', () => {
  it('ImmPort’s older derived results give counts and shares of the parent', () => {
    const imported = importRows([
      [
        'subject_accession',
        'arm_accession',
        'study_time_collected',
        'study_time_collected_unit',
        'population_name_reported',
        'population_defnition_reported',
        'base_parent_population',
        'population_cell_number',
        'population_percent',
      ],
      ['SUB1', 'MSC-1', 28, 'Days', 'NKG2A+', 'CD56+ NKG2A+', 'NK', 120, 41.5],
    ]);
    expect(seriesOf(imported)).toEqual(['NKG2A | NK | count | - | 120', 'NKG2A | NK | % of parent | % | 41.5']);
    expect(readingsOf(imported)[0]).toMatchObject({ week: 4, subject: 'SUB1' });
  });

  it('ImmPort’s laboratory results are one value a row', () => {
    const imported = importRows([
      [
        'Subject Accession',
        'ARM Accession',
        'Study Time Collected',
        'Study Time Collected Unit',
        'Name Reported',
        'Result Value Reported',
        'Result Unit Reported',
      ],
      ['SUB1', 'MSC-1', 4, 'Weeks', 'ALB', 31, 'g/L'],
      ['SUB1', 'MSC-1', 4, 'Weeks', 'TBil', '<20', 'umol/L'],
    ]);
    expect(inShort(imported)).toEqual(['SUB1 W4 ALB 31', 'SUB1 W4 TBil <20']);
  });

  it('Kaluza’s statistics name their data set in a column, or are one sample’s by their sheet', () => {
    const rows = (first: readonly string[]) => [
      [...first.slice(0, 1), 'Gate', 'Number', '%Total', '%Gated'],
      [...first.slice(1), 'NKG2A+', 500, 2.2, 41.5],
    ];
    const wanted = [
      'NKG2A | - | count | - | 500',
      'NKG2A | - | % of total | % | 2.2',
      'NKG2A | - | % of parent | % | 41.5',
    ];
    const named = importRows(rows(['Data set', 'P001_W4']), known);
    expect(seriesOf(named)).toEqual(wanted);
    const one = importOf([workbookOf([sheetOf(rows([]), 'P001_W4')])], known);
    expect(seriesOf(one)).toEqual(wanted);
    expect(readingsOf(one)[0]).toMatchObject({ subject: 'P001', week: 4 });
  });
});
