import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparisonQuestionSchema } from '../core/statistics/comparison/question.ts';
import { runComparison } from '../core/statistics/comparison/run-comparison.ts';
import { summariseTrajectory } from '../core/statistics/summarise-trajectory.ts';
import type { Trajectory } from '../core/statistics/trajectory.ts';
import { armSchema } from '../core/study/protocol.ts';
import { chanceFrom } from '../examples/synthetic/random.ts';
import { durationOf, type Measurement, timedInTurns, timingOf } from './measure.ts';

const arms = ['MSC-1', 'MSC-2', 'Control'];
const weeks = [0, 2, 4, 8, 12, 24, 52];
const script = path.join(import.meta.dirname, 'compare-arms.R');

/** One series of 261 subjects in three arms over seven weeks; one value in eight is missing. */
function series(id: number): Trajectory {
  const chance = chanceFrom(id).uniform;
  const normal = () => Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
  const points = Array.from({ length: 261 }, (_, subject) => {
    const own = 40 + 6 * normal();
    let drift = 0;
    return weeks.flatMap((week, at) => {
      drift = 0.6 * drift + 3 * normal();
      const value = own + drift + (subject % 3) * at;
      const arm = arms[subject % 3] ?? '';
      const reading = { readingId: subject * 10 + at, subject: `P${subject}`, arm, week, value, qualifier: null };
      return chance() < 0.125 ? [] : [reading];
    });
  });
  return summariseTrajectory({
    series: { id, analyte: `Marker ${id}`, population: null, metric: null, unit: '%' },
    points: points.flat(),
    arms: arms.map((name) => armSchema.parse({ name, colour: '#0072B2' })),
    visits: [],
    outcomes: [],
    change: 'none',
    detectionPolicy: 'limit',
  });
}

/** What R takes for the same, in milliseconds by its own clock, its start left out; null where it or a package is missing. */
function inR(folder: string, panel: readonly Trajectory[], what: 'panel' | 'mmrm'): (() => Promise<number>) | null {
  const ready = spawnSync('Rscript', ['-e', 'if (!requireNamespace("nlme", quietly = TRUE)) quit(status = 1)']);
  if (ready.status !== 0) return null;
  const file = path.join(folder, `${what}.csv`);
  const lines = panel.flatMap(({ series: { id }, subjects }) =>
    subjects.flatMap(({ subject, arm, points }) =>
      points.map(({ week, value }) => [id, subject, arm, week, value].join(',')),
    ),
  );
  writeFileSync(file, `series,subject,arm,week,value\n${lines.join('\n')}\n`);
  return async () => Number(execFileSync('Rscript', [script, file, what], { encoding: 'utf8' }).trim());
}

async function measured(
  name: string,
  budget: number,
  runs: number,
  work: () => unknown,
  r: (() => Promise<number>) | null,
): Promise<Measurement> {
  const ours = () => durationOf(work);
  const limit = { budget: `${budget} ms`, met: false };
  if (r === null) {
    const durations: number[] = [];
    for (let run = 0; run < runs; run += 1) durations.push(await ours());
    const timing = timingOf(durations);
    return { name, timing, baseline: null, ratio: null, ...limit, met: timing.median <= budget };
  }
  const [timing, baseline] = await timedInTurns(runs, ours, r);
  return {
    name,
    timing,
    baseline: { name: 'R for the same, its start left out', timing: baseline },
    ratio: timing.median / baseline.median,
    ...limit,
    met: timing.median <= budget,
  };
}

/** A whole panel compared as one family, and one marker as MMRM, beside R's own functions where it is installed. */
export async function measureComparisons(folder: string, runs: number): Promise<Measurement[]> {
  const panel = Array.from({ length: 9 }, (_, i) => series(i + 1));
  const one = panel.slice(0, 1);
  const trajectoryOf = (id: number): Trajectory => panel[id - 1] ?? series(id);
  const all = comparisonQuestionSchema.parse({ seriesIds: panel.map(({ series: { id } }) => id) });
  const mmrm = comparisonQuestionSchema.parse({ seriesIds: [1], method: 'unstructured' });
  return [
    await measured(
      'nine markers x seven weeks compared as one family, 261 subjects in three arms',
      200,
      runs,
      () => runComparison(all, trajectoryOf, []),
      inR(folder, panel, 'panel'),
    ),
    await measured(
      'MMRM of one marker, 261 subjects x 7 weeks',
      1000,
      runs,
      () => runComparison(mmrm, trajectoryOf, []),
      inR(folder, one, 'mmrm'),
    ),
  ];
}
