import { describe, expect, it } from 'vitest';
import { eventQueries, followUpQueries } from '../../core/completeness/course-queries.ts';
import type { FollowUpState } from '../../core/study/follow-up.ts';
import type { SourcedEvent, SourcedFollowUp } from '../../core/study/sourced-outcome.ts';

const source = { file: 'ward.xlsx', sheet: 'Adverse events', cell: 'B7' };

function event(more: Partial<SourcedEvent>): SourcedEvent {
  const about = { subject: 'P1', arm: 'MSC-1', kind: 'adverse-event', term: 'Sepsis' } as const;
  return { ...about, grade: null, related: null, fatal: null, day: null, source, ...more };
}
function ended(state: FollowUpState, day: number): SourcedFollowUp {
  return { subject: 'P1', arm: 'MSC-1', state, day, source: { ...source, sheet: 'Follow-up', cell: 'C2' } };
}
const codes = (events: readonly SourcedEvent[], followUps: readonly SourcedFollowUp[] = []) =>
  eventQueries({ events, followUps }).map(({ code }) => code);

describe('events', () => {
  it('of grade 5 that are said not to be fatal are asked about, with the cell', () => {
    const [found] = eventQueries({ events: [event({ grade: 5, fatal: false })], followUps: [] });
    expect(found).toMatchObject({ kind: 'event-contradiction', code: 'completeness.grade-5-not-fatal', source });
    expect(found?.text).toBe('Sepsis');
  });

  it('that are fatal below grade 5 are asked about; those that agree are not', () => {
    expect(codes([event({ grade: 4, fatal: true })])).toEqual(['completeness.fatal-below-5']);
    expect(
      codes([event({ grade: 5, fatal: true }), event({ grade: 4, fatal: false }), event({ fatal: true })]),
    ).toEqual([]);
  });

  it('that are fatal are asked about where the follow-up does not end with death', () => {
    expect(codes([event({ grade: 5 })], [ended('alive', 364)])).toEqual(['completeness.fatal-not-dead']);
    expect(codes([event({ fatal: true })], [ended('death', 20)])).toEqual([]);
  });

  it('after death are asked about, one on the day of death is not', () => {
    expect(codes([event({ day: 21 })], [ended('death', 20)])).toEqual(['completeness.event-after-death']);
    expect(codes([event({ day: 20 })], [ended('death', 20)])).toEqual([]);
    expect(codes([event({ day: 21 })], [ended('lost', 20)])).toEqual([]);
  });
});

describe('a follow-up', () => {
  const received = [4, 8].map((week) => ({ subject: 'P1', analyte: 'ALB', week }));
  const early = new Map([[8, 3]]);
  const asked = (state: FollowUpState, day: number) =>
    followUpQueries({ events: [], followUps: [ended(state, day)] }, received, early).map(({ code, values }) => [
      code,
      values.week,
    ]);

  it('that ends before the last value is asked about, with what the visit’s window allows', () => {
    expect(asked('death', 52)).toEqual([['completeness.death-before-sample', 8]]);
    expect(asked('lost', 30)).toEqual([['completeness.end-before-sample', 8]]);
    expect(asked('death', 53)).toEqual([]);
  });

  it('that ends with a transplant may have values after it', () => {
    expect(asked('transplant', 30)).toEqual([]);
  });
});
