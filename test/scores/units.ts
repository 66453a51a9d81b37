import type { Albumin, Bilirubin, Creatinine } from '../../core/scores/score.ts';

export const mg = (value: number) => ({ value, unit: 'mg/dL' }) as const satisfies Bilirubin & Creatinine;
export const umol = (value: number) => ({ value, unit: 'umol/L' }) as const satisfies Bilirubin & Creatinine;
export const gPerDl = (value: number) => ({ value, unit: 'g/dL' }) as const satisfies Albumin;
export const gPerL = (value: number) => ({ value, unit: 'g/L' }) as const satisfies Albumin;
