import { drawn } from '../core/figure/figure.ts';
import { type FigureFormat, figureFormats, recipeSchema, trajectoryRecipeSchema } from '../core/figure/recipe.ts';
import { renderFigure } from '../core/figure/render-figure.ts';
import { figureOfRecipe } from '../core/service/figure-of-recipe.ts';
import { figureBookOf } from '../core/service/named-figures.ts';
import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import { listSeries } from '../core/store/series.ts';
import { closeStudy, type StudyFile } from '../core/store/study-file.ts';
import { makeLargeStudy } from './large-study.ts';
import { durationOf, type Measurement, timedInTurns } from './measure.ts';

const head = { format: 'armtrace-recipe', version: 1, app: 'bench' } as const;
/** What a person waits for at most, in milliseconds. */
const budgets: Partial<Record<FigureFormat, number>> = { svg: 20, pdf: 150, png: 1000 };
const figuresAtOnce = 40;
const budgetOfAll = 30_000;

/** One figure of 261 subjects in every format, with and without its subjects' lines, and forty figures at once, beside laying them out alone. */
export async function measureFigures(folder: string, runs: number): Promise<Measurement[]> {
  const study = makeLargeStudy(folder, 261, 17);
  try {
    return [...(await eachFormat(study, Math.max(runs, 5))), ...(await allAtOnce(study, Math.min(runs, 3)))];
  } finally {
    closeStudy(study);
  }
}

async function eachFormat(study: StudyFile, runs: number): Promise<Measurement[]> {
  const [series] = listSeries(study);
  if (series === undefined) throw new Error('the study has no series');
  const trajectory = trajectoryOfSeries(study, series.id, 'none');
  const measurements: Measurement[] = [];
  for (const individuals of [false, true]) {
    const recipe = trajectoryRecipeSchema.parse({
      ...head,
      ...{ analyte: series.analyte, unit: series.unit, individuals },
    });
    for (const format of figureFormats) {
      const figure = { kind: 'trajectory', recipe, trajectory, comparison: null } as const;
      const order = { figure, format, dpi: 600 };
      // Fonts and libraries are loaded once in the life of a program.
      await renderFigure(order);
      const [timing, baseline] = await timedInTurns(
        runs,
        () => durationOf(() => renderFigure(order)),
        () => durationOf(() => drawn(figure)),
      );
      const budget = budgets[format] ?? null;
      measurements.push({
        name: `figure of 261 subjects${individuals ? ' with the line of each' : ''} as ${format}${format === 'png' ? ' at 600 dpi' : ''}`,
        timing,
        baseline: { name: 'its layout alone', timing: baseline },
        ratio: timing.median / baseline.median,
        budget: budget === null ? null : `${budget} ms`,
        met: budget === null ? null : timing.median <= budget,
      });
    }
  }
  return measurements;
}

async function allAtOnce(study: StudyFile, runs: number): Promise<Measurement[]> {
  const series = listSeries(study);
  const recipes = Array.from({ length: figuresAtOnce }, (_, index) => {
    const { analyte, population, metric, unit } = series[index % series.length] ?? { analyte: '' };
    const look = { individuals: index % 3 === 0, spread: index % 2 === 0 ? 'ci95' : 'sd' };
    return recipeSchema.parse({ ...head, analyte, population, metric, unit, ...look });
  });
  const layOut = () => durationOf(() => recipes.map((recipe) => drawn(figureOfRecipe(study, recipe))));
  const each = async (format: FigureFormat) => {
    for (const recipe of recipes) await renderFigure({ figure: figureOfRecipe(study, recipe), format, dpi: 600 });
  };
  const book = recipes.map((recipe, index) => ({ name: `Figure ${index + 1}`, recipe }));
  const ways = [
    { name: 'as PDF files', work: async () => each('pdf') },
    { name: 'as PNG files at 600 dpi', work: async () => each('png') },
    { name: 'as the pages of one PDF', work: async () => figureBookOf(study, book) },
  ];
  const measurements: Measurement[] = [];
  for (const { name, work } of ways) {
    const [timing, baseline] = await timedInTurns(runs, () => durationOf(work), layOut);
    measurements.push({
      name: `forty figures of 261 subjects ${name}, from the study file`,
      timing,
      baseline: { name: 'their numbers and layouts alone', timing: baseline },
      ratio: timing.median / baseline.median,
      budget: `${budgetOfAll / 1000} s`,
      met: timing.max <= budgetOfAll,
    });
  }
  return measurements;
}
