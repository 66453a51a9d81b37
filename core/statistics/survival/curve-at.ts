import type { Interval } from '../interval.ts';
import type { CurveStep } from './kaplan-meier.ts';

/** What a Kaplan–Meier curve says at one time. */
export interface CurveReading {
  /** Subjects observed up to this time or longer. */
  readonly atRisk: number;
  /** Null beyond the last time of an arm in which somebody is left: nobody was observed there. */
  readonly survival: number | null;
  readonly ci95: Interval | null;
}

/** Reads a curve at a time. Before its first step survival is 1, and so certain that there is no interval. */
export function curveAt(curve: readonly CurveStep[], time: number): CurveReading {
  const atRisk = curve.find((step) => step.time >= time)?.atRisk ?? 0;
  const last = curve.at(-1);
  if (last === undefined || (time > last.time && last.survival > 0)) return { atRisk, survival: null, ci95: null };
  const step = curve.findLast((one) => one.time <= time);
  return { atRisk, survival: step?.survival ?? 1, ci95: step?.ci95 ?? null };
}
