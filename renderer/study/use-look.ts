import { useCallback } from 'react';
import { useAppState } from '../app/app-state.tsx';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';

/** Looks at a freeze by its name, or, for null, at the data as they are now; the place stays. */
export function useLook() {
  const { showStudy } = useAppState();
  return useTask(
    useCallback(async (name: string | null) => showStudy(await call('freeze.look', { name })), [showStudy]),
  );
}
