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

/** The widest stretch between `left` and `right` that no span covers; spans ascend. Of equals the last. */
export function widestRoom(spans: readonly WeekRun[], left: number, right: number): WeekRun {
  const starts = [left, ...spans.map((span) => span.to)];
  const ends = [...spans.map((span) => span.from), right];
  let widest = { from: left, to: left };
  starts.forEach((from, index) => {
    const to = ends[index] ?? right;
    if (to - from >= widest.to - widest.from) widest = { from, to };
  });
  return widest;
}
