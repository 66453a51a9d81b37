import type { FollowUp, FollowUpState } from '../../study/follow-up.ts';
import type { ArmSurvival } from './survival-time.ts';

const daysOfWeek = 7;

/** Survival times as an analysis takes them, and who could not be placed. */
export interface ObservedSurvival {
  /** In the order given, those without anybody too. */
  readonly arms: readonly ArmSurvival[];
  /** Subjects that are followed up but whose arm is not among these. */
  readonly withoutArm: number;
}

/**
 * Survival times in weeks from follow-up in days. The states in `events` are the event; a subject whose follow-up ended in any other way is censored then.
 */
export function survivalOfFollowUp(
  followUps: readonly FollowUp[],
  arms: readonly string[],
  events: readonly FollowUpState[],
): ObservedSurvival {
  const byArm = Map.groupBy(followUps, (one) => one.arm);
  const placed = arms.map((arm) => ({
    arm,
    times: (byArm.get(arm) ?? []).map(({ day, state }) => ({
      time: day / daysOfWeek,
      event: events.includes(state),
    })),
  }));
  const count = placed.reduce((sum, { times }) => sum + times.length, 0);
  return { arms: placed, withoutArm: followUps.length - count };
}
