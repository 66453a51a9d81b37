import { expect, test } from 'vitest';
import { knownAlive } from '../../core/statistics/known-alive.ts';
import { survivorshipNotes } from '../../core/statistics/survivorship.ts';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import type { FollowUp } from '../../core/study/follow-up.ts';

const subject = (name: string, arm: string, values: readonly (number | null)[]): SubjectTrajectory => ({
  subject: name,
  arm,
  points: values.flatMap((value, index) =>
    value === null ? [] : [{ readingId: index, subject: name, arm, week: index * 4, value, qualifier: null }],
  ),
});
const end = (name: string, state: FollowUp['state'], day: number, arm = 'A'): FollowUp => ({
  subject: name,
  arm,
  state,
  day,
});

test('a mean that falls because the two with the highest values died is pointed out, with its share of the change', () => {
  const subjects = [
    subject('P1', 'A', [300, 320, null]),
    subject('P2', 'A', [280, 300, null]),
    subject('P3', 'A', [100, 100, 90]),
    subject('P4', 'A', [120, 120, 110]),
  ];
  const followUps = [end('P1', 'death', 40), end('P2', 'death', 50), end('P3', 'alive', 56), end('P4', 'alive', 56)];
  // All at week 4: mean 210; the two who lived: 110; at week 8: 100. Of the change of -110 the deaths make -100.
  expect(survivorshipNotes(subjects, followUps)).toEqual([
    { arm: 'A', from: 4, to: 8, died: 2, meanBefore: 210, meanOfOthers: 110, meanAfter: 100, share: 100 / 110 },
  ]);
});

test('nothing is said where the dead had what the others have, where they pull the other way, or where nobody died', () => {
  const died = [end('P1', 'death', 40)];
  const typical = [subject('P1', 'A', [100, 100, null]), subject('P2', 'A', [90, 100, 50])];
  expect(survivorshipNotes(typical, died)).toEqual([]);
  const against = [subject('P1', 'A', [10, 10, null]), subject('P2', 'A', [90, 100, 50])];
  expect(survivorshipNotes(against, died)).toEqual([]);
  const missing = [subject('P1', 'A', [300, 300, null]), subject('P2', 'A', [90, 100, 50])];
  expect(survivorshipNotes(missing, [end('P1', 'lost', 40)])).toEqual([]);
  expect(survivorshipNotes(missing, died)).toHaveLength(1);
});

test('a death after the second visit is no reason for a change before it', () => {
  const subjects = [subject('P1', 'A', [300, 300, null]), subject('P2', 'A', [90, 100, 50])];
  expect(survivorshipNotes(subjects, [end('P1', 'death', 57)])).toEqual([]);
});

test('known alive: reached, died before, no longer followed; an arm without follow-up says nothing', () => {
  const visits = [
    { week: 0, daysBefore: 3 },
    { week: 4, daysBefore: 3 },
    { week: 8, daysBefore: 0 },
  ];
  const followUps = [end('P1', 'death', 24), end('P2', 'death', 25), end('P3', 'lost', 30), end('P4', 'alive', 56)];
  expect(knownAlive(followUps, ['A', 'B'], visits)).toEqual([
    { arm: 'A', week: 0, alive: 4, died: 0, unknown: 0 },
    { arm: 'A', week: 4, alive: 3, died: 1, unknown: 0 },
    { arm: 'A', week: 8, alive: 1, died: 2, unknown: 1 },
  ]);
});
