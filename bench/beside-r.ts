import { execFileSync, spawnSync } from 'node:child_process';
import { durationOf, type Measurement, timedInTurns, timingOf } from './measure.ts';

/**
 * What an R script takes for something, in milliseconds by its own clock: its start and the reading of its data left out. Null where R is missing, or
 * one of the packages.
 */
export function inR(
  script: string,
  words: readonly string[],
  packages: readonly string[],
): (() => Promise<number>) | null {
  const needed = `if (!all(vapply(c(${packages.map((name) => `"${name}"`).join(', ')}), requireNamespace, TRUE, quietly = TRUE))) quit(status = 1)`;
  if (spawnSync('Rscript', ['-e', packages.length === 0 ? 'TRUE' : needed]).status !== 0) return null;
  return async () => Number(execFileSync('Rscript', [script, ...words], { encoding: 'utf8' }).trim());
}

/** Something timed beside R, in turns, and held to a bound in milliseconds, or, without one, to what R takes; alone where there is no R. */
export async function besideR(
  name: string,
  bound: number | null,
  runs: number,
  work: () => unknown,
  r: (() => Promise<number>) | null,
): Promise<Measurement> {
  // What is compiled on the way is compiled once in the life of the program.
  await work();
  const ours = () => durationOf(work);
  const budget = bound === null ? 'what R takes' : `${bound} ms`;
  if (r === null) {
    const durations: number[] = [];
    for (let run = 0; run < runs; run += 1) durations.push(await ours());
    const timing = timingOf(durations);
    return { name, timing, baseline: null, ratio: null, budget, met: bound === null ? null : timing.median <= bound };
  }
  const [timing, baseline] = await timedInTurns(runs, ours, r);
  return {
    name,
    timing,
    baseline: { name: 'R’s own functions for the same, its start left out', timing: baseline },
    ratio: timing.median / baseline.median,
    budget,
    met: timing.median <= (bound ?? baseline.median),
  };
}
