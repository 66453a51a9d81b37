import { rankOfWord, yesOrNo } from '../../study/vocabulary/graded-words.ts';
import { matchClinical } from '../../study/vocabulary/match-clinical.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';

/** The rank of a word on an analyte's scale; null for a word that has none there. */
export type RankOf = (text: string) => number | null;

/**
 * How the words of an analyte are ranked (ascites, encephalopathy, yes or no); null for an analyte whose values are amounts.
 * What a person says of a word goes before what is known of it.
 */
export function rankerOf(spelling: string, analytes: AnalyteNames): RankOf | null {
  const said = analytes.wordRanks(spelling);
  const clinical = matchClinical(analytes.find(spelling) ?? { name: spelling, synonyms: [] });
  if (clinical === null || clinical.scale === 'amount')
    return said.size === 0 ? null : (text) => said.get(text.trim()) ?? null;
  // The calculators of MELD ask it so: two sessions or more, yes or no.
  const asksForTwo = clinical.name === 'dialysis sessions' && /twice|two|≥\s*2|>=\s*2|两次|2次/i.test(spelling);
  return (text) =>
    said.get(text.trim()) ?? rankOfWord(clinical, text) ?? (asksForTwo && yesOrNo(text) === true ? 2 : null);
}

/** True if nearly all texts of a column are words, or numbers, of its analyte's scale. */
export function holdsGrades(texts: ReadonlySet<string>, spelling: string, analytes: AnalyteNames): boolean {
  const rank = rankerOf(spelling, analytes);
  if (rank === null || texts.size === 0) return false;
  const ranked = [...texts].filter((text) => rank(text) !== null).length;
  return ranked > 0 && ranked >= 0.5 * texts.size;
}
