import type { ScoreInput } from '../scores/score.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import type { PhraseKey } from '../words/say.ts';

/** How a subject stands against a criterion. Every criterion is worded so that `meets` speaks for the subject (`no malignancy`). */
export const verdicts = ['meets', 'does-not-meet', 'cannot-tell'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a subject's roster line may say of its history; the names are also those of the exclusion criteria. */
export const histories = [
  'serious complication',
  'autoimmune disease',
  'hepatitis superinfection',
  'other organ dysfunction',
  'malignancy',
  'pregnancy or lactation',
  'liver tumour',
  'bioartificial liver',
  'liver transplantation',
] as const;
export type History = (typeof histories)[number];

/** Something that a criterion needs to know. */
export type EligibilityFact = ScoreInput | History | 'age' | 'MELD' | 'bilirubin ULN' | 'HBsAg duration';

/** What a verdict rests on: a value with its cell, or what the roster says (no cell, no week). */
export interface Evidence {
  readonly fact: EligibilityFact;
  readonly text: string;
  readonly unit: string | null;
  readonly week: number | null;
  readonly source: SourcedReading['source'] | null;
}

/** A criterion's verdict on one subject, what is missing for a better one, and what it rests on. */
export interface Finding {
  readonly verdict: Verdict;
  readonly missing: readonly EligibilityFact[];
  readonly evidence: readonly Evidence[];
}

/** A criterion of a registered study. */
export interface Criterion<Known> {
  readonly id: string;
  readonly kind: 'inclusion' | 'exclusion';
  readonly about: PhraseKey;
  readonly judge: (known: Known) => Finding;
}

/** A finding from what is true, false or not known (null) of a subject; `missing` counts only where it is not known. */
export function finding(
  isMet: boolean | null,
  evidence: readonly Evidence[],
  missing: readonly EligibilityFact[],
): Finding {
  if (isMet === null) return { verdict: 'cannot-tell', missing, evidence };
  return { verdict: isMet ? 'meets' : 'does-not-meet', missing: [], evidence };
}

/** One or the other: true as soon as one is, false only when both are, else not known. */
export function either(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : null;
}
