import { weekText } from './number-format.ts';

export interface WeekRun {
  readonly from: number;
  readonly to: number;
}

/** Weeks that follow one another within a week, joined into runs, ascending. */
export function weekRuns(weeks: readonly number[]): readonly WeekRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const week of [...weeks].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && week - last.to <= 1) last.to = week;
    else runs.push({ from: week, to: week });
  }
  return runs;
}

/** Runs of weeks in words: `0–3, 8`. */
export function runsText(runs: readonly WeekRun[]): string {
  return runs.map(({ from, to }) => (from === to ? weekText(from) : `${weekText(from)}–${weekText(to)}`)).join(', ');
}
