/** Weeks as a person writes them, runs of whole weeks drawn together: [0, 1, 2, 3, 8] is `0–3, 8`. */
export function weeksText(weeks: readonly number[]): string {
  const sorted = [...new Set(weeks)].sort((a, b) => a - b);
  const runs: [from: number, to: number][] = [];
  for (const week of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && week === run[1] + 1) run[1] = week;
    else runs.push([week, week]);
  }
  return runs
    .map(([from, to]) => (to - from > 1 ? `${from}–${to}` : to > from ? `${from}, ${to}` : String(from)))
    .join(', ');
}

/** The weeks that a person wrote, as `0-3, 8` or `0–3，8`; null where it cannot be understood or would be more than 520 weeks. */
export function readWeeks(text: string): number[] | null {
  const weeks = new Set<number>();
  for (const part of text.split(/[,，、;\s]+/u)) {
    if (part === '') continue;
    const run = /^(-?\d+(?:\.\d+)?)(?:[–—-](\d+))?$/u.exec(part);
    const from = Number(run?.[1]);
    const to = run?.[2] === undefined ? from : Number(run[2]);
    if (run === null || to < from || to - from > 520) return null;
    for (let week = from; week <= to; week += 1) weeks.add(week);
  }
  return [...weeks].sort((a, b) => a - b);
}
