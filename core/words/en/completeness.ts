import type { Phrases } from '../phrase.ts';

/** What has come of what the protocol asks for, and the questions to the laboratory. */
export const completeness = {
  'completeness.kind-out-of-range': 'Impossible values',
  'completeness.kind-unit': 'Units to check',
  'completeness.kind-conflicting-values': 'Values that contradict each other',
  'completeness.kind-score-mismatch': 'Scores that do not follow from their inputs',
  'completeness.kind-after-death': 'Values after death',
  'completeness.kind-out-of-window': 'Values outside of their visit’s window',
  'completeness.kind-duplicate-settled': 'Duplicates that an import settled',
  'completeness.kind-no-arm': 'Subjects without an arm',
  'completeness.kind-no-baseline': 'Subjects without a baseline',
  'completeness.kind-missing': 'Missing',

  'completeness.impossible': 'not possible for a living person; check the value and its unit.',
  'completeness.not-a-percentage': 'a percentage is between 0 and 100.',
  'completeness.unit-suspect': 'not possible in this unit, but in {other}; check the unit.',
  'completeness.unit-missing': 'no unit, and more than one is in use.',
  'completeness.unit-unknown': 'a unit that the scores cannot convert.',
  'completeness.conflicting-values': 'values of one visit that differ: {values}.',
  'completeness.score-mismatch': 'its inputs give a {name} of {computed}.',
  'completeness.after-death': 'the subject died on day {day}.',
  'completeness.outside-window': 'outside of the window of week {visit}; it is kept at its own week.',
  'completeness.duplicate-settled': 'this value stands for several ({note}).',
  'completeness.no-arm': 'no file says which arm this subject is in.',
  'completeness.no-baseline':
    'no value at or before week 0: changes from baseline leave this subject out ({analytes}).',
  'completeness.missing': 'no value of {what}.',

  'completeness.kind-visit-order': 'Visits out of order',
  'completeness.kind-event-contradiction': 'Events that contradict themselves',
  'completeness.kind-follow-up': 'Follow-ups that end before the last value',
  'completeness.sheet-above-others':
    'the values of this sheet are about {times} times those of the others; check the unit ({other}?).',
  'completeness.sheet-below-others':
    'the values of the other sheets are about {times} times those of this one; check the unit ({other}?).',
  'completeness.visit-before': 'dated {date}, before week {week} ({other}).',
  'completeness.visit-after': 'dated {date}, after week {week} ({other}).',
  'completeness.visit-same-day': 'dated {date}, the day of week {week}.',
  'completeness.dated-after-death': 'dated {date}; the subject died on day {day} ({died}).',
  'completeness.event-after-death': 'on day {on}; the subject died on day {day}.',
  'completeness.grade-5-not-fatal': 'grade 5 is death, and the event is marked as not fatal.',
  'completeness.fatal-below-5': 'marked as fatal with grade {grade}; a fatal event is grade 5.',
  'completeness.fatal-not-dead': 'a fatal event, but the subject’s follow-up does not end with death.',
  'completeness.death-before-sample': 'death on day {day}, but there are values at week {week}.',
  'completeness.end-before-sample': 'follow-up to day {day}, but there are values at week {week}.',

  'completeness.uncounted': '{outcome}: events that did not happen leave no value, so nothing is expected.',
  'completeness.no-outcomes': 'The protocol of this study has no outcomes, so nothing is expected.',
  'completeness.legend':
    'Received / expected per week; “–” is not scheduled. Expected are the subjects of the arm less those who died before.',
  'completeness.column-follow-up': 'to week {week}',
  'completeness.queries': { one: '1 question to the laboratory', other: '{count} questions to the laboratory' },
  'completeness.no-queries': 'No questions to the laboratory.',
  'completeness.and-more': 'and {count} more; --json lists all',
} as const satisfies Phrases;
