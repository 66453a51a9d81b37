/** What is known about a column whose values may be percentages, before its numbers are taken. */
export interface PercentEvidence {
  /** True for a column of percentages: its header or the study's analyte says so. */
  readonly percentage: boolean;
  /** True where the header (`(%)`, `(% of CD45)`) or the texts beside the numbers (`17.9 %`) carry the sign. */
  readonly saysPercent: boolean;
  /** Plain numbers only: cells with a percent format or percent text say their own scale. */
  readonly numbers: number;
  readonly max: number;
  /** The person's answer for this very column, null if none was given. */
  readonly answer: 'fraction' | 'number' | null;
}

export type PercentScale = 'number' | 'fraction' | 'ask';

/**
 * Decides for each column of a sheet how its plain numbers are to be read: as percentages (`number`), as fractions that are
 * multiplied by 100 (`fraction`), or not without a person's answer (`ask`).
 * A percent sign in the header or beside the numbers decides; so does a value above 1. A column with none above 1 is judged with its siblings, since a rare marker
 * may well be under 1 %: if any other column of percentages without a sign goes above 1, all are on that scale.
 */
export function decidePercentScales(columns: readonly PercentEvidence[]): readonly PercentScale[] {
  const siblingAboveOne = columns.some((column) => column.percentage && !column.saysPercent && column.max > 1);
  return columns.map((column) => {
    if (column.answer !== null) return column.answer;
    if (!column.percentage || column.saysPercent || column.numbers === 0) return 'number';
    return column.max > 1 || siblingAboveOne ? 'number' : 'ask';
  });
}

/** A fraction as a percentage, without the binary noise of the multiplication (0.07 gives 7, not 7.000000000000001). */
export function percentOfFraction(fraction: number): number {
  return Number((fraction * 100).toPrecision(15));
}
