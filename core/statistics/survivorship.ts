import type { FollowUp } from '../study/follow-up.ts';
import type { SubjectTrajectory } from './trajectory.ts';

/** A change of an arm's mean from one visit to the next, part of which is that subjects who died are no longer in it. */
export interface SurvivorshipNote {
  readonly arm: string;
  readonly from: number;
  readonly to: number;
  /** Subjects measured at `from` who died before they could be measured at `to`. */
  readonly died: number;
  /** Mean of all who were measured at `from`, and of those of them who did not die before `to`. */
  readonly meanBefore: number;
  readonly meanOfOthers: number;
  readonly meanAfter: number;
  /** Which part of the change the deaths alone make: (meanOfOthers − meanBefore) / (meanAfter − meanBefore), from 1/4 to 1 and more. */
  readonly share: number;
}

/** From which part of a change on it is pointed out that the dead have left the mean. */
const worthSaying = 0.25;

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Where an arm's mean changes while subjects die out of it. Rule: for two visits that follow one another in an arm, take away from the first those
 * who died after it and have no value at the second. If that alone moves the mean of the first towards the mean of the second by a quarter or more
 * of the whole change, the change is partly who is left, not how they fare. Only deaths count, and only values that are shown (`subjects`).
 * Weeks ascending, arms in the order of the subjects.
 */
export function survivorshipNotes(
  subjects: readonly SubjectTrajectory[],
  followUps: readonly FollowUp[],
): readonly SurvivorshipNote[] {
  const deathDays = new Map(
    followUps.filter(({ state }) => state === 'death').map(({ subject, day }) => [subject, day]),
  );
  if (deathDays.size === 0) return [];
  return [...Map.groupBy(subjects, ({ arm }) => arm)].flatMap(([arm, own]) => {
    const days = own.flatMap(({ subject }) => deathDays.get(subject) ?? []);
    if (days.length === 0) return [];
    const weeks = [...new Set(own.flatMap(({ points }) => points.map(({ week }) => week)))].sort((a, b) => a - b);
    return weeks.slice(1).flatMap((to, index) => {
      const from = weeks[index] ?? to;
      if (!days.some((day) => day >= from * 7 && day <= to * 7)) return [];
      const before: number[] = [];
      const others: number[] = [];
      const after: number[] = [];
      for (const { subject, points } of own) {
        const first = points.find(({ week }) => week === from);
        const second = points.find(({ week }) => week === to);
        if (second !== undefined) after.push(second.value);
        if (first === undefined) continue;
        before.push(first.value);
        const death = deathDays.get(subject);
        const died = second === undefined && death !== undefined && death >= from * 7 && death <= to * 7;
        if (!died) others.push(first.value);
      }
      const died = before.length - others.length;
      if (died === 0 || others.length === 0 || after.length === 0) return [];
      const [meanBefore, meanOfOthers, meanAfter] = [meanOf(before), meanOf(others), meanOf(after)];
      const share = (meanOfOthers - meanBefore) / (meanAfter - meanBefore);
      if (!Number.isFinite(share) || share < worthSaying) return [];
      return [{ arm, from, to, died, meanBefore, meanOfOthers, meanAfter, share }];
    });
  });
}
