import { comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { runComparison } from '../../core/statistics/comparison/run-comparison.ts';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { type GalleryFigure, infusedArms, styled } from './gallery-figure.ts';
import { figureOf, seededTrajectory } from './seeded-study.ts';

/** A comparison of trajectories as the study would keep it. */
export function keptComparison(
  trajectories: readonly Trajectory[],
  changes: { readonly stale?: boolean; readonly method?: StoredComparison['method'] } = {},
): StoredComparison {
  const [first] = trajectories;
  const question = comparisonQuestionSchema.parse({
    seriesIds: trajectories.map(({ series }) => series.id),
    method: changes.method ?? 'welch',
    change: first?.change ?? 'none',
  });
  const { outcome } = runComparison(
    question,
    (id) => {
      const found = trajectories.find(({ series }) => series.id === id);
      if (found === undefined) throw new Error('no such trajectory');
      return found;
    },
    [],
  );
  return {
    ...outcome,
    id: 7,
    name: 'Arms',
    note: '',
    at: '2026-03-02T10:00:00Z',
    by: 'A',
    fingerprint: 'f',
    freeze: null,
    stale: changes.stale ?? false,
  };
}

const two = seededTrajectory({
  arms: ['MSC-1', 'Control'],
  value: (arm, week, s, v) => 42 - (arm === 0 ? week / 3 : 0) + 6 * s + 3 * v,
});
const three = seededTrajectory({
  arms: infusedArms,
  value: (arm, week, s, v) => 42 - (2 - arm) * (week / 5) + 6 * s + 3 * v,
});
const five = seededTrajectory({
  arms: ['安慰剂组', '低剂量组（5 mg）', '中剂量组（10 mg）', '高剂量组（20 mg）', '最高剂量组（40 mg，每周一次）'],
  value: (arm, week, s, v) => 42 - arm * (week / 9) + 6 * s + 3 * v,
});
const shown = { comparison: 7, as: 'stars', contrast: null, pairs: 'none' } as const;

/** Figures with the P-values of a kept comparison. */
export const significanceFigures: readonly GalleryFigure[] = [
  { name: 'stars', figure: { ...figureOf(two, { significance: shown }), comparison: keptComparison([two]) } },
  {
    name: 'p-values',
    figure: { ...figureOf(two, { significance: { ...shown, as: 'p' } }), comparison: keptComparison([two]) },
  },
  {
    name: 'p-values-of-a-pair',
    figure: {
      ...figureOf(three, {
        significance: { ...shown, as: 'p', contrast: { a: 'MSC-1', b: 'Control' } },
        preset: 'elsevier-double',
        style: styled({ legend: 'direct' }),
      }),
      comparison: keptComparison([three]),
    },
  },
  {
    name: 'pairs-rows',
    figure: {
      ...figureOf(three, { significance: { ...shown, pairs: 'rows' } }),
      comparison: keptComparison([three]),
    },
  },
  {
    name: 'pairs-rows-p-double',
    figure: {
      ...figureOf(three, { significance: { ...shown, as: 'p', pairs: 'rows' }, preset: 'nature-double' }),
      comparison: keptComparison([three]),
    },
  },
  {
    name: 'pairs-brackets',
    figure: {
      ...figureOf(three, { significance: { ...shown, pairs: 'brackets' }, preset: 'cell-single' }),
      comparison: keptComparison([three]),
    },
  },
  {
    name: 'pairs-brackets-p-direct',
    figure: {
      ...figureOf(three, {
        significance: { ...shown, as: 'p', pairs: 'brackets' },
        preset: 'elsevier-double',
        style: styled({ legend: 'direct' }),
      }),
      comparison: keptComparison([three]),
    },
  },
  {
    name: 'pairs-brackets-five-close',
    figure: {
      ...figureOf(five, { significance: { ...shown, as: 'p', pairs: 'brackets' }, preset: 'nature-double' }),
      comparison: keptComparison([five]),
    },
  },
  {
    name: 'pairs-rows-five-chinese',
    figure: {
      ...figureOf(five, { significance: { ...shown, pairs: 'rows' }, preset: 'plos', language: 'zh' }),
      comparison: keptComparison([five]),
    },
  },
  {
    name: 'stars-stale',
    figure: { ...figureOf(two, { significance: shown }), comparison: keptComparison([two], { stale: true }) },
  },
];
