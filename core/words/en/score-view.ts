import type { Phrases } from '../phrase.ts';

/** The screen of derived scores. */
export const scoreView = {
  'score-view.score': 'Score',
  'score-view.show': 'What is shown of the score',
  'score-view.show-weeks': 'Over the weeks',
  'score-view.show-visits': 'Visit by visit',
  'score-view.computed': 'Computed at {count} of {all} visits.',
  'score-view.unknown': {
    one: 'One lacks an input ({inputs}) and has no score; nothing is put in its place.',
    other: '{count} lack an input ({inputs}) and have no score; nothing is put in its place.',
  },
  'score-view.lacking': '{input} {count}',
  'score-view.bounded': {
    one: 'A bound of the formula changed an input at one visit.',
    other: 'Bounds of the formula changed an input at {count} visits.',
  },
  'score-view.other-path': {
    one: 'At one visit the limits for the other units would give another score.',
    other: 'At {count} visits the limits for the other units would give another score.',
  },
  'score-view.imported': {
    one: 'Files give it at one visit; {differ} of these differ from what their inputs give.',
    other: 'Files give it at {count} visits; {differ} of these differ from what their inputs give.',
  },
  'score-view.not-recorded': 'Never recorded, so adding nothing to {name}: {inputs}.',
  'score-view.empty': 'Nothing to compute a score from yet',
  'score-view.empty-hint':
    'Import the labs and signs that the scores are made of; each visit needs all of a score’s inputs.',
  'score-view.none-computed':
    'No visit has everything that {name} is made of, so there is nothing to draw. “Visit by visit” shows what each visit lacks.',
  'score-view.filter': 'Which visits',
  'score-view.filter-all': 'All visits ({count})',
  'score-view.filter-differs': 'The file says otherwise ({count})',
  'score-view.filter-missing': 'An input is missing ({count})',
  'score-view.filter-other-path': 'Other units, other score ({count})',
  'score-view.filter-warnings': 'With a doubt about an input ({count})',
  'score-view.no-visits': 'No visits.',
  'score-view.show-all': 'Show all {count} visits',
  'score-view.column-other-path': 'By other units',
  'score-view.panel': '{name} of {subject}',
  'score-view.not-computed': 'none',
  'score-view.lacks': 'Missing: {inputs}',
  'score-view.agrees': 'The file gives {imported} too ({cell}).',
  'score-view.inputs': { one: 'One input', other: '{count} inputs' },
  'score-view.sex-female': 'female',
  'score-view.sex-male': 'male',
  'score-view.raw': 'Before rounding and limits: {raw}',
  'score-view.path-si': 'By the limits for SI units',
  'score-view.path-mg': 'By the limits for mg/dL and g/dL',
  'score-view.path-mixed': 'Some inputs in SI units, some per dL',
} as const satisfies Phrases;
