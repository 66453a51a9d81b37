import { useCallback, useState } from 'react';

export interface Task<A extends readonly unknown[]> {
  readonly run: (...args: A) => void;
  readonly busy: boolean;
  /** What was thrown by the last run, null if it ended well or none was made. */
  readonly error: unknown;
  readonly clear: () => void;
}

/** Something that takes a while: run it, know that it runs, and hold what it threw so that it can be said where it belongs. */
export function useTask<A extends readonly unknown[]>(work: (...args: A) => Promise<void>): Task<A> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(
    (...args: A) => {
      setBusy(true);
      setError(null);
      work(...args)
        .catch((thrown: unknown) => setError(thrown))
        .finally(() => setBusy(false));
    },
    [work],
  );
  const clear = useCallback(() => setError(null), []);
  return { run, busy, error, clear };
}
