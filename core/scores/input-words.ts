import { type Language, type PhraseKey, say } from '../words/say.ts';
import type { InputWarning } from './read-input.ts';
import type { HeldInput, ScoreInput } from './score.ts';

const keys: Readonly<Record<ScoreInput, PhraseKey>> = {
  bilirubin: 'scores.input-bilirubin',
  creatinine: 'scores.input-creatinine',
  INR: 'scores.input-inr',
  sodium: 'scores.input-sodium',
  albumin: 'scores.input-albumin',
  platelets: 'scores.input-platelets',
  PaO2: 'scores.input-pao2',
  FiO2: 'scores.input-fio2',
  'PaO2/FiO2': 'scores.input-pao2-fio2',
  'respiratory support': 'scores.input-respiratory-support',
  MAP: 'scores.input-map',
  dopamine: 'scores.input-dopamine',
  dobutamine: 'scores.input-dobutamine',
  epinephrine: 'scores.input-epinephrine',
  norepinephrine: 'scores.input-norepinephrine',
  GCS: 'scores.input-gcs',
  'urine output': 'scores.input-urine-output',
  ascites: 'scores.input-ascites',
  encephalopathy: 'scores.input-encephalopathy',
  'dialysis sessions': 'scores.input-dialysis-sessions',
  'prothrombin activity': 'scores.input-prothrombin-activity',
  HBsAg: 'scores.input-hbsag',
  sex: 'scores.input-sex',
};

/** An input's name in a language. */
export function inputWord(language: Language, input: ScoreInput): string {
  return say(language, keys[input]);
}

/** Several inputs' names, with commas between them. */
export function inputWords(language: Language, inputs: readonly ScoreInput[]): string {
  return inputs.map((input) => inputWord(language, input)).join(language === 'zh' ? '、' : ', ');
}

/** A doubt about an input as a sentence. */
export function warningWords(language: Language, { code, input, values }: InputWarning): string {
  return say(language, code, { ...values, input: inputWord(language, input) });
}

/** A bound that changed an input, in words. */
export function heldWords(language: Language, { input, measured, counted, unit }: HeldInput): string {
  const values = {
    input: inputWord(language, input),
    measured: Number(measured.toPrecision(4)),
    counted,
    unit: unit ?? '',
  };
  return say(language, 'scores.held', values).replace(/ {2,}/g, ' ');
}
