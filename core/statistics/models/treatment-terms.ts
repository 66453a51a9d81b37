import { invertGeneral } from './linear/general-inverse.ts';
import type { ModelCells } from './model-cells.ts';

/** A fixed effect in R's treatment coding, as weights of the cells' means. */
export interface TreatmentTerm {
  readonly term: string;
  readonly weights: Float64Array;
}

/** The fixed effects of a model in treatment coding. */
export interface TreatmentCoding {
  readonly terms: readonly TreatmentTerm[];
  /** The logarithm of the size of the coding's determinant: what the restricted likelihood of this coding differs by. */
  readonly logDeterminant: number;
}

interface Column {
  readonly term: string;
  readonly values: readonly number[];
}

/**
 * The terms of R's `~ arm * week` with treatment contrasts, the first arm and the first week being the reference; their names are R's. A term that
 * cannot be told from those before it, because an arm lacks a week, is left out as R does.
 */
export function treatmentTerms(
  { cells }: ModelCells,
  arms: readonly string[],
  weeks: readonly number[],
): TreatmentCoding {
  const column = (term: string, holds: (arm: number, week: number) => boolean): Column => ({
    term,
    values: cells.map(({ arm, week }) => (holds(arm, week) ? 1 : 0)),
  });
  const ofArms = arms.flatMap((name, at) => (at === 0 ? [] : [{ name: `arm${name}`, at }]));
  const ofWeeks = weeks.flatMap((week, at) => (at === 0 ? [] : [{ name: `week${week}`, at }]));
  const columns = [
    column('(Intercept)', () => true),
    ...ofArms.map(({ name, at }) => column(name, (arm) => arm === at)),
    ...ofWeeks.map(({ name, at }) => column(name, (_, week) => week === at)),
    ...ofWeeks.flatMap((one) =>
      ofArms.map((other) => column(`${other.name}:${one.name}`, (arm, week) => arm === other.at && week === one.at)),
    ),
  ];
  const kept = independent(columns);
  const n = cells.length;
  const design = Float64Array.from(cells.flatMap((_, row) => kept.map(({ values }) => values[row] ?? 0)));
  const inverted = kept.length === n ? invertGeneral(design, n) : null;
  if (inverted === null) return { terms: [], logDeterminant: 0 };
  return {
    terms: kept.map(({ term }, row) => ({ term, weights: inverted.inverse.slice(row * n, row * n + n) })),
    logDeterminant: inverted.logDeterminant,
  };
}

/** The columns that are no combination of those before them, by Gram and Schmidt. */
function independent(columns: readonly Column[]): Column[] {
  const directions: number[][] = [];
  return columns.filter(({ values }) => {
    let rest = [...values];
    for (const direction of [...directions, ...directions]) {
      const share = rest.reduce((sum, value, i) => sum + value * (direction[i] ?? 0), 0);
      rest = rest.map((value, i) => value - share * (direction[i] ?? 0));
    }
    const length = Math.hypot(...rest);
    if (length <= 1e-7 * Math.hypot(...values) || length === 0) return false;
    directions.push(rest.map((value) => value / length));
    return true;
  });
}
