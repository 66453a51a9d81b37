import { tBothTails } from '../distributions/student-t.ts';
import { mannWhitney } from './mann-whitney.ts';
import { momentsOf } from './moments.ts';
import { welchTTest } from './t-test.ts';
import { type ComparisonTest, noResult, type TestResult } from './test-result.ts';

/** A pair of samples by their places in the list; statistics are `b − a`. */
export interface PairResult extends TestResult {
  readonly a: number;
  readonly b: number;
}

/** Every pair of places below `count`, the earlier first. */
export function pairsOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a) =>
    Array.from({ length: count - a - 1 }, (_, more) => [a, a + 1 + more] as const),
  );
}

/**
 * The follow-up of a test of several samples: every pair tested, p-values not adjusted. Ranks after Kruskal–Wallis
 * (R: `pairwise.wilcox.test(p.adjust.method = "none")`), Welch's t after Welch's analysis of variance (`pairwise.t.test(pool.sd = FALSE)`), and
 * after the classical one t with the standard deviation pooled over all samples (`pairwise.t.test`).
 */
export function pairwiseTests(samples: readonly ArrayLike<number>[], after: ComparisonTest): PairResult[] {
  const test = pairTest(samples, after);
  return pairsOf(samples.length).map(([a, b]) => ({ a, b, ...test(samples[a] ?? [], samples[b] ?? []) }));
}

type PairTest = (a: ArrayLike<number>, b: ArrayLike<number>) => TestResult;

function pairTest(samples: readonly ArrayLike<number>[], after: ComparisonTest): PairTest {
  switch (after) {
    case 'welch':
    case 'welch-anova':
      return welchTTest;
    case 'mann-whitney':
    case 'kruskal-wallis':
      return (a, b) => {
        const { statistic, df, p, reason } = mannWhitney(a, b);
        return { statistic, df, p, reason };
      };
    case 'student':
    case 'anova':
      return pooledTTest(samples);
  }
}

/** Student's t with the variance of all samples together. */
function pooledTTest(samples: readonly ArrayLike<number>[]): PairTest {
  const moments = samples.map(momentsOf).filter((sample) => sample !== null);
  const df = moments.reduce((sum, sample) => sum + sample.n - 1, 0);
  const variance = moments.reduce((sum, sample) => sum + (sample.n - 1) * sample.variance, 0) / df;
  return (a, b) => {
    const first = momentsOf(a);
    const second = momentsOf(b);
    if (first === null || second === null || df < 1) return noResult('statistics.no-result-too-few-values');
    if (variance === 0) return noResult('statistics.no-result-constant');
    const statistic = (second.mean - first.mean) / Math.sqrt(variance * (1 / first.n + 1 / second.n));
    return { statistic, df, p: tBothTails(statistic, df), reason: null };
  };
}
