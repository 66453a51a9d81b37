import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { z } from 'zod';
import { readPzfx } from '../../core/workbook/read-pzfx.ts';
import { armtrace, armtraceJson, emptyFolder, exampleWorkbooks } from './armtrace.ts';
import { importSchema } from './shapes.ts';

const folder = emptyFolder();
const study = path.join(folder, 'study.armtrace');
const summarySchema = z.object({
  rows: z.array(
    z.looseObject({
      analyte: z.string(),
      population: z.string().nullable(),
      metric: z.string().nullable(),
      arm: z.string(),
      week: z.number(),
      n: z.number(),
      mean: z.number().nullable(),
      sd: z.number().nullable(),
    }),
  ),
});
type Summary = z.infer<typeof summarySchema>['rows'];
let summary: Summary;
let readings: number;

beforeAll(async () => {
  await armtrace('init', study, '--protocol', 'nct02812121');
  const imported = await armtraceJson(importSchema, 'import', ...exampleWorkbooks, '--study', study);
  readings = imported.totals.readings;
  summary = (await armtraceJson(summarySchema, 'summary', '--study', study)).rows;
});

it('writes a workbook of every reading, and of the summaries that `summary` gives', async () => {
  const file = path.join(folder, 'study.xlsx');
  const said = await armtraceJson(z.unknown(), 'export', '--study', study, '--format', 'xlsx', '--out', file);
  expect(said).toEqual({ file, format: 'xlsx', readings });
  const book = read(readFileSync(file), { type: 'buffer' });
  const rows: Record<string, unknown>[] = utils.sheet_to_json(book.Sheets.Readings ?? {});
  expect(rows).toHaveLength(readings);
  expect(rows.every(({ value, week }) => typeof value === 'number' && typeof week === 'number')).toBe(true);
  const written: Summary = utils.sheet_to_json(book.Sheets.Summary ?? {}, { defval: null });
  expect(written.map(({ arm, week, n, mean, sd }) => [arm, week, n, mean, sd])).toEqual(
    summary.map(({ arm, week, n, mean, sd }) => [arm, week, n, mean, sd]),
  );
});

it('writes a Prism project whose means, SDs and n are those of `summary`', async () => {
  const file = path.join(folder, 'study.pzfx');
  const said = await armtraceJson(
    z.looseObject({ tables: z.number() }),
    ...['export', '--study', study, '--format', 'pzfx', '--out', file],
  );
  const tables = readPzfx(readFileSync(file, 'utf8'), 'study.pzfx');
  expect(tables).toHaveLength(said.tables);
  const numbers = tables
    .filter(({ yFormat }) => yFormat === 'SDN')
    .flatMap((table) => {
      const weeks = table.columns[0]?.cells.map(({ text }) => Number(text.slice(1))) ?? [];
      const arms = [...new Set(table.columns.slice(1).map(({ title }) => title))];
      const cell = (arm: string, subcolumn: number, row: number) => {
        const column = table.columns.find((one) => one.title === arm && one.subcolumn === subcolumn);
        const text = column?.cells[row]?.text ?? '';
        return text === '' ? null : Number(text);
      };
      return arms.flatMap((arm) =>
        weeks.map((week, row) => [arm, week, cell(arm, 2, row), cell(arm, 0, row), cell(arm, 1, row)]),
      );
    });
  expect(numbers.filter(([, , n]) => n !== null)).toEqual(
    summary.map(({ arm, week, n, mean, sd }) => [arm, week, n, mean, sd]),
  );
  const again = path.join(folder, 'again.pzfx');
  await armtrace('export', '--study', study, '--format', 'pzfx', '--out', again);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
});

it('says with a figure what was checked on its file, and in words what a journal would not take', async () => {
  const file = path.join(folder, 'NKG2A.png');
  const drawn = ['figure', '--study', study, '--analyte', 'NKG2A', '--preset', 'plos', '--dpi', '150', '--out', file];
  const line = z.strictObject({ code: z.string(), passes: z.boolean(), values: z.unknown(), message: z.string() });
  const { preflight } = await armtraceJson(z.looseObject({ preflight: z.array(line) }), ...drawn);
  expect(preflight.filter(({ passes }) => !passes).map(({ code }) => code)).toEqual([
    'preflight.other-format',
    'preflight.too-coarse',
  ]);
  expect(preflight.map(({ code }) => code)).toContain('preflight.size');
  const { stdout } = await armtrace(...drawn);
  expect(stdout).toContain('150 dpi; at least 300 are asked for.');
});

it.each(['tiff', 'pptx'])('draws a figure as %s that opens again by its recipe', async (ending) => {
  const file = path.join(folder, `figure.${ending}`);
  const again = path.join(folder, `again.${ending}`);
  const options = ['--analyte', 'TBil', '--preset', 'lancet-double', '--center', 'median', '--spread', 'iqr'];
  await armtraceJson(z.unknown(), 'figure', '--study', study, ...options, '--out', file);
  await armtraceJson(z.unknown(), 'figure', '--study', study, '--recipe', file, '--out', again);
  expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
});

it('writes the analysis as an R script, whole or as a folder', async () => {
  const file = path.join(folder, 'analysis.R');
  const said = await armtraceJson(z.unknown(), 'export', '--study', study, '--format', 'r', '--out', file);
  expect(said).toEqual({ file, format: 'r', files: ['analysis.R'], comparisons: 0 });
  expect(readFileSync(file, 'utf8')).toContain('survived(');
  const place = path.join(folder, 'analysis');
  const words = await armtrace('export', '--study', study, '--format', 'r', '--out', place);
  expect(words.stdout).toContain('0 stored comparisons');
  expect(readFileSync(path.join(place, 'expected.csv'), 'utf8')).toContain('"hazard ratio"');
});
