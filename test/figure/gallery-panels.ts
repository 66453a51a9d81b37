import type { PanelsFigure } from '../../core/figure/panels-figure.ts';
import { type PanelsRecipe, panelsRecipeSchema } from '../../core/figure/recipe.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { type GalleryFigure, infusedArms, styled } from './gallery-figure.ts';
import { keptComparison } from './gallery-significance.ts';
import { seededTrajectory } from './seeded-study.ts';

const markers = ['NKG2A', 'NKG2D', 'NKp46', 'NKp30', 'CD16', 'KIR3DL1', 'Granzyme B', 'Perforin', 'IFN-γ'];
const schedule = [0, 2, 4, 8, 12, 24, 36, 52];

function markerTrajectories(names: readonly string[], population: string | null = 'CD56dim NK'): Trajectory[] {
  return names.map((analyte, index) => {
    const trajectory = seededTrajectory({
      arms: infusedArms,
      weeks: schedule,
      analyte,
      population,
      value: (arm, week, s, v) => 30 + 6 * index - (3 - arm) * (1 - Math.exp(-week / 8)) * (index + 1) + 5 * s + 2 * v,
    });
    return { ...trajectory, series: { ...trajectory.series, id: index + 1 } };
  });
}

function panels(trajectories: readonly Trajectory[], changes: Partial<PanelsRecipe> = {}): PanelsFigure {
  const recipe = panelsRecipeSchema.parse({
    format: 'armtrace-recipe',
    version: 1,
    kind: 'panels',
    app: '0.1.0',
    preset: 'nature-double',
    change: trajectories[0]?.change ?? 'none',
    panels: trajectories.map(({ series: { id: _id, ...named } }) => named),
  });
  return { kind: 'panels', recipe: { ...recipe, ...changes }, trajectories, comparison: null };
}

const nine = markerTrajectories(markers);

/** Several series as one figure. */
export const panelFigures: readonly GalleryFigure[] = [
  { name: 'panels-nine', figure: panels(nine, { style: styled({ letter: 'a' }) }) },
  {
    name: 'panels-nine-shared',
    figure: panels(nine, { sharedScale: true, style: styled({ table: false, letter: 'a' }) }),
  },
  {
    name: 'panels-nine-single-column',
    figure: panels(nine, { preset: 'nature-single', style: styled({ table: false }), spread: 'sem' }),
  },
  { name: 'panels-two', figure: panels(nine.slice(0, 2), { style: styled({ letter: 'a' }), title: 'Two receptors' }) },
  {
    name: 'panels-four-cell',
    figure: panels(nine.slice(0, 4), {
      preset: 'cell-double',
      style: styled({ letter: 'a', legend: 'beside' }),
      spreadAs: 'ribbon',
    }),
  },
  {
    name: 'panels-five-inside',
    figure: panels(nine.slice(0, 5), { style: styled({ letter: 'a', legend: 'inside', table: false }) }),
  },
  {
    name: 'panels-slide',
    figure: panels(nine.slice(0, 6), {
      preset: 'slide',
      style: styled({ table: false }),
      title: 'Six of nine markers',
    }),
  },
  {
    name: 'panels-stars',
    figure: {
      ...panels(nine.slice(0, 6), {
        style: styled({ letter: 'a' }),
        significance: { comparison: 7, as: 'stars', contrast: null, pairs: 'none' },
      }),
      comparison: keptComparison(nine.slice(0, 6)),
    },
  },
  {
    name: 'panels-long-names',
    figure: panels(
      markerTrajectories(
        ['KIR2DL1+ and KIR2DL3+ double positive', 'NKG2A'],
        'CD3− CD56dim CD16+ NKG2C+ CD57+ adaptive natural killer cells',
      ),
      { preset: 'elsevier-single' },
    ),
  },
  {
    name: 'panels-chinese',
    figure: panels(markerTrajectories(['颗粒酶B', '穿孔素', 'NKG2D']), {
      language: 'zh',
      title: '三种标志物随访视周的变化',
      style: styled({ letter: 'a' }),
    }),
  },
];
