import { useEffect, useState } from 'react';
import type { Change } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { call } from '../engine.ts';

/** A trajectory on its way: the one before stays until the next is there. */
export interface Fetched<T> {
  readonly value: T | null;
  readonly waiting: boolean;
  readonly error: unknown;
}

/** Asks the engine for a series' trajectory, again whenever the study's readings change (`fingerprint`). */
export function useTrajectory(seriesId: number | null, change: Change, fingerprint: string): Fetched<Trajectory> {
  const [fetched, setFetched] = useState<Fetched<Trajectory>>({ value: null, waiting: true, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new fingerprint means that the same question has a new answer.
  useEffect(() => {
    if (seriesId === null) return;
    let wanted = true;
    setFetched((before) => ({ value: before.value, waiting: true, error: null }));
    call('trajectory.get', { seriesId, change }).then(
      (value) => {
        if (wanted) setFetched({ value, waiting: false, error: null });
      },
      (error: unknown) => {
        if (wanted) setFetched({ value: null, waiting: false, error });
      },
    );
    return () => {
      wanted = false;
    };
  }, [seriesId, change, fingerprint]);
  return fetched;
}
