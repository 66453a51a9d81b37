import { inputWord } from '../scores/input-words.ts';
import { type Language, say } from '../words/say.ts';
import { type EligibilityFact, type History, histories } from './verdict.ts';

function isHistory(fact: EligibilityFact): fact is History {
  return histories.some((history) => history === fact);
}

/** What is missing, in words. Of an excluding history, what could answer it. */
export function factWords(language: Language, fact: EligibilityFact): string {
  if (isHistory(fact)) return say(language, 'eligibility.fact-history');
  if (fact === 'age') return say(language, 'eligibility.fact-age');
  if (fact === 'MELD') return say(language, 'eligibility.fact-meld');
  if (fact === 'bilirubin ULN') return say(language, 'eligibility.fact-uln');
  if (fact === 'HBsAg duration') return say(language, 'eligibility.fact-hbsag-duration');
  return inputWord(language, fact);
}
