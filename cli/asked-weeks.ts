import type { Trajectory } from '../core/statistics/trajectory.ts';
import { ExplainedError } from '../core/words/explained-error.ts';

/** Makes sure that a series has values at every week that a call asks for: a week that it has not would be an empty row, or none. Throws `command.no-such-week`. */
export function demandWeeks(
  { series, weeks }: Pick<Trajectory, 'series' | 'weeks'>,
  asked: readonly number[] | null,
): void {
  const unknown = (asked ?? []).filter((week) => !weeks.includes(week));
  if (unknown.length === 0) return;
  throw new ExplainedError('command.no-such-week', {
    analyte: series.analyte,
    weeks: unknown.join(', '),
    known: weeks.join(', '),
  });
}
