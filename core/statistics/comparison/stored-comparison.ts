import type { ComparedWeek } from './compared-week.ts';
import type { Family } from './comparison.ts';
import type { ComparisonQuestion } from './question.ts';

/** What a comparison found, in the study's terms: the test that was run (that of several arms where there are three), and every week. */
export interface ComparisonOutcome {
  readonly question: ComparisonQuestion;
  /** The arms that were compared, in the order of the protocol. */
  readonly arms: readonly string[];
  /** The method that was run: of three arms or more, the one that a test of two stands for. */
  readonly method: ComparisonQuestion['method'];
  readonly family: Family;
  readonly weeks: readonly ComparedWeek[];
}

/** A comparison that the study keeps: what figures draw their stars from, and what the R script reruns. */
export interface StoredComparison extends ComparisonOutcome {
  readonly id: number;
  readonly name: string;
  /** What a person noted about it; '' for nothing. */
  readonly note: string;
  readonly at: string;
  readonly by: string;
  /** The fingerprint of the readings that it was run on. */
  readonly fingerprint: string;
  /** The freeze whose readings those were; null for none. */
  readonly freeze: string | null;
  /**
   * The values that it compared, its arms or the policy for limits of detection are not those that are looked at: it counts for nothing beside them
   * until it is run again.
   */
  readonly stale: boolean;
}
