/** Several runs of one thing, in milliseconds unless the measurement says otherwise. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** A line of the report: a thing, what it is compared with, and how many times longer it takes (medians). */
export interface Measurement {
  readonly name: string;
  /** Milliseconds where it is left out. */
  readonly unit?: 'MB';
  readonly timing: Timing;
  readonly baseline: { readonly name: string; readonly timing: Timing } | null;
  readonly ratio: number | null;
  /** What it should stay under, in words; null for a thing that is only watched. */
  readonly budget: string | null;
  readonly met: boolean | null;
}

/** What several runs took, in milliseconds. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return {
    median: (lower + upper) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
    runs: sorted.length,
  };
}

/**
 * Times two things in turns, so that a slow minute of the machine falls on both. Each answers its own duration in milliseconds,
 * so that it may leave out what does not belong to it.
 */
export async function timedInTurns(
  runs: number,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<[Timing, Timing]> {
  const durations: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    durations[0].push(await first());
    durations[1].push(await second());
  }
  return [timingOf(durations[0]), timingOf(durations[1])];
}

/** How long something takes from call to answer. */
export async function durationOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
