import { useEffect, useState } from 'react';
import type { SubjectDetail } from '../../core/study/overview.ts';
import { call } from '../engine.ts';
import type { Fetched } from '../trajectories/use-trajectory.ts';

/** Asks the engine for a subject in a series, again whenever the study's readings change (`fingerprint`). */
export function useSubject(subject: string, seriesId: number, fingerprint: string): Fetched<SubjectDetail> {
  const [fetched, setFetched] = useState<Fetched<SubjectDetail>>({ value: null, waiting: true, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new fingerprint means that the same question has a new answer.
  useEffect(() => {
    let wanted = true;
    setFetched((before) => ({ value: before.value, waiting: true, error: null }));
    call('subject.detail', { subject, seriesId }).then(
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
  }, [subject, seriesId, fingerprint]);
  return fetched;
}
