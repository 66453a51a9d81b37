import { bilirubinPerMg, creatininePerMg } from '../study/vocabulary/clinical-analytes.ts';
import type { Albumin, Amount, Bilirubin, Creatinine, HeldInput, ScoreInput, UnitPath } from './score.ts';

/** True for a measured number that can be one: finite and above zero. Anything else counts as missing. */
export function isPositive(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value > 0;
}

/** True for a recorded number that may be zero: a grade, a dose, a count. */
export function isRecorded(value: number | null): value is number {
  return value !== null && Number.isFinite(value) && value >= 0;
}

/** True for an amount that is there. */
export function isMeasured<U extends string>(amount: Amount<U> | null): amount is Amount<U> {
  return amount !== null && isPositive(amount.value);
}

/** Bilirubin in mg/dL: umol/L / 17.1. */
export function bilirubinMg({ value, unit }: Bilirubin): number {
  return unit === 'mg/dL' ? value : value / bilirubinPerMg;
}

/** Bilirubin in umol/L: mg/dL x 17.1. */
export function bilirubinSi({ value, unit }: Bilirubin): number {
  return unit === 'umol/L' ? value : value * bilirubinPerMg;
}

/** Creatinine in mg/dL: umol/L / 88.4. */
export function creatinineMg({ value, unit }: Creatinine): number {
  return unit === 'mg/dL' ? value : value / creatininePerMg;
}

/** Creatinine in umol/L: mg/dL x 88.4. */
export function creatinineSi({ value, unit }: Creatinine): number {
  return unit === 'umol/L' ? value : value * creatininePerMg;
}

/** Albumin in g/dL: g/L / 10. */
export function albuminPerDl({ value, unit }: Albumin): number {
  return unit === 'g/dL' ? value : value / 10;
}

/** Albumin in g/L: g/dL x 10. */
export function albuminPerLitre({ value, unit }: Albumin): number {
  return unit === 'g/L' ? value : value * 10;
}

/** The path of units that amounts were reported in, null for none. */
export function pathOf(amounts: readonly (Amount<string> | null)[]): UnitPath | null {
  const kinds = new Set(amounts.flatMap((amount) => (amount === null ? [] : [amount.unit.endsWith('/dL')])));
  if (kinds.size === 2) return 'mixed';
  return kinds.size === 0 ? null : kinds.has(true) ? 'mg/dL' : 'SI';
}

/** Holds inputs to a formula's bounds and remembers which of them it changed. */
export class Bounds {
  readonly held: HeldInput[] = [];

  /** The value within `[low, high]`. */
  hold(input: ScoreInput, measured: number, low: number, high: number, unit: string | null): number {
    return this.set(input, measured, Math.min(Math.max(measured, low), high), unit);
  }

  /** The value that a rule puts in the place of the measured one. */
  set(input: ScoreInput, measured: number, counted: number, unit: string | null): number {
    if (counted !== measured) this.held.push({ input, measured, counted, unit });
    return counted;
  }
}
