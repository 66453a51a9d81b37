import type { FollowUpState } from '../../study/follow-up.ts';
import type { Arm } from '../../study/protocol.ts';
import type { SourcedFollowUp } from '../../study/sourced-outcome.ts';
import type { SurvivalSummary } from './describe-survival.ts';

/** All that is told of the survival in a study: the chart, the figure, the tables and the command take this object and nothing else. */
export interface SurvivalAnswer {
  /** What counts as the event; any other end of follow-up is censored. */
  readonly events: readonly FollowUpState[];
  /** Every arm of the protocol, in its order; those without anybody are not in `summary`. */
  readonly arms: readonly Arm[];
  readonly summary: SurvivalSummary;
  /** The week to which restricted means reach, and whether a person asked for it. */
  readonly horizon: number;
  readonly horizonAsked: boolean;
  /** The weeks at which the number at risk is told: the protocol's visits from baseline on. */
  readonly weeks: readonly number[];
  /** Everybody's follow-up with its cell, those without an arm too; in the order of the arms, then of time. */
  readonly followUps: readonly SourcedFollowUp[];
  /** Subjects of the study without any follow-up: they are left out. */
  readonly withoutFollowUp: readonly string[];
  /** Subjects with follow-up whose arm is not known: they are left out. */
  readonly withoutArm: readonly string[];
  /** How many of the subjects with follow-up a filter lets through; absent where there is none. */
  readonly filtered?: { readonly kept: number; readonly of: number };
}
