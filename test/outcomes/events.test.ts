import { describe, expect, it } from 'vitest';
import { countIncidence } from '../../core/statistics/incidence/count-incidence.ts';
import { eventsOfKind } from '../../core/statistics/incidence/events-of-kind.ts';
import { eventChoices, isSelected } from '../../core/statistics/incidence/select-events.ts';
import { termLines } from '../../core/statistics/incidence/term-lines.ts';
import type { SubjectEvent } from '../../core/study/subject-event.ts';

const plain = { arm: 'A', kind: 'adverse-event', grade: null, related: null, fatal: null, day: null } as const;
const event = (subject: string, term: string, more: Partial<SubjectEvent> = {}): SubjectEvent => ({
  ...plain,
  subject,
  term,
  ...more,
});

describe('fatal complications', () => {
  const listed = event('1', 'Sepsis', { kind: 'fatal-complication' });
  const names = (events: readonly SubjectEvent[]) =>
    eventsOfKind(events, 'fatal-complication').map(({ subject, term }) => `${subject} ${term}`);

  it('are those of their own list, and adverse events of grade 5 or marked as fatal', () => {
    const events = [
      listed,
      event('2', 'Bleeding', { grade: 5 }),
      event('3', 'Stroke', { fatal: true, grade: 4 }),
      event('4', 'Fever', { grade: 4 }),
    ];
    expect(names(events)).toEqual(['1 Sepsis', '2 Bleeding', '3 Stroke']);
    expect(eventsOfKind(events, 'adverse-event')).toHaveLength(3);
  });

  it('are not counted twice where both lists name one, nor where a grade of 5 is said not to have been fatal', () => {
    expect(names([listed, event('1', 'sepsis ', { grade: 5 })])).toEqual(['1 Sepsis']);
    expect(names([event('2', 'Bleeding', { grade: 5, fatal: false })])).toEqual([]);
  });

  it('count as incidence does', () => {
    const subjects = ['1', '2', '3', '4'].map((subject) => ({ subject, arm: 'A' }));
    const events = [listed, event('2', 'Bleeding', { grade: 5 })];
    const { rows } = countIncidence({ kind: 'fatal-complication', arms: ['A'], subjects, events });
    expect(rows[0]).toMatchObject({ term: null, n: 4, subjectsWithEvent: 2, events: 2 });
  });
});

describe('which events count', () => {
  const events = [
    event('1', 'Fever', { grade: 1, related: 'Related' }),
    event('2', 'Fever', { grade: 3, related: 'related ' }),
    event('3', 'Fever'),
  ];
  it('is chosen by grade and by relation, spelled as it may be; nothing said is a choice of its own', () => {
    const kept = (grades: number[] | null, related: string[] | null) =>
      events.filter((one) => isSelected(one, { grades, related })).map(({ subject }) => subject);
    expect(kept(null, null)).toEqual(['1', '2', '3']);
    expect(kept([3, 4, 5], null)).toEqual(['2']);
    expect(kept([0], null)).toEqual(['3']);
    expect(kept(null, ['related'])).toEqual(['1', '2']);
    expect(kept(null, [''])).toEqual(['3']);
    expect(kept([1], [''])).toEqual([]);
  });

  it('is chosen from what there is', () => {
    expect(eventChoices(events)).toEqual({
      grades: [
        { grade: 0, events: 1 },
        { grade: 1, events: 1 },
        { grade: 3, events: 1 },
      ],
      related: [
        { related: 'Related', events: 2 },
        { related: '', events: 1 },
      ],
    });
  });
});

it('takes differences from any arm, turned round where it is the later one', () => {
  const subjects = ['A', 'B', 'C'].flatMap((arm) =>
    [1, 2, 3, 4].map((number) => ({ subject: `${arm}${number}`, arm })),
  );
  const events = ['A1', 'B1', 'B2', 'B3'].map((subject) => event(subject, 'Fever', { arm: subject.charAt(0) }));
  const incidence = countIncidence({ kind: 'adverse-event', arms: ['A', 'B', 'C'], subjects, events });
  const from = (arm: string) => termLines(incidence, arm).find(({ term }) => term === 'Fever')?.differences ?? [];
  expect(from('A').map(({ arm, estimate }) => [arm, estimate])).toEqual([
    ['B', 0.5],
    ['C', -0.25],
  ]);
  expect(from('B').map(({ arm, estimate }) => [arm, estimate])).toEqual([
    ['A', -0.5],
    ['C', -0.75],
  ]);
  const [low = 0, high = 0] = from('A')[0]?.ci95 ?? [];
  expect(from('B')[0]?.ci95).toEqual([-high, -low]);
});
