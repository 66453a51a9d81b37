import { normaliseName } from '../normalise-name.ts';
import type { Analyte } from '../protocol.ts';
import type { ClinicalAnalyte, ClinicalName } from './clinical-analyte.ts';
import { clinicalAnalytes } from './clinical-analytes.ts';
import { unitKey } from './unit-key.ts';

const bySpelling = new Map<string, ClinicalAnalyte>();
const byName = new Map<ClinicalName, ClinicalAnalyte>();
for (const analyte of clinicalAnalytes) {
  byName.set(analyte.name, analyte);
  for (const spelling of [analyte.name, ...analyte.synonyms]) bySpelling.set(normaliseName(spelling), analyte);
}

/** The clinical analyte of a name of the vocabulary. */
export function clinicalAnalyte(name: ClinicalName): ClinicalAnalyte {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`the vocabulary lacks ${name}`);
  return found;
}

/**
 * The clinical analyte that a study's analyte is: by its name, else by its declared synonyms where all that the vocabulary knows say the
 * same. Null where it is none. Never by likeness.
 */
export function matchClinical({ name, synonyms }: Pick<Analyte, 'name' | 'synonyms'>): ClinicalAnalyte | null {
  const named = bySpelling.get(normaliseName(name));
  if (named !== undefined) return named;
  const meant = new Set(synonyms.flatMap((synonym) => bySpelling.get(normaliseName(synonym)) ?? []));
  const [only] = meant;
  return meant.size === 1 ? (only ?? null) : null;
}

/**
 * What one of a unit is in the analyte's own unit. Null for a unit that is not understood, and for no unit where more than one is in use.
 */
export function unitFactor(analyte: ClinicalAnalyte, unit: string | null): number | null {
  const key = unit === null ? '' : unitKey(unit);
  if (key === '') return analyte.unitMayBeMissing ? 1 : null;
  if (analyte.scale !== 'amount') return 1;
  return Object.hasOwn(analyte.factors, key) ? (analyte.factors[key] ?? null) : null;
}
