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

  'completeness.uncounted': '{outcome}: events that did not happen leave no value, so nothing is expected.',
  'completeness.no-outcomes': 'The protocol of this study has no outcomes, so nothing is expected.',
  'completeness.legend':
    'Received / expected per week; “–” is not scheduled. Expected are the subjects of the arm less those who died before.',
  'completeness.column-follow-up': 'to week {week}',
  'completeness.queries': { one: '1 question to the laboratory', other: '{count} questions to the laboratory' },
  'completeness.no-queries': 'No questions to the laboratory.',
  'completeness.and-more': 'and {count} more; --json lists all',
} as const satisfies Phrases;
