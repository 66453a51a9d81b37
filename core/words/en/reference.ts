import type { Phrases } from '../phrase.ts';

/** What a laboratory calls normal. */
export const reference = {
  'reference.range': 'Normal range',
  'reference.uln': 'ULN',
  'reference.what':
    'The normal range is in the analyte’s unit: 35–55, ≤ 40, or F 7–40, M 9–50. ULN, the upper limit of normal, is its upper end unless you write another.',
  'reference.of': 'Normal range of {name}',
  'reference.uln-of': 'Upper limit of normal of {name}',
  'reference.example': '35–55',
  'reference.wrong': 'Write 35–55, ≤ 40, or F 7–40, M 9–50',
  'reference.women-letter': 'F',
  'reference.men-letter': 'M',
  'reference.everyone': 'Normal range',
  'reference.women': 'Normal range, women',
  'reference.men': 'Normal range, men',
} as const satisfies Phrases;
