import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Events } from '../../core/api.ts';
import type { ComparisonQuestion } from '../../core/statistics/comparison/question.ts';
import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import { call, EngineError, listen } from '../engine.ts';

/** After how long a person is told that a comparison is under way. */
const slowAfterMs = 500;

/** A comparison on its way, or there: the one before stays until the next has come. */
export interface AskedComparison {
  readonly value: ComparisonRun | null;
  readonly waiting: boolean;
  readonly error: unknown;
  /** How far a slow one is; null for one that is not slow, and until it tells. */
  readonly progress: Events['comparing'] | null;
  readonly slow: boolean;
  /** A person stopped it. */
  readonly stopped: boolean;
  readonly stop: () => void;
  /** Runs it again after it was stopped. */
  readonly again: () => void;
}

interface Settled {
  readonly asked: string | null;
  readonly value: ComparisonRun | null;
  readonly error: unknown;
}

/**
 * Compares arms, again whenever the question changes or the study does. One that is no longer wanted is ended, so that the next need not wait for it.
 */
export function useComparison(question: ComparisonQuestion, state: string): AskedComparison {
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify([question, state, attempt]);
  const [settled, setSettled] = useState<Settled>({ asked: null, value: null, error: null });
  const [under, setUnder] = useState<{ run: string; slow: boolean; progress: Events['comparing'] | null } | null>(null);
  const ask = useEffectEvent((run: string) => call('comparison.run', { ...question, run }));
  useEffect(() => {
    const run = crypto.randomUUID();
    let wanted = true;
    let over = false;
    const settle = (value: ComparisonRun | null, error: unknown) => {
      over = true;
      if (!wanted) return;
      setUnder(null);
      setSettled((before) => ({ asked, value: error === null ? value : before.value, error }));
    };
    setUnder({ run, slow: false, progress: null });
    const timer = setTimeout(() => setUnder((now) => (now?.run === run ? { ...now, slow: true } : now)), slowAfterMs);
    const silence = listen('comparing', (progress) =>
      setUnder((now) => (now?.run === progress.run ? { ...now, progress } : now)),
    );
    ask(run).then(
      (value) => settle(value, null),
      (error: unknown) => settle(null, error),
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
      silence();
      if (!over) void call('comparison.cancel', { run });
    };
  }, [asked]);
  const run = under?.run;
  const stop = useCallback(() => {
    if (run !== undefined) void call('comparison.cancel', { run });
  }, [run]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const waiting = settled.asked !== asked;
  const stopped = !waiting && settled.error instanceof EngineError && settled.error.code === 'comparisons.cancelled';
  const slow = waiting && (under?.slow ?? false);
  return {
    value: settled.value,
    waiting,
    error: waiting || stopped ? null : settled.error,
    progress: slow ? (under?.progress ?? null) : null,
    slow,
    stopped,
    stop,
    again,
  };
}
