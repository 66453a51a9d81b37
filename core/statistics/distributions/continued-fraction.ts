/** Keeps a denominator from being 0. */
const tiny = 1e-300;

/**
 * The continued fraction `1 / (b₀ + a₁ / (b₁ + a₂ / (b₂ + …)))` by the method of Lentz, as modified by Thompson and Barnett
 * (J Comput Phys 1986;64:490–509). `term(k)` gives aₖ and bₖ, from k = 0, whose a is not used. NaN where it does not settle.
 */
export function continuedFraction(term: (k: number) => readonly [a: number, b: number]): number {
  const [, first] = term(0);
  let c = first === 0 ? tiny : first;
  let d = 0;
  let value = c;
  for (let k = 1; k < 100_000; k++) {
    const [a, b] = term(k);
    d = b + a * d || tiny;
    c = b + a / c || tiny;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return 1 / value;
  }
  return Number.NaN;
}
