import { useEffect, useEffectEvent, useState } from 'react';
import type { Answers, Call, Input } from '../../core/api.ts';
import { call } from '../engine.ts';

/** An answer of the engine, or its way here: the one before stays until the next has come. */
export interface Answer<T> {
  readonly value: T | null;
  readonly waiting: boolean;
  readonly error: unknown;
}

/**
 * Asks the engine a question of the open study, again whenever the question changes or the study's readings do (`fingerprint`).
 * With null nothing is asked.
 */
export function useAnswer<C extends Call>(name: C, input: Input<C> | null, fingerprint: string): Answer<Answers[C]> {
  const question = JSON.stringify([name, input, fingerprint]);
  const [answered, setAnswered] = useState<{ question: string | null; value: Answers[C] | null; error: unknown }>({
    question: null,
    value: null,
    error: null,
  });
  const ask = useEffectEvent(() => (input === null ? null : call(name, input)));
  useEffect(() => {
    let wanted = true;
    const settle = (value: Answers[C] | null, error: unknown) => {
      if (wanted) setAnswered({ question, value, error });
    };
    ask()?.then(
      (value) => settle(value, null),
      (error: unknown) => settle(null, error),
    );
    return () => {
      wanted = false;
    };
  }, [question]);
  const waiting = answered.question !== question;
  return { value: answered.value, waiting, error: waiting ? null : answered.error };
}
