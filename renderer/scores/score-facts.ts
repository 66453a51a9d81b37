import { inputWords } from '../../core/scores/input-words.ts';
import type { ScoreOverview } from '../../core/scores/scores-answer.ts';
import type { PhraseValues } from '../../core/words/phrase.ts';
import { type Language, type PhraseKey, say } from '../../core/words/say.ts';

/** How a score stands in the study, in sentences: computed, not, why, what raised a doubt. */
export function scoreFacts(language: Language, overview: ScoreOverview): string[] {
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const { computed, unknown, missing, bounded, otherPath, notRecorded, imported, mismatches, name } = overview;
  const facts = [words('score-view.computed', { count: computed, all: computed + unknown })];
  if (unknown > 0) {
    const lacking = missing.map(({ input, visits }) =>
      words('score-view.lacking', { input: inputWords(language, [input]), count: visits }),
    );
    facts.push(words('score-view.unknown', { count: unknown, inputs: lacking.join(language === 'zh' ? '、' : ', ') }));
  }
  if (bounded > 0) facts.push(words('score-view.bounded', { count: bounded }));
  if (otherPath > 0) facts.push(words('score-view.other-path', { count: otherPath }));
  if (imported > 0) facts.push(words('score-view.imported', { count: imported, differ: mismatches }));
  if (notRecorded.length > 0) {
    facts.push(words('score-view.not-recorded', { name, inputs: inputWords(language, notRecorded) }));
  }
  return facts;
}
