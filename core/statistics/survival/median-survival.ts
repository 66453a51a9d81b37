import type { Interval } from '../interval.ts';
import type { CurveStep } from './kaplan-meier.ts';

/** A median survival time with its interval. An end that the curve does not reach is null, though the other is known. */
export interface MedianSurvival {
  readonly estimate: number | null;
  readonly ci95: readonly [low: number | null, high: number | null];
}

const tolerance = Math.sqrt(Number.EPSILON);

/**
 * The median of a Kaplan–Meier curve, in the unit of its times: where the curve reaches one half, or midway to the next fall where it rests on one half
 * exactly; the ends likewise of the lower and upper limits of the curve (Brookmeyer and Crowley, Biometrics 1982;38:29–41).
 * R: `summary(survfit(…, conf.type = "log-log"))$table[c("median", "0.95LCL", "0.95UCL")]`.
 */
export function medianSurvival(curve: readonly CurveStep[]): MedianSurvival {
  const limit = (end: (interval: Interval) => number) =>
    whereHalf(curve.flatMap(({ time, ci95 }) => (ci95 === null ? [] : [{ time, survival: end(ci95) }])));
  return { estimate: whereHalf(curve), ci95: [limit(([low]) => low), limit(([, high]) => high)] };
}

function whereHalf(curve: readonly { readonly time: number; readonly survival: number }[]): number | null {
  const [first, ...later] = curve.filter(({ survival }) => survival < 0.5 + tolerance);
  if (first === undefined) return null;
  const next = later.find(({ survival }) => survival < first.survival);
  const rests = Math.abs(first.survival - 0.5) < tolerance;
  return rests && next !== undefined ? (first.time + next.time) / 2 : first.time;
}
