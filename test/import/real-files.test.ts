import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../core/import/reading.ts';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import type { Workbook } from '../../core/workbook/workbook.ts';
import { blank, importOf, problemsInShort, type TestImport } from './import-of.ts';

async function fixture(name: string): Promise<Workbook> {
  return readWorkbook(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)), name);
}

const readingsOf = ({ interpretation }: TestImport): readonly Reading[] => interpretation.files[0]?.readings ?? [];
const countBy = (readings: readonly Reading[], key: (reading: Reading) => string | number) =>
  Object.fromEntries(
    Map.groupBy(readings, key)
      .entries()
      .map(([name, group]) => [name, group.length]),
  );

/** Counts by hand (and by a script that knows nothing of the importer) from the file: 615 rows, 35 of them without a value. */
describe('the long table of measures by week and group', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await fixture('SchiefLab__flow_dataframe_frequency.csv');
  });

  it('tells each of its 172 repeated keys with their cells, and imports nothing before a rule is stated', () => {
    const { interpretation } = importOf([workbook], blank);
    const repeated = interpretation.problems.filter(({ code }) => code === 'import.duplicate-stop');
    expect(tally(repeated.map(({ count }) => count))).toEqual({ 2: 151, 3: 21 });
    expect(repeated.every(({ severity }) => severity === 'error')).toBe(true);
    expect(repeated.map(({ values }) => values.cells)).toContain('O102, O103, O526');
  });

  it('gives 387 values of 24 subjects in four groups and five weeks under a stated rule', () => {
    const imported = importOf([workbook], blank, { duplicates: 'mean' });
    const readings = readingsOf(imported);
    expect(imported.interpretation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readings).toHaveLength(387);
    expect(countBy(readings, ({ week }) => week)).toEqual({ '-5': 101, 4: 113, 8: 119, 16: 39, 24: 15 });
    expect(countBy(readings, ({ analyte }) => analyte)).toEqual({
      percent_ag_among_igm: 69,
      percent_ep_among_igm: 80,
      percent_ep_among_igg: 80,
      percent_ag_among_igg: 80,
      percent_ko_among_ag: 78,
    });
    expect(imported.interpretation.arms.map(({ text, count }) => `${text}: ${count}`).sort()).toEqual([
      '1: 9',
      '2: 10',
      '3: 2',
      '4: 3',
    ]);
    expect(readings.every(({ unit }) => unit === '%')).toBe(true);
  });

  it('takes the mean of the runs, says so, and keeps the first cell as the source', () => {
    const readings = readingsOf(importOf([workbook], blank, { duplicates: 'mean' }));
    const found = readings.find(
      ({ subject, week, analyte }) => subject === 'G002831' && week === 8 && analyte === 'percent_ep_among_igm',
    );
    expect(found?.value).toBeCloseTo(0.11743154566892527, 14);
    expect(found).toMatchObject({ note: 'mean of 3', source: { sheet: 0, row: 101, column: 14 } });
  });

  it('says that 35 values are blank and lists the columns that it leaves out', () => {
    const problems = problemsInShort(importOf([workbook], blank, { duplicates: 'first' }));
    expect(problems).toContain('info import.blank-values O2 x35');
    expect(problems).toContain('info import.column-left-out A2 x615');
    expect(problems).toContain('info import.column-left-out H2 x615');
  });
});

/** Counts by hand from the file: 24 samples in rows 2 to 25, six value columns, then a Mean and an SD row of five filled cells each. */
describe("FlowJo's own table export", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await fixture('john-lee-johnson__Pembro_Treated_Flowjo.xls');
  });
  const answers = { fixedWeek: 0, samplePattern: String.raw`^(?<subject>.+)\.fcs$` };

  it('is recognised, and asked for the visit that its sample names do not carry', () => {
    const imported = importOf([workbook], blank);
    expect(imported.proposals[0]?.sheets[0]).toMatchObject({ mapping: { layout: 'flowjo-table' }, confidence: 0.97 });
    expect(readingsOf(imported)).toEqual([]);
    expect(problemsInShort(imported)).toEqual([
      'error import.no-visit A2 x168',
      'info import.summary-row A26 x5',
      'info import.summary-row A27 x5',
    ]);
  });

  it('gives 144 values of 24 samples once the week and the pattern are answered', () => {
    const imported = importOf([workbook], blank, answers);
    expect(problemsInShort(imported)).toEqual(['info import.summary-row A26 x5', 'info import.summary-row A27 x5']);
    expect(countBy(readingsOf(imported), ({ analyte }) => analyte)).toEqual({
      G4S: 24,
      Beads: 24,
      'Q2: CD45RA+ , CD27+': 24,
      'CD39+TIM3+': 24,
      'CAR/uL': 24,
      'CAR/well': 24,
    });
  });

  it('reads percent text as percent, under the population of its path', () => {
    const [reading] = readingsOf(importOf([workbook], blank, answers)).filter(({ unit }) => unit === '%');
    expect(reading).toMatchObject({
      subject: 'HHD4369_Isotype_Armor2_A06',
      analyte: 'Q2: CD45RA+ , CD27+',
      population: 'G4S+ CD8+',
      metric: '% of parent',
      value: 17.9,
      text: '17.9 %',
      source: { sheet: 0, row: 1, column: 3 },
    });
  });
});

function tally(numbers: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}
