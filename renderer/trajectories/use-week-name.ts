import { useCallback } from 'react';
import { useSay } from '../language.tsx';
import { weekText } from './number-format.ts';

/** Names a week in full: `Week 4`, and the visit's own name where it says more. */
export function useWeekName(): (column: { readonly week: number; readonly label?: string | null }) => string {
  const say = useSay();
  return useCallback(
    ({ week, label = null }) => {
      const name = say('trajectories.week', { week: weekText(week) });
      const plain = label === null || new RegExp(`^\\D*${Math.abs(week)}\\D*$`).test(label);
      return plain ? name : `${name} · ${label}`;
    },
    [say],
  );
}
