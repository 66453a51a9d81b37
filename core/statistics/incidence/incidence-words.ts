import type { PhraseValues } from '../../words/phrase.ts';
import { type Language, type PhraseKey, say } from '../../words/say.ts';
import { listed } from '../../words/shown-digits.ts';
import { shownP } from '../../words/shown-p.ts';
import type { IncidenceAnswer } from './incidence-answer.ts';

/** What was found, in plain sentences: how many of each arm had an event, whether the shares differ, which events were the most frequent. */
export function incidenceSentences(language: Language, { incidence }: IncidenceAnswer): string {
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const any = incidence.rows.filter(({ term, n }) => term === null && n > 0);
  if (any.length === 0) return '';
  const list = listed(
    language,
    any.map(({ arm, n, subjectsWithEvent: count }) => words('outcomes.sentence-count', { arm, n, count })),
  );
  const sentences = [words('outcomes.sentence-any', { list })];
  const p = incidence.tests.find(({ term }) => term === null)?.fisherP ?? null;
  if (p !== null) {
    const found = p < 0.05 ? 'outcomes.sentence-events-differ' : 'outcomes.sentence-events-same';
    sentences.push(words(found, { p: shownP(language, p) }));
  }
  const frequent = incidence.tests.flatMap(({ term }) => (term === null ? [] : [term])).slice(0, 3);
  if (frequent.length > 1) sentences.push(words('outcomes.sentence-frequent', { terms: listed(language, frequent) }));
  return sentences.join(language === 'zh' ? '' : ' ');
}
