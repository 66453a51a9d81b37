import { describe, expect, it } from 'vitest';
import { type SubjectClock, stateOfVisit } from '../../core/completeness/visit-state.ts';

const known = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52];
const visits = known.map((week) => ({ week, label: `Week ${week}`, daysBefore: 3, daysAfter: 5 }));

function state(week: number, weeks: readonly number[], clock: Partial<SubjectClock> = {}) {
  const lastSeen = weeks.length === 0 ? null : Math.max(...weeks);
  return stateOfVisit(week, new Set(weeks), known, visits, { lastSeen, deathDay: null, today: null, ...clock });
}

describe('how a scheduled value stands', () => {
  it('is received at its week, and within the window of its visit', () => {
    expect(state(8, [8])).toEqual({ state: 'received', sample: null });
    expect(state(8, [61 / 7])).toEqual({ state: 'received', sample: 61 / 7 });
    expect(state(8, [53 / 7]).state).toBe('received');
  });

  it('is out of window where the value lies outside but nearer to this visit than to another', () => {
    expect(state(8, [52 / 7])).toEqual({ state: 'out-of-window', sample: 52 / 7 });
    expect(state(8, [62 / 7]).state).toBe('out-of-window');
    expect(state(8, [9.9]).state).toBe('out-of-window');
    expect(state(8, [10.1]).state).not.toBe('out-of-window');
    expect(state(52, [59]).state).toBe('out-of-window');
    expect(state(52, [61]).state).toBe('missed');
  });

  it('is not taken from another visit', () => {
    expect(state(3, [4]).state).toBe('missed');
    expect(state(8, [4]).state).toBe('due');
  });

  it('is missed once the subject was seen at this or a later week, else due', () => {
    expect(state(8, [], { lastSeen: 12 }).state).toBe('missed');
    expect(state(8, [], { lastSeen: 8 }).state).toBe('missed');
    expect(state(8, [], { lastSeen: 4 }).state).toBe('due');
    expect(state(8, []).state).toBe('due');
  });

  it('is missed once its window has passed by the calendar', () => {
    expect(state(8, [], { today: 8 * 7 + 5 }).state).toBe('due');
    expect(state(8, [], { today: 8 * 7 + 6 }).state).toBe('missed');
  });

  it('is not missed of someone who had died', () => {
    expect(state(8, [], { deathDay: 55, lastSeen: 4, today: 400 }).state).toBe('died-before');
    expect(state(8, [], { deathDay: 56, lastSeen: 4, today: 400 }).state).toBe('missed');
    expect(state(8, [8], { deathDay: 20 }).state).toBe('received');
  });
});
