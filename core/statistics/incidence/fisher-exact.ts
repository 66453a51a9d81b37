import type { Proportion } from './newcombe.ts';

/** Tables count as no likelier than the one seen within this factor, as in R. */
const tolerance = 1 + 1e-7;

/**
 * Fisher's exact test that the arms have one proportion: the chance, with all margins fixed, of a table no likelier than the one seen
 * (Fisher 1935; Freeman and Halton, Biometrika 1951;38:141–149). R: `fisher.test(rbind(count, n - count))$p.value`.
 * Tables are walked arm by arm, and a branch is taken or left whole as soon as its likeliest and unlikeliest ends lie on one side
 * (after Mehta and Patel, J Am Stat Assoc 1983;78:427–434). 1 where nobody or everybody has the event.
 * Null for fewer than two arms with subjects.
 */
export function fisherExact(arms: readonly Proportion[]): number | null {
  const filled = arms.filter((arm) => arm.n > 0);
  const events = filled.reduce((sum, arm) => sum + arm.count, 0);
  const subjects = filled.reduce((sum, arm) => sum + arm.n, 0);
  if (filled.length < 2) return null;
  const logChoose = chooser(subjects);
  const ends = branchEnds(
    filled.map((arm) => arm.n),
    events,
    logChoose,
  );
  const all = logChoose(subjects, events);
  const seen = filled.reduce((sum, arm) => sum + logChoose(arm.n, arm.count), -all) + Math.log(tolerance);

  const unlikely = (from: number, left: number, soFar: number): number => {
    const end = ends[from];
    const likeliest = soFar + (end?.likeliest[left] ?? Number.NEGATIVE_INFINITY);
    const unlikeliest = soFar + (end?.unlikeliest[left] ?? Number.POSITIVE_INFINITY);
    if (end === undefined || unlikeliest > seen) return 0;
    if (likeliest <= seen) return Math.exp(soFar + logChoose(end.subjects, left));
    const n = filled[from]?.n ?? 0;
    let sum = 0;
    const rest = end.subjects - n;
    for (let count = Math.max(0, left - rest); count <= Math.min(n, left); count++) {
      sum += unlikely(from + 1, left - count, soFar + logChoose(n, count));
    }
    return sum;
  };
  return Math.min(1, unlikely(0, events, -all));
}

/** Of the arms from one on: their subjects, and the logarithm of the likeliest and unlikeliest way to spread events over them. */
interface BranchEnd {
  readonly subjects: number;
  readonly likeliest: Float64Array;
  readonly unlikeliest: Float64Array;
}

type LogChoose = (n: number, k: number) => number;

function branchEnds(sizes: readonly number[], events: number, logChoose: LogChoose): BranchEnd[] {
  const none: BranchEnd = {
    subjects: 0,
    likeliest: new Float64Array(events + 1).fill(Number.NEGATIVE_INFINITY, 1),
    unlikeliest: new Float64Array(events + 1).fill(Number.POSITIVE_INFINITY, 1),
  };
  const ends = [none];
  for (const size of sizes.toReversed()) {
    const [after = none] = ends;
    const likeliest = new Float64Array(events + 1).fill(Number.NEGATIVE_INFINITY);
    const unlikeliest = new Float64Array(events + 1).fill(Number.POSITIVE_INFINITY);
    for (let left = 0; left <= Math.min(events, size + after.subjects); left++) {
      for (let count = Math.max(0, left - after.subjects); count <= Math.min(size, left); count++) {
        const here = logChoose(size, count);
        const most = here + (after.likeliest[left - count] ?? 0);
        const least = here + (after.unlikeliest[left - count] ?? 0);
        if (most > (likeliest[left] ?? 0)) likeliest[left] = most;
        if (least < (unlikeliest[left] ?? 0)) unlikeliest[left] = least;
      }
    }
    ends.unshift({ subjects: size + after.subjects, likeliest, unlikeliest });
  }
  return ends;
}

/** The logarithm of binomial coefficients up to `largest`. */
function chooser(largest: number): LogChoose {
  const logFactorial = new Float64Array(largest + 1);
  for (let i = 2; i <= largest; i++) logFactorial[i] = (logFactorial[i - 1] ?? 0) + Math.log(i);
  const of = (n: number) => logFactorial[n] ?? Number.NaN;
  return (n, k) => of(n) - of(k) - of(n - k);
}
