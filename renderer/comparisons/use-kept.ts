import { useCallback, useState } from 'react';
import type { ComparisonQuestion } from '../../core/statistics/comparison/question.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import { type Task, useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';

/** What can be done with a kept comparison. */
export type KeptAction =
  | { readonly do: 'store'; readonly question: ComparisonQuestion; readonly name: string }
  | { readonly do: 'renew' | 'remove' | 'restore'; readonly id: number };

export interface Kept {
  readonly list: readonly StoredComparison[];
  readonly act: Task<[KeptAction]>;
  /** The one that was removed last, until another thing is done. */
  readonly removed: StoredComparison | null;
}

const nothing = {};
const none: readonly StoredComparison[] = [];

/** The comparisons that the study keeps, and the ways to change them. */
export function useKept(): Kept {
  const study = useStudy();
  const [revision, setRevision] = useState(0);
  const [removed, setRemoved] = useState<StoredComparison | null>(null);
  const { arms, detectionPolicy } = study.protocol;
  const state = JSON.stringify([study.fingerprint, arms.map(({ name }) => name), detectionPolicy, revision]);
  const { value } = useAnswer('comparisons.list', nothing, state);
  const list = value ?? none;
  const work = useCallback(
    async (action: KeptAction) => {
      setRemoved(action.do === 'remove' ? (list.find(({ id }) => id === action.id) ?? null) : null);
      await perform(action);
      setRevision((before) => before + 1);
    },
    [list],
  );
  return { list, act: useTask(work), removed };
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
  }
}
