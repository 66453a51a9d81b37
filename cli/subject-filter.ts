import {
  everySubject,
  type FilteredSubject,
  knownCovariates,
  type SubjectCondition,
  type SubjectFilter,
} from '../core/study/subject-filter.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Call } from './call.ts';
import { UsageError } from './usage-error.ts';

const range = /^(-?[\d.]+)?\.\.(-?[\d.]+)?$/;

/**
 * The subjects that `--where` names: conditions between semicolons, each a covariate with its texts between bars (`sex=f`, `site=A|B`, `site=` for
 * those nobody gave one) or a range (`age=18..40`, `age=18..`). Everyone without it. Throws `command.bad-where`.
 */
export function filterOf(call: Call): SubjectFilter {
  const text = call.text('where');
  if (text === null) return everySubject;
  return { arms: null, conditions: text.split(';').map((part) => conditionOf(part, text)) };
}

function conditionOf(part: string, text: string): SubjectCondition {
  const at = part.indexOf('=');
  const covariate = part.slice(0, Math.max(0, at)).trim();
  if (covariate === '') throw new UsageError('command.bad-where', { value: text });
  const value = part.slice(at + 1).trim();
  const found = range.exec(value);
  if (found === null) return { covariate, oneOf: value.split('|').map((one) => one.trim()) };
  const [from, to] = [found[1], found[2]].map((bound) => (bound === undefined ? null : Number(bound)));
  if (![from, to].every((bound) => bound === null || Number.isFinite(bound)))
    throw new UsageError('command.bad-where', { value: text });
  return { covariate, from: from ?? null, to: to ?? null };
}

/** Makes sure that the study knows what a filter looks at: a misspelt covariate would leave everybody out. Throws `command.no-such-covariate`. */
export function demandCovariates({ conditions }: SubjectFilter, subjects: readonly FilteredSubject[]): void {
  if (conditions.length === 0) return;
  const known = knownCovariates(subjects).map(({ name }) => name);
  const unknown = conditions.find(({ covariate }) => !known.includes(covariate));
  if (unknown === undefined) return;
  throw new ExplainedError('command.no-such-covariate', { covariate: unknown.covariate, known: known.join(', ') });
}
