import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../core/workbook/read-workbook.ts';
import { importOf, type TestImport, trial } from './import-of.ts';

const example = (name: string) => readFileSync(new URL(`../../examples/${name}`, import.meta.url));

/** Every value of the example study as the script that made its workbooks knew it. */
const truth = readFileSync(new URL('../reference/example/values.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [subject, arm, week, analyte, unit, value, qualifier] = line.split(',');
    return [subject, arm, week, analyte, unit, Number(value), qualifier].join(',');
  })
  .sort();

async function importedLines(...names: readonly string[]): Promise<{ imported: TestImport; lines: string[] }> {
  const workbooks = await Promise.all(names.map((name) => readWorkbook(example(name), name)));
  const imported = importOf(workbooks, trial);
  const { files, subjects } = imported.interpretation;
  const arms = new Map(subjects.map(({ subject, arm }) => [subject, arm]));
  const lines = files.flatMap(({ readings }) =>
    readings.map(({ subject, week, analyte, unit, value, qualifier }) =>
      [subject, arms.get(subject), week, analyte, unit ?? '', value, qualifier ?? ''].join(','),
    ),
  );
  return { imported, lines: lines.sort() };
}

describe('the example study', () => {
  let lab: Awaited<ReturnType<typeof importedLines>>;
  beforeAll(async () => {
    lab = await importedLines('nk-panel-flowjo.xlsx', 'liver-labs.xlsx', 'ward-record.xlsx', 'roster.xlsx');
  });

  it('gives every value that its maker wrote, and no other, without a question', () => {
    expect(lab.imported.interpretation.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(lab.lines).toEqual(truth);
  });

  it('gives the same flow values from the long table as from the FlowJo table', async () => {
    const long = await importedLines('long-nk.csv');
    const markers = new Set(long.imported.interpretation.analytes.map(({ name }) => name));
    expect(markers.size).toBe(9);
    expect(long.lines).toEqual(lab.lines.filter((line) => markers.has(line.split(',')[3] ?? '')));
  });
});
