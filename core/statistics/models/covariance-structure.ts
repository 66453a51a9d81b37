/** How a subject's values belong together: one variance between subjects and one within, or any covariance of any two weeks. */
export const covariances = ['random-intercept', 'unstructured'] as const;
export type CovarianceKind = (typeof covariances)[number];

/** One entry of a matrix of weeks by weeks. */
export interface MatrixEntry {
  readonly row: number;
  readonly column: number;
}

/**
 * A covariance of the weeks that is a sum of parameters, each times a symmetric matrix of zeros and ones, given by the places of its ones.
 * Random intercept: the variance between subjects everywhere, that within them on the diagonal. Unstructured: a parameter for every two weeks.
 */
export interface CovarianceStructure {
  readonly kind: CovarianceKind;
  readonly weeks: number;
  readonly parameters: readonly (readonly MatrixEntry[])[];
}

/** The structure of a kind over so many weeks. */
export function covarianceStructure(kind: CovarianceKind, weeks: number): CovarianceStructure {
  const places = Array.from({ length: weeks }, (_, place) => place);
  if (kind === 'random-intercept') {
    const everywhere = places.flatMap((row) => places.map((column) => ({ row, column })));
    return { kind, weeks, parameters: [everywhere, everywhere.filter(({ row, column }) => row === column)] };
  }
  const parameters = places.flatMap((row) =>
    places.slice(0, row + 1).map((column) => (row === column ? [{ row, column }] : bothWays(row, column))),
  );
  return { kind, weeks, parameters };
}

const bothWays = (row: number, column: number): MatrixEntry[] => [
  { row, column },
  { row: column, column: row },
];

/** The covariance of the weeks, stored by rows, for values of the parameters. */
export function covarianceOf({ weeks, parameters }: CovarianceStructure, values: ArrayLike<number>): Float64Array {
  const matrix = new Float64Array(weeks * weeks);
  for (const [k, entries] of parameters.entries()) {
    for (const { row, column } of entries) {
      matrix[row * weeks + column] = (matrix[row * weeks + column] ?? 0) + (values[k] ?? 0);
    }
  }
  return matrix;
}

/** The parameters of an unstructured covariance that is given as a matrix. */
export function parametersOf({ weeks, parameters }: CovarianceStructure, matrix: Float64Array): Float64Array {
  return Float64Array.from(parameters, ([first]) =>
    first === undefined ? 0 : (matrix[first.row * weeks + first.column] ?? 0),
  );
}
