import fc from 'fast-check';
import { expect, it } from 'vitest';
import { summaryRows } from '../../cli/summary-rows.ts';
import { summaryCsv } from '../../core/export/summary-csv.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { centers, changes } from '../../core/statistics/summary.ts';
import { createStudyInMemory } from '../../core/store/create-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { correctReading, excludeReading } from '../../core/store/hand-changes.ts';
import { listSeries, seriesPoints } from '../../core/store/series.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { meetsFilter, type SubjectFilter } from '../../core/study/subject-filter.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { armLines } from '../../renderer/trajectories/chart-rows.ts';
import { visitColumns } from '../../renderer/trajectories/visit-columns.ts';
import { clock, importInto, type Line } from '../store/staged.ts';

const weeks = [0, 2, 4, 8];
const study = fc.record({
  subjects: fc.array(
    fc.record({
      arm: fc.constantFrom('A', 'B'),
      sex: fc.option(fc.constantFrom('f', 'm')),
      values: fc.array(fc.option(fc.integer({ min: 1, max: 400 }).map((value) => value / 8)), {
        minLength: weeks.length,
        maxLength: weeks.length,
      }),
    }),
    { minLength: 1, maxLength: 9 },
  ),
  hand: fc.array(fc.record({ which: fc.nat(30), exclude: fc.boolean(), to: fc.integer({ min: 1, max: 99 }) }), {
    maxLength: 3,
  }),
  change: fc.constantFrom(...changes),
  center: fc.constantFrom(...centers),
  sexes: fc.option(fc.subarray(['f', 'm', ''])),
});

/** The cells of CSV text without quotes in it, by their column. */
function csvRows(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.replace('\uFEFF', '').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));

it('chart, table, CSV and command give the same numbers, and they are those of the values that count', () => {
  fc.assert(
    fc.property(study, ({ subjects, hand, change, center, sexes }) => {
      const file = createStudyInMemory({ name: 's', protocol: blankProtocol('s'), by: 'Li', now: clock() });
      const lines = subjects.flatMap(({ values }, index) =>
        values.flatMap((value, visit): Line[] =>
          value === null ? [] : [[`P${index}`, weeks[visit] ?? 0, 'NKG2A', value]],
        ),
      );
      const roster = subjects.map(({ arm, sex }, index) => ({
        subject: `P${index}`,
        arm,
        covariates: sex === null ? {} : { sex },
      }));
      importInto(file, [{ lines, roster }]);
      for (const { which, exclude, to } of hand) {
        const [series] = listSeries(file);
        const points = series === undefined ? [] : seriesPoints(file, series.id);
        const point = points[which % Math.max(1, points.length)];
        if (point === undefined || point.value === to) continue;
        if (exclude) excludeReading(file, point.readingId, 'r', 'Li');
        else correctReading(file, point.readingId, { value: to, qualifier: null }, 'r', 'Li');
      }
      const [series] = listSeries(file);
      if (series !== undefined) {
        const conditions = sexes === null ? [] : [{ covariate: 'sex', oneOf: sexes }];
        const filter: SubjectFilter = { arms: null, conditions };
        const trajectory = trajectoryOfSeries(file, series.id, change, filter);
        const said = summaryRows([trajectory]);
        const written = csvRows(summaryCsv([trajectory]));
        expect(written).toHaveLength(trajectory.rows.length);
        const chart = armLines(trajectory, visitColumns(trajectory), center, 'none');
        for (const [index, row] of trajectory.rows.entries()) {
          expect(said[index]).toMatchObject({ ...row });
          const cells = written[index];
          expect([
            cells?.arm,
            number(cells?.week),
            number(cells?.n),
            number(cells?.mean),
            number(cells?.median),
          ]).toEqual([row.arm, row.week, row.n, row.mean, row.median]);
          expect([number(cells?.sd), number(cells?.geometric_mean)]).toEqual([row.sd, row.geometricMean]);
          const drawn = chart.find(({ arm }) => arm.name === row.arm)?.points.find(({ week }) => week === row.week);
          const shown = { mean: row.mean, median: row.median, 'geometric-mean': row.geometricMean }[center];
          expect([drawn?.center ?? null, drawn?.n ?? 0]).toEqual([shown, row.n]);
        }
        if (change === 'none') {
          const kept = new Set(listSubjects(file).flatMap((one) => (meetsFilter(filter, one) ? [one.subject] : [])));
          const counting = [...exportRows(file)].filter(({ subject }) => kept.has(subject));
          const groups = Map.groupBy(counting, ({ arm, week }) => `${arm} ${week}`);
          expect(trajectory.rows.map(({ arm, week }) => `${arm} ${week}`).sort()).toEqual([...groups.keys()].sort());
          for (const { arm, week, n, mean } of trajectory.rows) {
            const values = (groups.get(`${arm} ${week}`) ?? []).map(({ value }) => value);
            expect(n).toBe(values.length);
            expect(mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 9);
          }
          expect(trajectory.filtered?.kept ?? kept.size).toBeLessThanOrEqual(subjects.length);
        }
      }
      closeStudy(file);
    }),
    { numRuns: 80 },
  );
});
