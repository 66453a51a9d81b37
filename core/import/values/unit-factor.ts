import type { Analyte } from '../../study/protocol.ts';
import { matchClinical, unitFactor } from '../../study/vocabulary/match-clinical.ts';
import { unitName } from './unit-name.ts';

/** Grams in a unit of mass in a volume, by litre. */
const gramsPerLitre: ReadonlyMap<string, number> = new Map(Object.entries({ 'g/L': 1, 'g/dL': 10 }));

/**
 * What one of a unit is in another for this analyte: 17.1 for bilirubin from mg/dL to umol/L, 88.4 for creatinine, 10 from g/dL to g/L.
 * Null where the factor is not known; nothing is converted then. Factors of analytes are those of the clinical vocabulary.
 */
export function factorBetween(analyte: Analyte, from: string, to: string): number | null {
  const grams = gramsPerLitre.get(unitName(from));
  const ofGrams = gramsPerLitre.get(unitName(to));
  if (grams !== undefined && ofGrams !== undefined) return grams / ofGrams;
  const clinical = matchClinical(analyte);
  if (clinical === null || clinical.scale !== 'amount') return null;
  const [one, other] = [unitFactor(clinical, from), unitFactor(clinical, to)];
  return one === null || other === null ? null : one / other;
}

/** A value in another unit, without the binary noise of the multiplication (0.7 times 17.1 gives 11.97). */
export function converted(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
