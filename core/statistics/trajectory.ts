import type { Arm, DetectionPolicy, Visit } from '../study/protocol.ts';
import type { Series, SeriesPoint } from '../study/series.ts';
import type { ArmWeekSummary, Change } from './summary.ts';

/** A subject's values over the weeks, week ascending, as they are drawn behind the arms. */
export interface SubjectTrajectory {
  readonly subject: string;
  readonly arm: string;
  readonly points: readonly SeriesPoint[];
}

/**
 * All that is drawn of one series: arms in protocol order, weeks ascending, one row per arm and week that has values,
 * and the subjects behind them. The interactive chart, the figure, the table, the legend and the CSV take this object and nothing else.
 */
export interface Trajectory {
  readonly series: Series;
  readonly change: Change;
  readonly detectionPolicy: DetectionPolicy;
  readonly arms: readonly Arm[];
  /** The protocol's visits, and every week that has a value. */
  readonly visits: readonly Visit[];
  readonly weeks: readonly number[];
  /** Weeks at which this analyte is scheduled by an outcome; null where no outcome names it. */
  readonly scheduled: readonly number[] | null;
  readonly rows: readonly ArmWeekSummary[];
  readonly subjects: readonly SubjectTrajectory[];
  /** Subjects left out because a change needs a baseline that they lack. */
  readonly withoutBaseline: number;
  /** How many of the subjects with values a filter lets through; absent where there is none. */
  readonly filtered?: { readonly kept: number; readonly of: number };
  /** Values left out because their change is not a number, such as a log ratio of 0. */
  readonly undefinedChanges?: number;
}
