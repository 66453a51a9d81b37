import type { PhraseValues } from '../../words/phrase.ts';
import type { PhraseKey } from '../../words/say.ts';
import type { VisitName } from '../names/visit-names.ts';
import type { Severity } from '../problem.ts';

const questions = {
  empty: 'import.row-without-visit',
  ordinal: 'import.visit-ordinal',
  months: 'import.visit-months',
  unscheduled: 'import.visit-unscheduled',
  end: 'import.visit-end',
  'before-baseline': 'import.visit-before-baseline',
  date: 'import.visit-date',
  several: 'import.visit-several',
  minus: 'import.visit-minus',
  unknown: 'import.visit-unknown',
  'left-out': 'import.visit-left-out',
  'other-arm': 'import.visit-other-arm',
} as const satisfies Readonly<Record<NonNullable<VisitName['question']>, PhraseKey>>;

/** The problem of a visit without a week: what a person is asked, or that the visit was left out as they said. */
export function visitProblem({ text, question, arm }: VisitName): readonly [Severity, PhraseKey, PhraseValues] {
  const asked = question ?? 'unknown';
  const severity = asked === 'left-out' ? 'info' : 'error';
  if (asked !== 'other-arm') return [severity, questions[asked], { visit: text }];
  return arm === null
    ? ['error', 'import.visit-arm-unknown', { visit: text }]
    : ['error', questions[asked], { visit: text, arm }];
}
