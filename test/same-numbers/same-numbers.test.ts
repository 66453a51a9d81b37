import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Call } from '../../cli/call.ts';
import { run as runSummary } from '../../cli/commands/summary.ts';
import { summaryCsv } from '../../core/export/summary-csv.ts';
import { drawn } from '../../core/figure/figure.ts';
import { trajectoryRecipeSchema } from '../../core/figure/recipe.ts';
import { figureOfRecipe } from '../../core/service/figure-of-recipe.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { estimateOf, spreadsFor } from '../../core/statistics/estimate.ts';
import { centers, changes } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { listSeries } from '../../core/store/series.ts';
import type { SubjectFilter } from '../../core/study/subject-filter.ts';
import { armLines } from '../../renderer/trajectories/chart-rows.ts';
import { fixed } from '../../renderer/trajectories/number-format.ts';
import { visitColumns } from '../../renderer/trajectories/visit-columns.ts';
import { middle, plainValues } from './plain-numbers.ts';
import { close, madeStudy, populations, type RandomStudy, randomStudy } from './random-study.ts';
import { sceneNumbers } from './scene-numbers.ts';
import { tableCells } from './table-cells.ts';

const question = fc
  .record({
    population: fc.constantFrom(...populations),
    change: fc.constantFrom(...changes),
    center: fc.constantFrom(...centers),
    spreadAt: fc.nat(9),
    sexes: fc.option(fc.subarray(['f', 'm', ''], { minLength: 1 })),
    ages: fc.option(fc.tuple(fc.integer({ min: 20, max: 45 }), fc.integer({ min: 45, max: 70 }))),
  })
  .map(({ spreadAt, ...asked }) => {
    const spreads = spreadsFor(asked.center);
    return { ...asked, spread: spreads[spreadAt % spreads.length] ?? 'none' };
  });
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

/** The filter of a question, and the words of a call for it. A covariate that nobody has is no question: the command refuses it. */
function filterOf(
  { sexes: wanted, ages }: Question,
  { subjects }: RandomStudy,
): { readonly filter: SubjectFilter; readonly where: string | null } {
  const sexes = subjects.some(({ sex }) => sex !== null) ? wanted : null;
  const ofSex = sexes === null ? [] : [{ covariate: 'sex', oneOf: sexes }];
  const ofAge = ages === null ? [] : [{ covariate: 'age', from: ages[0], to: ages[1] }];
  const words = [
    ...(sexes === null ? [] : [`sex=${sexes.join('|')}`]),
    ...(ages === null ? [] : [`age=${ages[0]}..${ages[1]}`]),
  ];
  return {
    filter: { arms: null, conditions: [...ofSex, ...ofAge] },
    where: words.length === 0 ? null : words.join(';'),
  };
}

/** The rows of CSV text without quotes in it, by its columns. */
function csvRows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.replace('\uFEFF', '').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

const near = (value: number | null | undefined, expected: number | null | undefined, slack = 1e-9) => {
  if (value == null || expected == null) return expect(value ?? null).toBe(expected ?? null);
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(slack * Math.max(1, Math.abs(expected)));
};

const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
const summaryRow = z.object({ population: z.string(), arm: z.string(), week: z.number() }).catchall(z.unknown());

/** The command's own rows, from its own reading of the file and of the words of its call. */
async function commandRows(file: string, asked: Question, where: string | null) {
  const words = { study: file, analyte: 'NKG2A', population: asked.population, change: asked.change };
  const { document } = await runSummary(
    new Call([], new Map(Object.entries(where === null ? words : { ...words, where }))),
  );
  return z.object({ rows: z.array(summaryRow) }).parse(document).rows;
}

function expectInTable(trajectory: Trajectory, { center, spread }: Question): void {
  const decimals = 3;
  const cells = tableCells(trajectory, { center, spread, decimals });
  const counting = trajectory.rows.filter(({ n }) => n > 0);
  expect([...cells.keys()].sort()).toEqual(counting.map(({ arm, week }) => `${arm} ${week}`).sort());
  const show = (value: number | null) => (value === null ? '–' : fixed('en', value, decimals));
  for (const row of counting) {
    expect(cells.get(`${row.arm} ${row.week}`)).toMatchObject({
      n: String(row.n),
      mean: show(row.mean),
      sd: show(row.sd),
      sem: show(row.sem),
      median: show(row.median),
      'geometric-mean': show(row.geometricMean),
      ci95: row.ci95 === null ? '–' : `${show(row.ci95[0])} to ${show(row.ci95[1])}`,
    });
  }
}

it('chart, table, figure, legend, CSV and command give the same numbers, and they are those of the values that count', async () => {
  await fc.assert(
    fc.asyncProperty(randomStudy, question, async (described, asked) => {
      const { file, study } = madeStudy(described);
      const { filter, where } = filterOf(asked, described);
      const { population, change, center, spread } = asked;
      const series = listSeries(study).find((one) => one.population === population);
      if (series === undefined) return close(study);
      const trajectory = trajectoryOfSeries(study, series.id, change, filter);
      const counting = trajectory.rows.filter(({ n }) => n > 0);

      // Reckoned again from the readings.
      const plain = plainValues(study, { population, policy: described.policy, change, filter });
      expect(counting.map(({ arm, week }) => `${arm} ${week}`).sort()).toEqual([...plain.keys()].sort());
      for (const { arm, week, n, mean, median } of counting) {
        const values = plain.get(`${arm} ${week}`) ?? [];
        expect(n).toBe(values.length);
        near(mean, values.reduce((sum, value) => sum + value, 0) / values.length);
        near(median, middle(values));
      }

      // The chart, and what its bars reach to.
      const lines = armLines(trajectory, visitColumns(trajectory), center, spread);
      for (const row of counting) {
        const drawnHere = lines.find(({ arm }) => arm.name === row.arm)?.points.find(({ week }) => week === row.week);
        const estimate = estimateOf(row, center, spread);
        expect(drawnHere).toMatchObject({ center: estimate?.value ?? null, low: estimate?.low ?? null, n: row.n });
        expect(drawnHere?.high ?? null).toBe(estimate?.high ?? null);
      }
      expectInTable(trajectory, asked);

      // The CSV.
      const written = csvRows(summaryCsv([trajectory]));
      expect(written).toHaveLength(trajectory.rows.length);
      for (const [index, row] of trajectory.rows.entries()) {
        const cells = written[index] ?? {};
        expect([cells.arm, number(cells.week), number(cells.n)]).toEqual([row.arm, row.week, row.n]);
        expect([cells.change, cells.detection_policy, cells.population]).toEqual([
          change,
          described.policy,
          population,
        ]);
        const ends = row.ci95 ?? [null, null];
        expect([cells.mean, cells.sd, cells.sem, cells.ci95_lower, cells.ci95_upper].map(number)).toEqual([
          ...[row.mean, row.sd, row.sem],
          ...ends,
        ]);
        expect([cells.median, cells.q1, cells.q3, cells.geometric_mean, cells.min, cells.max].map(number)).toEqual([
          ...[row.median, row.q1, row.q3, row.geometricMean, row.min, row.max],
        ]);
      }

      // The figure, measured with a ruler, and what its legend says.
      if (counting.length > 0) {
        const looks = trajectory.arms.map(({ name }) => ({ arm: name, shape: 'circle', hollow: false }));
        const recipe = trajectoryRecipeSchema.parse({
          format: 'armtrace-recipe',
          version: 1,
          app: '',
          ...{ analyte: 'NKG2A', population, metric: series.metric, unit: series.unit },
          ...{ center, spread, change, filter, style: { arms: looks, heightMm: 80, legend: 'none' } },
        });
        const { scene, legend, styles } = drawn(figureOfRecipe(study, recipe));
        const read = sceneNumbers(scene);
        const span = Math.max(...counting.flatMap(({ min, max }) => [Math.abs(min ?? 0), Math.abs(max ?? 0)]), 1);
        for (const { arm } of styles) {
          const own = counting.filter((row) => row.arm === arm.name);
          const estimates = own.flatMap((row) => estimateOf(row, center, spread) ?? []);
          const { centers: seen, bars } = read.arm(arm.colour);
          expect(seen).toHaveLength(estimates.length);
          for (const [index, { value }] of estimates.entries()) near((seen[index] ?? 0) / span, value / span, 1e-6);
          const barred = estimates.filter(({ low, high }) => low !== null && high !== null);
          expect(bars).toHaveLength(barred.length);
          for (const [index, { low, high }] of barred.entries()) {
            near((bars[index]?.[0] ?? 0) / span, (low ?? 0) / span, 1e-6);
            near((bars[index]?.[1] ?? 0) / span, (high ?? 0) / span, 1e-6);
          }
          const subjects = trajectory.subjects.filter((one) => one.arm === arm.name).length;
          expect(legend).toMatch(new RegExp(`Subjects:.*\\b${arm.name}, ${subjects}[;.]`));
        }
        const counts = trajectory.rows.map(({ n }) => n);
        const [least, most] = [Math.min(...counts), Math.max(...counts)];
        expect(legend).toContain(`n per arm and week, ${least === most ? least : `${least}–${most}`}.`);
        const table = new Map(
          read.counts.flatMap((row, index) =>
            row.map((n, column) => [`${trajectory.arms[index]?.name} ${read.weeks[column]}`, n] as const),
          ),
        );
        for (const { arm, week, n } of counting) expect(table.get(`${arm} ${week}`)).toBe(String(n));
      }
      close(study);

      // The command opens the file itself.
      const said = (await commandRows(file, asked, where)).filter((row) => row.population === population);
      expect(said).toHaveLength(trajectory.rows.length);
      for (const [index, row] of trajectory.rows.entries()) expect(said[index]).toMatchObject({ ...row });
    }),
    { numRuns: 60 },
  );
}, 300_000);
