import type { Figure } from '../figure/figure.ts';
import type { Recipe } from '../figure/recipe.ts';
import { derivedSeries } from '../scores/derived-series.ts';
import { scoreKinds } from '../scores/kinds.ts';
import { listSeries } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { Series } from '../study/series.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** A recipe with the numbers of a study that it draws. Throws `service.no-such-series` where the study has no such series. */
export function figureOfRecipe(study: StudyFile, recipe: Recipe): Figure {
  switch (recipe.kind) {
    case 'trajectory': {
      const series = namedSeries(study, recipe);
      return { kind: 'trajectory', recipe, trajectory: trajectoryOfSeries(study, series.id, recipe.change) };
    }
  }
}

/** The series of a study, of readings or of a derived score, that a recipe names. Throws `service.no-such-series`. */
function namedSeries(study: StudyFile, named: Omit<Series, 'id'>): Series {
  const { analytes } = readStoredProtocol(study);
  const derived = scoreKinds.map((kind) => derivedSeries(kind, analytes));
  const series = [...listSeries(study), ...derived].find(
    (one) =>
      one.analyte === named.analyte &&
      one.population === named.population &&
      one.metric === named.metric &&
      one.unit === named.unit,
  );
  if (series === undefined) throw new ExplainedError('service.no-such-series', { analyte: named.analyte });
  return series;
}
