import type { ComparedSeries } from '../comparison/compared-series.ts';
import type { Reason } from '../reason.ts';
import type { CovarianceKind } from './covariance-structure.ts';

/** One subject as a model takes it: the place of its arm, a value or null for each week, and its baseline where that is a covariate. */
export interface ModelSubject {
  readonly subject: string;
  readonly arm: number;
  readonly values: readonly (number | null)[];
  readonly covariate: number;
}

/** A week that a model leaves out, and why. */
export interface DroppedWeek {
  readonly week: number;
  readonly reason: Reason;
}

/** What a model is fitted to. */
export interface ModelValues {
  readonly arms: readonly string[];
  readonly weeks: readonly number[];
  readonly subjects: readonly ModelSubject[];
  readonly dropped: readonly DroppedWeek[];
  /** Subjects left out because their baseline, a covariate, is not known. */
  readonly withoutBaseline: number;
}

/** Which values of a trajectory are taken; arms and weeks that are not given are all that have values. */
export interface ModelChoice {
  readonly covariance: CovarianceKind;
  readonly arms?: readonly string[];
  readonly weeks?: readonly number[];
  /** Each subject's baseline, where it is a covariate: only weeks after baseline are then explained. */
  readonly baselines?: ReadonlyMap<string, number>;
}

/**
 * The values of a trajectory as a model takes them: every subject that has any value in the arms and weeks that are asked for. A week is left out
 * where its values do not vary (a change at baseline is 0 by definition), and, of an unstructured covariance, where no arm has two of them.
 */
export function modelValues(trajectory: ComparedSeries, choice: ModelChoice): ModelValues {
  const { baselines } = choice;
  const filled = new Set(trajectory.subjects.map(({ arm }) => arm));
  const asked = choice.arms === undefined ? filled : new Set(choice.arms);
  const arms = trajectory.arms.map(({ name }) => name).filter((arm) => asked.has(arm) && filled.has(arm));
  const wanted = choice.weeks === undefined ? trajectory.weeks : ascending(choice.weeks);
  const after = baselines === undefined ? wanted : wanted.filter((week) => week > 0);
  const mine = trajectory.subjects.filter(({ arm }) => arms.includes(arm));
  const dropped: DroppedWeek[] = [];
  const weeks = after.filter((week) => {
    const ofArms = arms.map((arm) => valuesAt(mine, arm, week));
    const reason = whyDropped(ofArms, trajectory.change !== 'none', choice.covariance);
    if (reason !== null) dropped.push({ week, reason });
    return reason === null;
  });
  const subjects: ModelSubject[] = [];
  let withoutBaseline = 0;
  for (const { subject, arm, points } of mine) {
    const values = weeks.map((week) => points.find((point) => point.week === week)?.value ?? null);
    if (values.every((value) => value === null)) continue;
    const covariate = baselines === undefined ? 0 : baselines.get(subject);
    if (covariate === undefined) withoutBaseline++;
    else subjects.push({ subject, arm: arms.indexOf(arm), values, covariate });
  }
  return { arms, weeks, subjects, dropped, withoutBaseline };
}

/** Each subject's last value at or before week 0, of a trajectory of values. */
export function baselinesOf(values: ComparedSeries): Map<string, number> {
  const baselines = new Map<string, number>();
  for (const { subject, points } of values.subjects) {
    const baseline = points.findLast(({ week }) => week <= 0);
    if (baseline !== undefined) baselines.set(subject, baseline.value);
  }
  return baselines;
}

function valuesAt(subjects: ComparedSeries['subjects'], arm: string, week: number): number[] {
  return subjects.flatMap((one) =>
    one.arm === arm ? one.points.filter((point) => point.week === week).map(({ value }) => value) : [],
  );
}

function whyDropped(
  ofArms: readonly (readonly number[])[],
  isChange: boolean,
  covariance: CovarianceKind,
): Reason | null {
  if (ofArms.every((values) => values.length === 0)) return 'statistics.no-result-no-values';
  const varies = ofArms.some((values) => values.some((value) => value !== values[0]));
  const twoInAnArm = ofArms.some((values) => values.length > 1);
  if (!varies && twoInAnArm && (isChange || covariance === 'unstructured')) return 'statistics.no-result-constant';
  return covariance === 'unstructured' && !twoInAnArm ? 'statistics.no-result-too-few-values' : null;
}

function ascending(weeks: readonly number[]): number[] {
  return [...new Set(weeks)].sort((a, b) => a - b);
}
