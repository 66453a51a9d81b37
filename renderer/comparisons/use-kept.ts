import { useCallback, useState } from 'react';
import type { ComparisonQuestion } from '../../core/statistics/comparison/question.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import { type Task, useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';

/** What can be done with a kept comparison; `before` is the one that it is to stand before, null for the last place. */
export type KeptAction =
  | { readonly do: 'store'; readonly question: ComparisonQuestion; readonly name: string }
  | { readonly do: 'renew' | 'remove' | 'restore'; readonly id: number }
  | { readonly do: 'edit'; readonly id: number; readonly name: string; readonly note: string }
  | { readonly do: 'move'; readonly id: number; readonly before: number | null };

/** What was done last, where it can be undone: to which comparison, and what undoes it. */
export interface Undoable {
  readonly done: 'removed' | 'edited' | 'moved';
  readonly name: string;
  readonly undo: KeptAction;
}

export interface Kept {
  readonly list: readonly StoredComparison[];
  readonly act: Task<[KeptAction]>;
  /** Null after what cannot be undone, and after an undo. */
  readonly last: Undoable | null;
}

const nothing = {};
const none: readonly StoredComparison[] = [];

/** The comparisons that the study keeps, and the ways to change them. */
export function useKept(): Kept {
  const study = useStudy();
  const [revision, setRevision] = useState(0);
  const [last, setLast] = useState<Undoable | null>(null);
  const { arms, detectionPolicy } = study.protocol;
  const looked = study.frozen?.name ?? null;
  const state = JSON.stringify([study.fingerprint, looked, arms.map(({ name }) => name), detectionPolicy, revision]);
  const { value } = useAnswer('comparisons.list', nothing, state);
  const list = value ?? none;
  const work = useCallback(
    async (action: KeptAction) => {
      const undoable = last !== null && action === last.undo ? null : undoOf(list, action);
      setLast(null);
      await perform(action);
      setLast(undoable);
      setRevision((before) => before + 1);
    },
    [list, last],
  );
  return { list, act: useTask(work), last };
}

/** What would undo an action, as things stand before it; null where nothing would. */
export function undoOf(list: readonly StoredComparison[], action: KeptAction): Undoable | null {
  if (action.do === 'store' || action.do === 'restore' || action.do === 'renew') return null;
  const at = list.findIndex(({ id }) => id === action.id);
  const kept = list[at];
  if (kept === undefined) return null;
  const { id, name, note } = kept;
  switch (action.do) {
    case 'remove':
      return { done: 'removed', name, undo: { do: 'restore', id } };
    case 'edit':
      return { done: 'edited', name: action.name, undo: { do: 'edit', id, name, note } };
    case 'move':
      return { done: 'moved', name, undo: { do: 'move', id, before: list[at + 1]?.id ?? null } };
  }
}

async function perform(action: KeptAction): Promise<void> {
  switch (action.do) {
    case 'store':
      await call('comparisons.store', { question: action.question, name: action.name });
      return;
    case 'renew':
      await call('comparisons.renew', { id: action.id });
      return;
    case 'remove':
      await call('comparisons.remove', { id: action.id });
      return;
    case 'restore':
      await call('comparisons.restore', { id: action.id });
      return;
    case 'edit':
      await call('comparisons.edit', { id: action.id, name: action.name, note: action.note });
      return;
    case 'move':
      await call('comparisons.move', { id: action.id, before: action.before });
  }
}
