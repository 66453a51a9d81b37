import type { Progress } from '../../core/api.ts';
import type { ImportResult, ImportReview } from '../../core/import/review.ts';
import { assertNever } from '../assert-never.ts';

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
      /** True while a changed answer is being worked out. */
      readonly revising: boolean;
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
  | { readonly kind: 'revising'; readonly session: string }
  | { readonly kind: 'revised'; readonly session: string; readonly review: ImportReview }
  | { readonly kind: 'refused'; readonly session: string; readonly error: unknown };

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
        ? { ...before, revising: true, error: null }
        : before;
    case 'revised':
      return before.step === 'review' && before.session === move.session
        ? { ...before, review: move.review, revising: false, error: null }
        : before;
    case 'refused':
      return refused(before, move.session, move.error);
    default:
      return assertNever(move);
  }
}

/** A call that failed takes one back to where something can be done about it. */
function refused(before: Importing, session: string, error: unknown): Importing {
  if (before.step === 'reading' && before.session === session) return { step: 'choosing', files: before.files, error };
  if (before.step === 'review' && before.session === session) return { ...before, revising: false, error };
  if (before.step === 'committing' && before.session === session) {
    const { files, review } = before;
    return { step: 'review', session, files, review, revising: false, error };
  }
  return before;
}
