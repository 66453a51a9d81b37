import type { Incidence, IncidenceRow } from './count-incidence.ts';
import type { RiskDifference } from './newcombe.ts';

/** One term (null for any) over the arms, as a table's row or a line of dots. */
export interface TermLine {
  readonly term: string | null;
  /** In the order of the arms. */
  readonly rows: readonly IncidenceRow[];
  readonly fisherP: number | null;
  /** Each other arm's difference from the reference: that arm minus the reference, in the order of the arms. */
  readonly differences: readonly (RiskDifference & { readonly arm: string })[];
}

/** Incidences term by term, any term first, with the differences of the other arms from a reference arm. */
export function termLines({ rows, tests }: Incidence, reference: string): TermLine[] {
  return tests.map(({ term, fisherP, differences }) => ({
    term,
    rows: rows.filter((row) => row.term === term),
    fisherP,
    differences: differences.flatMap(({ a, b, estimate, ci95 }) => {
      if (a === reference) return [{ arm: b, estimate, ci95 }];
      // From the later arm as reference the difference and its interval turn round.
      return b === reference ? [{ arm: a, estimate: -estimate, ci95: [-ci95[1], -ci95[0]] as const }] : [];
    }),
  }));
}
