import type { FigureStudy } from '../../core/figure/figure-study.ts';
import type { TrajectoryRecipe } from '../../core/figure/recipe.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { FollowUp } from '../../core/study/follow-up.ts';
import type { SubjectEvent } from '../../core/study/subject-event.ts';
import { type GalleryFigure, infusedArms, styled } from './gallery-figure.ts';
import { figureOf, seededTrajectory } from './seeded-study.ts';

/** Follow-ups and events of a made-up trajectory: every fifth subject dies between its visits, every eleventh gets a liver, every fourth has a fever. */
function courseOf({ subjects }: Trajectory, reference?: FigureStudy['analytes'][number]['reference']): FigureStudy {
  const followUps = subjects.map(({ subject, arm, points }, index): FollowUp => {
    const last = 7 * (points.at(-1)?.week ?? 0);
    if (index % 5 === 2) return { subject, arm, state: 'death', day: Math.min(last + 10, 320) };
    return index % 11 === 4
      ? { subject, arm, state: 'transplant', day: 200 }
      : { subject, arm, state: 'alive', day: 364 };
  });
  const events = subjects.flatMap(({ subject, arm }, index): SubjectEvent[] =>
    index % 4 === 1
      ? [{ subject, arm, kind: 'adverse-event', term: 'Fever', grade: 1, related: null, fatal: null, day: 30 + index }]
      : [],
  );
  const analytes = ['NKG2A', 'ALT'].map((name) => ({
    ...{ name, kind: 'lab' as const, unit: name === 'ALT' ? 'U/L' : '%', synonyms: [] },
    ...(reference === undefined ? {} : { reference }),
  }));
  return { followUps, events, analytes };
}

function marked(
  name: string,
  trajectory: Trajectory,
  recipe: Partial<TrajectoryRecipe>,
  reference?: Parameters<typeof courseOf>[1],
): GalleryFigure {
  return { name, figure: { ...figureOf(trajectory, recipe), study: courseOf(trajectory, reference) } };
}

const visits = [0, 4, 12, 24, 36, 52];
const three = seededTrajectory({ arms: infusedArms, subjects: 16 });
const spaced = seededTrajectory({ arms: infusedArms, subjects: 16, weeks: visits, visits });
const chinese = seededTrajectory({
  arms: ['干细胞输注组一（每周一次，共八周）', '干细胞输注组二（每周一次，共四周）', '常规治疗对照组'],
  weeks: visits,
  visits,
});
const alt = seededTrajectory({
  arms: ['MSC-1', 'Control'],
  ...{ analyte: 'ALT', population: null, metric: null, unit: 'U/L' },
  value: (arm, week, s) => 320 * Math.exp(-week / (arm === 0 ? 9 : 20) + 0.4 * s) + 25,
});
const range = { low: 7, high: 50, women: null, men: null, uln: null };

/** Figures with what stands beside the arms: those alive, boxes, dots, limits of normal, what happened to subjects. */
export const markFigures: readonly GalleryFigure[] = [
  marked('alive', three, { alive: true }),
  marked('alive-one-arm', seededTrajectory({ arms: ['All'], subjects: 20 }), { alive: true, preset: 'cell-single' }),
  marked('alive-chinese-long', chinese, { alive: true, language: 'zh', preset: 'elsevier-onehalf' }),
  marked('boxes', spaced, { center: 'median', spread: 'iqr', spreadAs: 'box' }),
  marked('boxes-dots-double', spaced, {
    ...{ center: 'median', spread: 'iqr', spreadAs: 'box', individuals: true, individualsAs: 'dots' },
    ...{ preset: 'nature-double', weeks: { ...figureOf(spaced).recipe.weeks, spacing: 'equal' } },
  }),
  marked('boxes-crowded', three, { center: 'median', spread: 'iqr', spreadAs: 'box' }),
  marked('boxes-cut', spaced, {
    ...{ center: 'median', spread: 'range', spreadAs: 'box' },
    axis: { ...figureOf(spaced).recipe.axis, low: 25, high: 55 },
  }),
  marked('boxes-of-a-mean-are-bars', spaced, { spreadAs: 'box' }),
  marked('dots', three, { individuals: true, individualsAs: 'dots', preset: 'elsevier-single' }),
  marked('events-on-lines', spaced, { individuals: true, events: 'ends', preset: 'nature-double' }),
  marked('events-all-one-arm', seededTrajectory({ arms: ['All'], subjects: 14 }), {
    ...{ individuals: true, events: 'all', alive: true, preset: 'lancet-double' },
  }),
  marked('normal-range', alt, { normal: 'range', spread: 'sem' }, range),
  marked('normal-multiples-log', alt, { normal: 'multiples', scale: 'log2', spread: 'sd' }, range),
  marked(
    'normal-by-sex',
    alt,
    { normal: 'multiples', preset: 'plos', style: styled({ legend: 'direct' }) },
    { low: null, high: null, women: { low: 7, high: 40 }, men: { low: 9, high: 50 }, uln: 45 },
  ),
];
