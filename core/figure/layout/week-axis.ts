import type { Trajectory } from '../../statistics/trajectory.ts';
import type { OverWeeksRecipe } from '../recipe.ts';

/** The weeks that a figure shows: from the first to the last with values. */
export interface ShownWeeks {
  readonly first: number;
  readonly last: number;
  /** The protocol's visits and every week with values, ascending: ticks stand at these. */
  readonly ticks: readonly number[];
  /** Those of them that have values or are scheduled for the analyte: labels and columns of n stand at these. */
  readonly labelled: readonly number[];
  /** Every week that has values or is scheduled, labelled or not. */
  readonly measured: readonly number[];
}

/** The weeks of a trajectory; `labels` are the only ones to be labelled, where given. */
export function shownWeeks(trajectory: Trajectory, labels: readonly number[] | null = null): ShownWeeks {
  const withRows = ascending(trajectory.rows.map((row) => row.week));
  const visits = trajectory.visits.map((visit) => visit.week);
  const measured = withRows.length > 0 ? withRows : visits;
  const first = measured[0] ?? 0;
  const last = measured.at(-1) ?? 0;
  const between = (weeks: readonly number[]) => weeks.filter((week) => week >= first && week <= last);
  const usual = ascending([...measured, ...between(trajectory.scheduled ?? [])]);
  const chosen = labels === null ? usual : usual.filter((week) => labels.includes(week));
  return {
    first,
    last,
    ticks: ascending([...measured, ...between(visits)]),
    labelled: chosen.length > 0 ? chosen : usual,
    measured: usual,
  };
}

function ascending(weeks: readonly number[]): readonly number[] {
  return [...new Set(weeks)].sort((a, b) => a - b);
}

/** A place in millimetres for every week, and the stretch of the axis that stands for weeks cut out of it. */
export interface WeekPlaces {
  readonly place: (week: number) => number;
  /** Null where nothing is cut. */
  readonly cut: readonly [left: number, right: number] | null;
}

/**
 * True time, or visits at equal distances; a single week stands in the middle. Weeks that are cut out take `gap` millimetres; they are cut only where
 * no tick lies within, so that nothing measured disappears.
 */
export function weekPlaces(
  weeks: ShownWeeks,
  left: number,
  right: number,
  settings: Pick<OverWeeksRecipe['weeks'], 'spacing' | 'cut'>,
  gap: number,
): WeekPlaces {
  const { first, last, ticks } = weeks;
  if (last === first) return { place: () => (left + right) / 2, cut: null };
  if (settings.spacing === 'equal') {
    const step = (right - left) / Math.max(1, ticks.length - 1);
    return { place: between(ticks.map((week, index) => [week, left + index * step])), cut: null };
  }
  const cut = usableCut(settings.cut, weeks);
  if (cut === null) return { place: (week) => left + ((week - first) / (last - first)) * (right - left), cut: null };
  const perWeek = (right - left - gap) / (last - first - (cut.to - cut.from));
  const from = left + (cut.from - first) * perWeek;
  return {
    place: between([
      [first, left],
      [cut.from, from],
      [cut.to, from + gap],
      [last, right],
    ]),
    cut: [from, from + gap],
  };
}

function usableCut(
  cut: OverWeeksRecipe['weeks']['cut'],
  { first, last, ticks }: ShownWeeks,
): OverWeeksRecipe['weeks']['cut'] {
  if (cut === null || cut.from <= first || cut.to >= last) return null;
  return ticks.some((week) => week > cut.from && week < cut.to) ? null : cut;
}

/** Places that grow evenly between knots, weeks ascending. */
function between(knots: readonly (readonly [week: number, place: number])[]): (week: number) => number {
  return (week) => {
    const next = knots.findIndex(([knot]) => knot >= week);
    const upper = knots[next < 0 ? knots.length - 1 : Math.max(1, next)];
    const lower = knots[(next < 0 ? knots.length - 1 : Math.max(1, next)) - 1];
    if (upper === undefined || lower === undefined) return knots[0]?.[1] ?? 0;
    return lower[1] + ((week - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
  };
}

/** The distance from each week to its nearest neighbour in millimetres; infinite for a single one. */
export function weekSpacing(weeks: ShownWeeks, place: (week: number) => number): (week: number) => number {
  const spacing = new Map<number, number>();
  for (const [i, week] of weeks.measured.entries()) {
    const around = [weeks.measured[i - 1], weeks.measured[i + 1]].filter((other) => other !== undefined);
    spacing.set(
      week,
      Math.min(...around.map((other) => Math.abs(place(other) - place(week))), Number.POSITIVE_INFINITY),
    );
  }
  return (week) => spacing.get(week) ?? Number.POSITIVE_INFINITY;
}
