import { useCallback } from 'react';
import { useSay } from '../language.tsx';
import type { Fault } from './protocol-faults.ts';

/** Gives the words of what is wrong with a field, undefined where nothing is. */
export function useFieldFault(faults: readonly Fault[]): (field: string) => string | undefined {
  const say = useSay();
  return useCallback(
    (field: string) => {
      const fault = faults.find((one) => one.field === field);
      return fault === undefined ? undefined : say(fault.code, fault.values);
    },
    [faults, say],
  );
}
