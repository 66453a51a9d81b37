import type { Comparison, ComparisonRow } from '../statistics/comparison/comparison.ts';
import type { RegistryResult } from './registry.ts';

/**
 * The line that stands for a comparison: of its weeks, the one with the smallest adjusted p, then the smallest p, then the
 * first. Where no such week has a p, the reason of the last one.
 */
export function smallestP(comparison: Comparison): RegistryResult {
  const { rows } = comparison;
  const [best] = rows
    .filter((row) => row.p !== null && row.pAdjusted !== null)
    .sort((a, b) => (a.pAdjusted ?? 1) - (b.pAdjusted ?? 1) || (a.p ?? 1) - (b.p ?? 1) || a.week - b.week);
  if (best === undefined || best.p === null || best.pAdjusted === null) {
    return { kind: 'none', reason: rows.at(-1)?.reason ?? 'registry.no-week' };
  }
  const { week, p, pAdjusted } = best;
  const { test, adjust, family } = comparison;
  return {
    kind: 'comparison',
    week,
    test,
    adjust,
    tests: family.tests,
    p,
    pAdjusted,
    weeks: rows.length,
    ...contrastOf(best, test),
  };
}

/** The difference that is told with it: that of two arms, or that of the clearest pair of several. */
function contrastOf(row: ComparisonRow, test: Comparison['test']) {
  const kind = test === 'mann-whitney' || test === 'kruskal-wallis' ? 'hodges-lehmann' : 'mean-difference';
  const ofKind = row.effects.filter((effect) => effect.kind === kind);
  if (row.pairs.length === 0) return { effect: ofKind[0] ?? null, pairPAdjusted: null };
  const [pair] = [...row.pairs].sort((a, b) => (a.pAdjusted ?? 1) - (b.pAdjusted ?? 1) || (a.p ?? 1) - (b.p ?? 1));
  const effect = ofKind.find(({ a, b }) => a === pair?.a && b === pair.b) ?? null;
  return { effect, pairPAdjusted: pair?.pAdjusted ?? null };
}
