import { normaliseName } from '../study/normalise-name.ts';
import type { Analyte } from '../study/protocol.ts';
import { albiJohnson2015 } from './albi.ts';
import { ctpPugh1973 } from './ctp.ts';
import { meldUnos } from './meld.ts';
import { type Meld3Inputs, meld3Kim2021 } from './meld-3.ts';
import { meldNaOptn2016 } from './meld-na.ts';
import type { Score, ScoreInput } from './score.ts';
import { type SofaInputs, sofa1996 } from './sofa-1996.ts';

export const scoreIds = ['meld', 'meld-na', 'meld-3', 'ctp', 'sofa', 'albi'] as const;
export type ScoreId = (typeof scoreIds)[number];

/** All that any score reads of a subject at one visit; null for what is not known. */
export interface PatientState extends Meld3Inputs, SofaInputs {
  readonly ascites: number | null;
  readonly encephalopathy: number | null;
}

/** A score as the program offers it. */
export interface ScoreKind {
  readonly id: ScoreId;
  /** Its name as it is printed, the same in every language. */
  readonly name: string;
  readonly version: string;
  /** Every input that it can take, those that it cannot do without first. */
  readonly inputs: readonly ScoreInput[];
  /** What files call it. */
  readonly synonyms: readonly string[];
  /** An imported value this far from the computed one is another score, not another rounding. */
  readonly tolerance: number;
  readonly compute: (state: PatientState) => Score;
}

const meldInputs = ['bilirubin', 'INR', 'creatinine'] as const;

/** The derived scores, in the order in which they are listed. */
export const scoreKinds: readonly ScoreKind[] = [
  {
    id: 'meld',
    name: 'MELD',
    version: 'UNOS',
    inputs: [...meldInputs, 'dialysis sessions'],
    synonyms: ['MELD score', 'MELD评分', '终末期肝病模型'],
    tolerance: 0.5,
    compute: meldUnos,
  },
  {
    id: 'meld-na',
    name: 'MELD-Na',
    version: 'OPTN 2016',
    inputs: [...meldInputs, 'sodium', 'dialysis sessions'],
    synonyms: ['MELD-Na score', 'MELD-Na评分'],
    tolerance: 0.5,
    compute: meldNaOptn2016,
  },
  {
    id: 'meld-3',
    name: 'MELD 3.0',
    version: 'Kim 2021',
    inputs: [...meldInputs, 'sodium', 'albumin', 'sex', 'dialysis sessions'],
    synonyms: ['MELD 3', 'MELD 3.0 score', 'MELD 3.0评分'],
    tolerance: 0.5,
    compute: meld3Kim2021,
  },
  {
    id: 'ctp',
    name: 'CTP',
    version: 'Pugh 1973',
    inputs: ['bilirubin', 'albumin', 'INR', 'ascites', 'encephalopathy'],
    synonyms: ['CTP score', 'Child-Turcotte-Pugh', 'Child-Pugh', 'Child-Pugh score', 'CTP评分', 'Child-Pugh评分'],
    tolerance: 0.5,
    compute: ctpPugh1973,
  },
  {
    id: 'sofa',
    name: 'SOFA (1996)',
    version: 'Vincent 1996',
    inputs: [
      'PaO2/FiO2',
      'PaO2',
      'FiO2',
      'respiratory support',
      'platelets',
      'bilirubin',
      'MAP',
      'GCS',
      'creatinine',
      'dopamine',
      'dobutamine',
      'epinephrine',
      'norepinephrine',
      'urine output',
    ],
    synonyms: ['SOFA', 'SOFA score', 'SOFA评分'],
    tolerance: 0.5,
    compute: sofa1996,
  },
  {
    id: 'albi',
    name: 'ALBI',
    version: 'Johnson 2015',
    inputs: ['bilirubin', 'albumin'],
    synonyms: ['ALBI score', 'ALBI评分'],
    tolerance: 0.05,
    compute: albiJohnson2015,
  },
];

const bySpelling = new Map<string, ScoreKind>();
for (const kind of scoreKinds) {
  for (const spelling of [kind.name, ...kind.synonyms]) bySpelling.set(normaliseName(spelling), kind);
}

/** The score that an analyte of a study holds imported values of; null where it is none of them. */
export function matchScore({ name, synonyms }: Pick<Analyte, 'name' | 'synonyms'>): ScoreKind | null {
  const named = bySpelling.get(normaliseName(name));
  if (named !== undefined) return named;
  const meant = new Set(synonyms.flatMap((synonym) => bySpelling.get(normaliseName(synonym)) ?? []));
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}
