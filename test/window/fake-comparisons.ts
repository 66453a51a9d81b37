import type { Handlers } from '../../core/service/dispatch.ts';
import { runComparison } from '../../core/statistics/comparison/run-comparison.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { fakeTrajectory } from './fake-study.ts';

/** Comparisons of the fake study, kept in memory. */
export function fakeComparisons(
  open: () => StudyOverview,
): Pick<
  Handlers,
  | 'comparison.run'
  | 'comparisons.list'
  | 'comparisons.store'
  | 'comparisons.script'
  | 'comparisons.renew'
  | 'comparisons.remove'
  | 'comparisons.restore'
> {
  const kept = new Map<number, StoredComparison>();
  const removed = new Set<number>();
  const listed = () => [...kept.values()].filter(({ id }) => !removed.has(id));
  const run = (question: StoredComparison['question']) =>
    runComparison(question, fakeTrajectory, open().protocol.outcomes);
  const made = { at: '2026-03-03T09:00:00Z', by: 'wen', fingerprint: '7c1e09aa', freeze: null, stale: false };
  return {
    'comparison.run': run,
    'comparisons.list': listed,
    'comparisons.store': ({ question, name }) => {
      const stored = { ...run(question).outcome, ...made, id: kept.size + 1, name };
      kept.set(stored.id, stored);
      return stored;
    },
    'comparisons.script': () => ({
      fileName: 'study analysis.R',
      mediaType: 'text/plain;charset=utf-8',
      bytes: new TextEncoder().encode('# The analysis'),
    }),
    'comparisons.renew': ({ id }) => {
      const before = kept.get(id);
      if (before === undefined) throw new ExplainedError('comparisons.gone');
      const renewed = { ...before, ...run(before.question).outcome, stale: false };
      kept.set(id, renewed);
      return renewed;
    },
    'comparisons.remove': ({ id }) => {
      removed.add(id);
      return listed();
    },
    'comparisons.restore': ({ id }) => {
      removed.delete(id);
      return listed();
    },
  };
}
