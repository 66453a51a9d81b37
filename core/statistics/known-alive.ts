import type { FollowUp } from '../study/follow-up.ts';
import type { Visit } from '../study/protocol.ts';

/** What is known of an arm at a week from its follow-up. The three add up to the arm's subjects whose follow-up is known. */
export interface KnownAlive {
  readonly arm: string;
  readonly week: number;
  /** Followed until the visit or beyond it. */
  readonly alive: number;
  /** Died before it. */
  readonly died: number;
  /** Follow-up ended before it in another way: nobody knows. */
  readonly unknown: number;
}

/**
 * Per arm and visit: how many are known to be alive. A visit is reached on its day (7 times its week) less the days that it may be early; a death
 * on that day or later counts as alive at the visit. Arms and visits in the order given; an arm without follow-up has no rows.
 */
export function knownAlive(
  followUps: readonly FollowUp[],
  arms: readonly string[],
  visits: readonly Pick<Visit, 'week' | 'daysBefore'>[],
): readonly KnownAlive[] {
  const byArm = Map.groupBy(followUps, ({ arm }) => arm);
  return arms.flatMap((arm) => {
    const own = byArm.get(arm) ?? [];
    if (own.length === 0) return [];
    return visits.map(({ week, daysBefore }) => {
      const reached = Math.min(week * 7, Math.max(0, week * 7 - daysBefore));
      const alive = own.filter(({ day }) => day >= reached).length;
      const died = own.filter(({ state, day }) => state === 'death' && day < reached).length;
      return { arm, week, alive, died, unknown: own.length - alive - died };
    });
  });
}
