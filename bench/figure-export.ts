import { drawn } from '../core/figure/figure.ts';
import { figureFormats, trajectoryRecipeSchema } from '../core/figure/recipe.ts';
import { renderFigure } from '../core/figure/render-figure.ts';
import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import { listSeries } from '../core/store/series.ts';
import { closeStudy } from '../core/store/study-file.ts';
import { makeLargeStudy } from './large-study.ts';
import { durationOf, type Measurement, timedInTurns } from './measure.ts';

/** One figure of 261 subjects with all of them drawn, as SVG, PDF and PNG, beside laying it out alone. */
export async function measureFigures(folder: string, runs: number): Promise<Measurement[]> {
  const study = makeLargeStudy(folder, 261, 1);
  try {
    const [series] = listSeries(study);
    if (series === undefined) throw new Error('the study has no series');
    const trajectory = trajectoryOfSeries(study, series.id, 'none');
    const recipe = trajectoryRecipeSchema.parse({
      format: 'armtrace-recipe',
      version: 1,
      app: 'bench',
      analyte: series.analyte,
      unit: series.unit,
      individuals: true,
    });
    const measurements: Measurement[] = [];
    for (const format of figureFormats) {
      const figure = { kind: 'trajectory', recipe, trajectory, comparison: null } as const;
      const order = { figure, format, dpi: 600 };
      const [timing, baseline] = await timedInTurns(
        Math.max(runs, 5),
        () => durationOf(() => renderFigure(order)),
        () => durationOf(() => drawn(figure)),
      );
      measurements.push({
        name: `figure of 261 subjects as ${format}, the first with its fonts and libraries still to load`,
        timing,
        baseline: { name: 'its layout alone', timing: baseline },
        ratio: timing.median / baseline.median,
        budget: format === 'pdf' ? '500 ms, the slowest run too' : null,
        met: format === 'pdf' ? timing.max <= 500 : null,
      });
    }
    return measurements;
  } finally {
    closeStudy(study);
  }
}
