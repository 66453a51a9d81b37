import type { Input, Progress } from '../../core/api.ts';
import type { ImportResult, ImportReview } from '../../core/import/review.ts';
import { assertNever } from '../assert-never.ts';

/** What the person has answered so far: how each sheet is to be understood, and the rules for all files. */
export type Answered = Pick<ImportReview, 'choices' | 'settled'> & {
  readonly files: readonly {
    readonly fileId: string;
    readonly sheets: ImportReview['files'][number]['mapping'];
    readonly corrections: ImportReview['files'][number]['corrections'];
  }[];
};
export type Revision = Input<'import.revise'>;

/** Where an import stands. Each step is drawn by the folder of its name. */
export type Importing =
  | { readonly step: 'idle' }
  | { readonly step: 'choosing'; readonly files: readonly File[]; readonly error: unknown }
  | {
      readonly step: 'reading';
      readonly session: string;
      readonly files: readonly File[];
      /** How many files the engine holds by now. */
      readonly held: number;
      readonly progress: Progress | null;
    }
  | {
      readonly step: 'review';
      readonly session: string;
      readonly files: readonly File[];
      readonly review: ImportReview;
      /** What the controls show; it runs ahead of the review while a change is worked out. */
      readonly answered: Answered;
      /** How many changes are still being worked out. */
      readonly revising: number;
      readonly error: unknown;
    }
  | {
      readonly step: 'committing';
      readonly session: string;
      readonly files: readonly File[];
      readonly review: ImportReview;
      readonly progress: Progress | null;
    }
  | { readonly step: 'done'; readonly result: ImportResult };

export type ImportMove =
  | { readonly kind: 'to'; readonly importing: Importing }
  | { readonly kind: 'held'; readonly session: string; readonly held: number }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'revising'; readonly session: string; readonly answered: Answered }
  | { readonly kind: 'revised'; readonly session: string; readonly review: ImportReview }
  | { readonly kind: 'refused'; readonly session: string; readonly error: unknown };

/** The step at which a review is looked at. */
export function reviewStep(files: readonly File[], review: ImportReview, error: unknown = null): Importing {
  const { session } = review;
  return { step: 'review', session, files, review, answered: answersOf(review), revising: 0, error };
}

function answersOf(review: ImportReview): Answered {
  return {
    choices: review.choices,
    settled: review.settled,
    files: review.files.map(({ fileId, mapping, corrections }) => ({ fileId, sheets: mapping, corrections })),
  };
}

/** The next state of an import. News of a session that is no longer the present one changes nothing. */
export function importReducer(before: Importing, move: ImportMove): Importing {
  switch (move.kind) {
    case 'to':
      return move.importing;
    case 'held':
      return before.step === 'reading' && before.session === move.session ? { ...before, held: move.held } : before;
    case 'progress':
      return (before.step === 'reading' || before.step === 'committing') && before.session === move.progress.session
        ? { ...before, progress: move.progress }
        : before;
    case 'revising':
      return before.step === 'review' && before.session === move.session
        ? { ...before, answered: move.answered, revising: before.revising + 1, error: null }
        : before;
    case 'revised': {
      if (before.step !== 'review' || before.session !== move.session) return before;
      const revising = Math.max(0, before.revising - 1);
      // Until the last change has come back, the controls keep what the person has set.
      const answered = revising === 0 ? answersOf(move.review) : before.answered;
      return { ...before, review: move.review, answered, revising };
    }
    case 'refused':
      return refused(before, move.session, move.error);
    default:
      return assertNever(move);
  }
}

/** A call that failed takes one back to where something can be done about it. */
function refused(before: Importing, session: string, error: unknown): Importing {
  if (!('session' in before) || before.session !== session) return before;
  switch (before.step) {
    case 'reading':
      return { step: 'choosing', files: before.files, error };
    case 'review':
      return { ...before, answered: answersOf(before.review), revising: Math.max(0, before.revising - 1), error };
    case 'committing':
      return reviewStep(before.files, before.review, error);
    default:
      return assertNever(before);
  }
}
