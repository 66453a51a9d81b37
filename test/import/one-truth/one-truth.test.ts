import { describe, expect, it } from 'vitest';
import type { ImportChoices } from '../../../core/import/mapping.ts';
import { readWorkbook } from '../../../core/workbook/read-workbook.ts';
import { importOf, type TestImport, trial } from '../import-of.ts';
import { type Container, containers } from './containers.ts';
import type { Grid, NumberStyle } from './grid.ts';
import { layouts } from './layouts.ts';
import { readingsOf, truthOf } from './truth.ts';

const truth = truthOf(2812121);
const expected = readingsOf(truth);

/** The readings that an import found, as the truth writes its own. */
function found({ interpretation }: TestImport): readonly string[] {
  const arms = new Map(interpretation.subjects.map(({ subject, arm }) => [subject, arm]));
  return interpretation.files
    .flatMap(({ readings }) =>
      readings.map(
        ({ subject, week, analyte, qualifier, value, unit }) =>
          `${subject} ${arms.get(subject) ?? '-'} W${week} ${analyte} ${qualifier ?? ''}${value} ${unit ?? '-'}`,
      ),
    )
    .sort();
}

async function importGrids(grids: readonly Grid[], container: Container, answers: Partial<ImportChoices> = {}) {
  const workbook = await readWorkbook(container.bytes(grids), `study.${container.ending}`);
  return importOf([workbook], trial, answers);
}

function expectTruth(imported: TestImport): void {
  const { problems, subjects } = imported.interpretation;
  const sheets = imported.proposals.flatMap((file) => file.sheets);
  const asked = problems.filter(({ severity }) => severity === 'error');
  expect(asked.map(({ code, cell, values }) => `${code} ${cell} ${JSON.stringify(values)}`)).toEqual([]);
  expect(found(imported)).toEqual(expected);
  expect(subjects).toHaveLength(truth.subjects.length);
  expect(sheets.filter(({ mapping, confidence }) => mapping.layout !== 'none' && confidence < 0.8)).toEqual([]);
  for (const { account } of imported.interpretation.files.flatMap((file) => file.sheets)) {
    expect(account.firstLost).toBeNull();
  }
}

const [xlsx] = containers;
const names = Object.keys(layouts);
const styles: readonly NumberStyle[] = [
  'percent-format',
  'fraction',
  'text',
  'decimal-comma',
  'full-width',
  'flagged',
  'padded',
];

describe.each(names)('%s', (name) => {
  const write = layouts[name];
  const grids = write?.(truth, 'number') ?? [];
  const fitting = containers.filter(({ sheets, holds }) => (sheets === 'many' || grids.length === 1) && holds(grids));

  it.each(fitting)('gives the one truth in $name', async (container) => {
    expectTruth(await importGrids(grids, container));
  });

  it.each(styles)('gives the one truth with its numbers as %s', async (style) => {
    if (xlsx === undefined) throw new Error('no container');
    const answers = style === 'fraction' ? { percent: 'fraction' as const } : {};
    expectTruth(await importGrids(write?.(truth, style) ?? [], xlsx, answers));
  });
});
