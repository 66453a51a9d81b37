import type { CellSource } from '../study/sourced-reading.ts';
import type { ScoreId } from './kinds.ts';
import type { ScoreInput } from './score.ts';
import type { ScoreRow } from './score-study.ts';

/** How one derived score stands in a study. Counts are of visits: one subject at one week. */
export interface ScoreOverview {
  readonly score: ScoreId;
  readonly name: string;
  readonly version: string;
  /** The id of its series, for its trajectory. */
  readonly seriesId: number;
  /** Inputs that it cannot do without. */
  readonly required: readonly ScoreInput[];
  /** Those of them that the study measures nowhere. */
  readonly unmeasured: readonly ScoreInput[];
  readonly computed: number;
  readonly unknown: number;
  /** How many of the unknown lack each input, the most frequent first. */
  readonly missing: readonly { readonly input: ScoreInput; readonly visits: number }[];
  /** Visits at which a bound of the formula changed an input. */
  readonly bounded: number;
  /** Visits at which the cut-offs of the other units would give another score. */
  readonly otherPath: number;
  /** Inputs that raise the score where they are recorded, and are recorded at no visit. */
  readonly notRecorded: readonly ScoreInput[];
  /** Scores that files give, and how many of them do not follow from their inputs. */
  readonly imported: number;
  readonly mismatches: number;
}

/** What a list of a score's visits shows; everything else is asked for by subject. */
export interface ScoreLine {
  readonly subject: string;
  readonly arm: string;
  readonly week: number;
  readonly value: number | null;
  readonly category: string | null;
  readonly missing: readonly ScoreInput[];
  readonly bounded: number;
  readonly byOtherPath: number | null;
  readonly warnings: number;
  readonly imported: readonly {
    readonly value: number;
    readonly difference: number | null;
    readonly mismatch: boolean;
    readonly source: CellSource;
  }[];
}

/** One score in a study: how it stands, and every visit, in the order of `scoreStudy`. */
export interface ScoreAnswer {
  readonly overview: ScoreOverview;
  readonly lines: readonly ScoreLine[];
}

/** The line of a row. */
export function scoreLine(row: ScoreRow): ScoreLine {
  const { subject, arm, week, value, category, missing, held, byOtherPath, warnings, imported } = row;
  return {
    ...{ subject, arm, week, value, category, missing },
    bounded: held.length,
    byOtherPath: byOtherPath === value ? null : byOtherPath,
    warnings: warnings.length,
    imported: imported.map(({ value: given, difference, mismatch, reading }) => {
      return { value: given, difference, mismatch, source: reading.source };
    }),
  };
}
