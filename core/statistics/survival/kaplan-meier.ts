import { normalCritical } from '../distributions/normal.ts';
import type { Interval } from '../interval.ts';
import { type RiskStep, riskSteps, type SurvivalTime } from './survival-time.ts';

/** The curve just after one time. `se` is null where nobody is left, the interval also where nobody has had the event. */
export interface CurveStep extends RiskStep {
  readonly survival: number;
  readonly se: number | null;
  readonly ci95: Interval | null;
}

/**
 * Kaplan and Meier's estimate of survival (J Am Stat Assoc 1958;53:457–481), a step at every time of the arm, with Greenwood's standard error and the
 * 95 % interval on the scale of log(−log S) (Kalbfleisch and Prentice, section 1.4). R: `survfit(Surv(time, event) ~ 1, conf.type = "log-log")`.
 */
export function kaplanMeier(times: readonly SurvivalTime[]): CurveStep[] {
  let survival = 1;
  let greenwood = 0;
  return riskSteps(times).map((step) => {
    const { atRisk, events } = step;
    survival = (survival * (atRisk - events)) / atRisk;
    if (events > 0) greenwood += events / (atRisk * (atRisk - events));
    const se = Number.isFinite(greenwood) ? survival * Math.sqrt(greenwood) : null;
    return { ...step, survival, se, ci95: logLogInterval(survival, Math.sqrt(greenwood)) };
  });
}

/** `se` is that of log S. */
function logLogInterval(survival: number, se: number): Interval | null {
  if (survival === 0 || survival === 1) return null;
  const hazard = Math.log(-Math.log(survival));
  const half = (normalCritical * se) / -Math.log(survival);
  return [Math.exp(-Math.exp(hazard + half)), Math.exp(-Math.exp(hazard - half))];
}
