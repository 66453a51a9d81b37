import type { CurveStep } from './kaplan-meier.ts';

/** The mean time survived up to a horizon, in the unit of the times, with its standard error. */
export interface RestrictedMean {
  readonly horizon: number;
  readonly estimate: number | null;
  readonly se: number | null;
}

/**
 * The restricted mean survival time: the area under a Kaplan–Meier curve from 0 to the horizon; its variance is the sum over event times of
 * `area beyond² · events / (at risk · (at risk − events))` (Klein and Moeschberger, Survival Analysis, section 4.5).
 * R: `summary(survfit(…), rmean = horizon)$table[c("rmean", "se(rmean)")]`. Null where the curve ends above 0 before the horizon: R would draw
 * it on, but nobody was observed there.
 */
export function restrictedMean(curve: readonly CurveStep[], horizon: number): RestrictedMean {
  const last = curve.at(-1);
  if (last === undefined || (last.time < horizon && last.survival > 0)) return { horizon, estimate: null, se: null };
  const within = curve.filter(({ time }) => time <= horizon);
  let beyond = 0;
  let variance = 0;
  let until = horizon;
  for (const { time, survival, events, atRisk } of within.toReversed()) {
    beyond += survival * (until - time);
    until = time;
    if (events > 0 && events < atRisk) variance += (beyond * beyond * events) / (atRisk * (atRisk - events));
  }
  return { horizon, estimate: beyond + until, se: Math.sqrt(variance) };
}
