import type { Adjustment } from '../statistics/comparison/adjust-p.ts';
import type { Effect } from '../statistics/comparison/comparison.ts';
import type { ComparisonTest } from '../statistics/comparison/test-result.ts';
import type { Reason } from '../statistics/reason.ts';
import type { Outcome } from '../study/protocol.ts';
import type { EventKind } from '../study/subject-event.ts';

/** What came of what an outcome asks for at one week, over all arms. `expected` are the subjects less those who died before. */
export interface RegistryWeek {
  readonly week: number;
  readonly expected: number;
  readonly received: number;
  readonly due: number;
  readonly missed: number;
  readonly outOfWindow: number;
  readonly diedBefore: number;
}

/** Why an outcome has no result yet, as a phrase of the catalogue. */
export type NoResult =
  | Reason
  | 'registry.no-values'
  | 'registry.no-follow-up'
  | 'registry.no-events'
  | 'registry.no-arms'
  | 'registry.no-score'
  | 'registry.no-week';

/**
 * An outcome's result in one line. `comparison` is the week, among those that the outcome schedules, whose adjusted p is smallest; the numbers are
 * those of `compareArms` over these weeks. With three arms or more `pair` is the pair of that week with the smallest adjusted p.
 */
export type RegistryResult =
  | {
      readonly kind: 'comparison';
      readonly week: number;
      readonly test: ComparisonTest;
      readonly adjust: Adjustment;
      readonly tests: number;
      /** Among how many weeks it is the one. */
      readonly weeks: number;
      readonly p: number;
      readonly pAdjusted: number;
      readonly effect: Effect | null;
      readonly pairPAdjusted: number | null;
    }
  | {
      readonly kind: 'survival';
      readonly arms: readonly { readonly arm: string; readonly n: number; readonly events: number }[];
      readonly p: number | null;
      readonly reason: Reason | null;
    }
  | {
      readonly kind: 'incidence';
      readonly event: EventKind;
      readonly arms: readonly { readonly arm: string; readonly n: number; readonly subjectsWithEvent: number }[];
      readonly p: number | null;
    }
  | { readonly kind: 'none'; readonly reason: NoResult };

/** One line of the registry page: an outcome, or one analyte of an outcome that names several. */
export interface RegistryPart {
  /** Null for an outcome that is not measured at visits. */
  readonly analyte: string | null;
  /** The series that the result is of; below 0 for a computed score, null where nothing was measured. */
  readonly seriesId: number | null;
  /** Its unit. */
  readonly unit: string | null;
  /** How many series the analyte has: populations and metrics. */
  readonly series: number;
  readonly weeks: readonly RegistryWeek[];
  readonly result: RegistryResult;
}

/** A registered outcome and how it stands. */
export interface RegistryRow {
  readonly outcome: Outcome;
  readonly parts: readonly RegistryPart[];
}
