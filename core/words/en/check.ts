import type { Phrases } from '../phrase.ts';

/** What `check` says of a study that something other than Armtrace has changed. */
export const check = {
  'store.check-altered-values':
    'The values of import {id} ({file}) are not those that were imported: a value, its week, subject or cell was changed from outside ({held} are there, {sealed} were imported).',
  'store.check-altered-arms':
    'Who is in which arm is not what import {id} ({file}) said: it was changed from outside ({held} are there, {sealed} were imported).',
  'store.check-altered-covariates':
    'The covariates of import {id} ({file}) are not those that were imported: they were changed from outside ({held} are there, {sealed} were imported).',
  'store.check-altered-events':
    'The events of import {id} ({file}) are not those that were imported: they were changed from outside ({held} are there, {sealed} were imported).',
  'store.check-altered-follow-up':
    'The follow-up of import {id} ({file}) is not what was imported: it was changed from outside ({held} are there, {sealed} were imported).',
  'store.check-altered-source':
    'What is noted of import {id} ({file}) is not what was noted then: its file, sheets, time or person was changed from outside.',
  'store.check-altered-names':
    'The table “{table}” is not what it was: names, weeks or units that values belong to were changed from outside.',
  'store.check-hand-value': {
    one: 'One corrected value is not what the person entered.',
    other: '{count} corrected values are not what the person entered.',
  },
  'store.check-hidden-value': {
    one: 'One value does not count though nothing has taken its place.',
    other: '{count} values do not count though nothing has taken their place.',
  },
  'store.check-taken-back': {
    one: 'One value is marked as taken back though its import was not.',
    other: '{count} values are marked as taken back though their import was not.',
  },
  'store.check-stray-value': {
    one: 'One value came neither with an import nor by a correction.',
    other: '{count} values came neither with an import nor by a correction.',
  },
} as const satisfies Phrases;
