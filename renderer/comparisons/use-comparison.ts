import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
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

/** What is known of a comparison on its way. */
interface Under {
  readonly asked: string;
  readonly slow: boolean;
  readonly progress: Events['comparing'] | null;
}

/**
 * Compares arms, again whenever the question changes or the study does. One that is no longer wanted is ended, so that the next need not wait for it.
 */
export function useComparison(question: ComparisonQuestion, state: string): AskedComparison {
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify([question, state, attempt]);
  const [settled, setSettled] = useState<Settled>({ asked: null, value: null, error: null });
  const [under, setUnder] = useState<Under | null>(null);
  const running = useRef('');
  const ask = useEffectEvent((run: string) => call('comparison.run', { ...question, run }));
  useEffect(() => {
    const run = crypto.randomUUID();
    running.current = run;
    let wanted = true;
    let over = false;
    const settle = (value: ComparisonRun | null, error: unknown) => {
      over = true;
      if (wanted) setSettled((before) => ({ asked, value: error === null ? value : before.value, error }));
    };
    const tell = (told: Partial<Under>) =>
      setUnder((before) => ({
        slow: false,
        progress: null,
        ...(before?.asked === asked ? before : {}),
        ...told,
        asked,
      }));
    const timer = setTimeout(() => tell({ slow: true }), slowAfterMs);
    const silence = listen('comparing', (progress) => {
      if (progress.run === run) tell({ progress });
    });
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
  const stop = useCallback(() => void call('comparison.cancel', { run: running.current }), []);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const waiting = settled.asked !== asked;
  const stopped = !waiting && settled.error instanceof EngineError && settled.error.code === 'comparisons.cancelled';
  const mine = waiting && under?.asked === asked ? under : null;
  return {
    value: settled.value,
    waiting,
    error: waiting || stopped ? null : settled.error,
    progress: mine?.progress ?? null,
    slow: mine?.slow ?? false,
    stopped,
    stop,
    again,
  };
}
