import type { Phrases } from '../phrase.ts';

/** The window’s view of completeness, queries and eligibility. */
export const completenessView = {
  'completeness-view.part': 'What is shown',
  'completeness-view.part-received': 'Received',
  'completeness-view.part-queries': 'Queries',
  'completeness-view.part-eligibility': 'Eligibility',
  'completeness-view.queries-open': 'Queries ({count})',
  'completeness-view.empty':
    'No subjects yet. What came of what is due is counted as soon as the first file is imported.',
  'completeness-view.outcome': 'Outcome',
  'completeness-view.all-outcomes': 'All outcomes',
  'completeness-view.as-of': 'as of {day}',
  'completeness-view.row-received': '{count} received',
  'completeness-view.row-missed': '{count} missed ({which})',
  'completeness-view.received-of-due': '{received} of {due} due by now',
  'completeness-view.state-received': 'received',
  'completeness-view.state-missed': 'missed',
  'completeness-view.state-due': 'due',
  'completeness-view.state-out-of-window': 'out of window',
  'completeness-view.state-died-before': 'died before',
  'completeness-view.state-unscheduled': 'not asked for, but there',
  'completeness-view.state-not-scheduled': 'not scheduled',
  'completeness-view.arm-count': { one: '1 subject', other: '{count} subjects' },
} as const satisfies Phrases;
