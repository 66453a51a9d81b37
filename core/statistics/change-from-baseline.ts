import type { Qualifier, SeriesPoint } from '../study/series.ts';
import type { Change } from './summary.ts';

/**
 * A value's change against its baseline: `value − baseline` in the unit of the values; `(value − baseline) / baseline · 100` in per cent, in this
 * order, so that every value of 0 is −100 to the last digit; `log2(value / baseline)`. Null where that is not a number: a percentage of a baseline of 0, a logarithm of what is not above 0.
 */
export function changeOf(value: number, baseline: number, change: Exclude<Change, 'none'>): number | null {
  switch (change) {
    case 'absolute':
      return value - baseline;
    case 'percent':
      return baseline === 0 ? null : ((value - baseline) / baseline) * 100;
    case 'log2ratio':
      return value > 0 && baseline > 0 ? Math.log2(value / baseline) : null;
  }
}

const opposite: Readonly<Record<Qualifier, Qualifier>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** One subject's changes, and what could not be computed. */
export interface SubjectChange {
  readonly points: readonly SeriesPoint[];
  /** False where the subject has no value at or before week 0, or one that the change cannot be taken against. */
  readonly hasBaseline: boolean;
  /** Values whose change is not a number though there is a baseline. */
  readonly undefinedChanges: number;
}

/**
 * The points of one subject (week ascending) as changes against its last value at or before week 0; the baseline itself becomes 0.
 * A change is marked as beyond a limit where its value is, or where its baseline is (in the opposite direction).
 */
export function changeFromBaseline(points: readonly SeriesPoint[], change: Exclude<Change, 'none'>): SubjectChange {
  const baseline = points.findLast((point) => point.week <= 0);
  const usable = baseline !== undefined && changeOf(baseline.value, baseline.value, change) !== null;
  if (!usable) return { points: [], hasBaseline: false, undefinedChanges: 0 };
  const changed: SeriesPoint[] = [];
  for (const point of points) {
    const value = changeOf(point.value, baseline.value, change);
    if (value === null) continue;
    const ofBaseline = baseline.qualifier && opposite[baseline.qualifier];
    const qualifier = point === baseline ? point.qualifier : (point.qualifier ?? ofBaseline);
    changed.push({ ...point, value, qualifier });
  }
  return { points: changed, hasBaseline: true, undefinedChanges: points.length - changed.length };
}
