import type { Phrases } from '../phrase.ts';

/** The registry page: the protocol's outcomes, what came of them, and the result of each. */
export const registry = {
  'registry.title': 'Registered outcomes',
  'registry.open-queries': 'Open queries',
  'registry.outcome': 'Outcome',
  'registry.schedule': 'Received of due, by week',
  'registry.result': 'Result so far',
  'registry.no-outcomes': 'The protocol names no outcomes yet.',
  'registry.add-outcomes': 'Add them under Study',
  'registry.events-only': 'events, to week {week}',
  'registry.week-counts': 'Week {week}: {received} of {expected} received',
  'registry.week-missed': '{count} missed',
  'registry.week-due': '{count} due',
  'registry.week-out': '{count} out of window',
  'registry.week-died': '{count} died before',
  'registry.all-counts': '{received} of {expected} received',
  'registry.first-of': { one: '{count} series', other: 'first of {count} series' },

  'registry.at-week': 'Week {week}',
  'registry.result-comparison': {
    one: '{difference} at week {week}',
    other: '{difference} at week {week}, the clearest of {count} weeks',
  },
  'registry.p-all-arms': 'all arms: {all}',
  'registry.p-pair': 'this pair P {p}',
  'registry.difference': '{b} − {a}: {estimate}{unit} ({low} to {high})',
  'registry.difference-bare': '{b} − {a}: {estimate}{unit}',
  'registry.p-of': '{test}, P {p}',
  'registry.p-adjusted': { one: 'one test', other: 'Holm over {count} weeks' },
  'registry.died': '{events} of {n} died',
  'registry.with-event': '{count} of {n}',
  'registry.log-rank': 'Log-rank P {p}',
  'registry.fisher': 'Fisher P {p}',
  'registry.week-shown':
    'Of each outcome’s scheduled weeks, the one with the smallest adjusted P is shown, and of three arms or more the clearest pair; all are under Compare.',

  'registry.no-values': 'no values yet',
  'registry.no-follow-up': 'no follow-up yet: a file with a day and how it ended, for every subject',
  'registry.no-events': 'no such events recorded yet',
  'registry.no-arms': 'no subject’s arm is known yet: import a roster',
  'registry.no-score': 'no subject has all that it is computed from',
  'registry.no-week': 'no values at the weeks that it schedules',
} as const satisfies Phrases;
