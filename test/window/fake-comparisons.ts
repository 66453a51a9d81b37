import type { Events } from '../../core/api.ts';
import type { Handlers } from '../../core/service/dispatch.ts';
import { runComparison } from '../../core/statistics/comparison/run-comparison.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { fakeTrajectory } from './fake-study.ts';

/** Comparisons of the fake study, kept in memory. A panel of unstructured models never ends: it can only be stopped. */
export function fakeComparisons(
  open: () => StudyOverview,
  tell: (progress: Events['comparing']) => void,
): Pick<
  Handlers,
  | 'comparison.run'
  | 'comparison.cancel'
  | 'comparisons.list'
  | 'comparisons.store'
  | 'comparisons.script'
  | 'comparisons.renew'
  | 'comparisons.edit'
  | 'comparisons.move'
  | 'comparisons.remove'
  | 'comparisons.restore'
> {
  let kept: readonly StoredComparison[] = [];
  const removed = new Set<number>();
  const endless = new Map<string, () => void>();
  const listed = () => kept.filter(({ id }) => !removed.has(id));
  const one = (wanted: number): StoredComparison => {
    const found = kept.find(({ id }) => id === wanted);
    if (found === undefined) throw new ExplainedError('comparisons.gone');
    return found;
  };
  const change = (next: StoredComparison): StoredComparison => {
    kept = kept.map((before) => (before.id === next.id ? next : before));
    return next;
  };
  const run = (question: StoredComparison['question']) =>
    runComparison(question, fakeTrajectory, open().protocol.outcomes);
  const made = { at: '2026-03-03T09:00:00Z', by: 'wen', fingerprint: '7c1e09aa', freeze: null, stale: false };
  return {
    'comparison.run': ({ run: name, ...question }) => {
      if (question.method !== 'unstructured' || question.seriesIds.length === 1) return run(question);
      tell({ run: name, analyte: 'NKG2D', done: 2, total: question.seriesIds.length, step: 3 });
      return new Promise<never>((_, refuse) => {
        endless.set(name, () => refuse(new ExplainedError('comparisons.cancelled')));
      });
    },
    'comparison.cancel': ({ run: name }) => {
      endless.get(name)?.();
      endless.delete(name);
      return null;
    },
    'comparisons.list': listed,
    'comparisons.store': ({ question, name, note }) => {
      const stored = { ...run(question).outcome, ...made, id: kept.length + 1, name, note };
      kept = [...kept, stored];
      return stored;
    },
    'comparisons.script': () => ({
      fileName: 'study analysis.R',
      mediaType: 'text/plain;charset=utf-8',
      bytes: new TextEncoder().encode('# The analysis'),
    }),
    'comparisons.renew': ({ id }) => change({ ...one(id), ...run(one(id).question).outcome, stale: false }),
    'comparisons.edit': ({ id, name, note }) => {
      change({ ...one(id), name, note });
      return listed();
    },
    'comparisons.move': ({ id, before }) => {
      const others = kept.filter((other) => other.id !== id);
      const place = before === null ? others.length : others.indexOf(one(before));
      kept = others.toSpliced(place, 0, one(id));
      return listed();
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
