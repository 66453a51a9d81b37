import type { Figure } from '../figure/figure.ts';
import type { FigureStudy } from '../figure/figure-study.ts';
import { eventsAsked } from '../figure/layout/subject-events.ts';
import type { NamedSeries, OverWeeksRecipe, Recipe } from '../figure/recipe.ts';
import { derivedSeries } from '../scores/derived-series.ts';
import { scoreKinds } from '../scores/kinds.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { listEvents } from '../store/events.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { listSeries } from '../store/series.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { incidenceOfStudy } from './incidence-of-study.ts';
import { listComparisons } from './kept-comparisons.ts';
import { keptSubjects } from './kept-subjects.ts';
import { survivalOfStudy } from './survival-of-study.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** A recipe with the numbers of a study that it draws. Throws `service.no-such-series` where the study has no such series. */
export function figureOfRecipe(study: StudyFile, recipe: Recipe): Figure {
  switch (recipe.kind) {
    case 'trajectory': {
      const trajectory = trajectoryOfNamed(study, recipe, recipe);
      return {
        kind: 'trajectory',
        recipe,
        trajectory,
        comparison: comparisonOf(study, recipe),
        study: studyOf(study, recipe),
      };
    }
    case 'panels': {
      const trajectories = recipe.panels.map((named) => trajectoryOfNamed(study, named, recipe));
      return {
        kind: 'panels',
        recipe,
        trajectories,
        comparison: comparisonOf(study, recipe),
        study: studyOf(study, recipe),
      };
    }
    case 'survival': {
      const answer = survivalOfStudy(study, { events: recipe.events, horizon: null, subjects: recipe.filter });
      return { kind: 'survival', recipe, answer };
    }
    case 'adverse-events': {
      const { event: kind, grades, related } = recipe;
      const answer = incidenceOfStudy(study, { kind, grades, related }, recipe.filter);
      return { kind: 'adverse-events', recipe, answer };
    }
  }
}

/** What a recipe over the weeks shows besides its series, of the subjects that its filter lets through; only what it asks for is read. */
function studyOf(study: StudyFile, recipe: OverWeeksRecipe): FigureStudy {
  const { filter, alive, normal } = recipe;
  const kept = keptSubjects(study, filter);
  const counted = ({ subject }: { readonly subject: string }) => kept === null || kept.has(subject);
  const marked = eventsAsked(recipe);
  return {
    followUps: alive || marked !== 'none' ? listFollowUps(study).filter(counted) : [],
    events: marked === 'all' ? listEvents(study).filter(counted) : [],
    analytes: normal === 'none' ? [] : readStoredProtocol(study).analytes,
  };
}

/** The numbers of a named series, of readings or of a derived score, as a recipe asks for them. Throws `service.no-such-series`. */
export function trajectoryOfNamed(
  study: StudyFile,
  named: NamedSeries,
  { change, filter }: Pick<OverWeeksRecipe, 'change' | 'filter'>,
): Trajectory {
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
  return trajectoryOfSeries(study, series.id, change, filter);
}

/** The comparison that a recipe takes its P-values from, null where it names none or the study no longer keeps it. */
export function comparisonOf(
  study: StudyFile,
  { significance }: Pick<OverWeeksRecipe, 'significance'>,
): StoredComparison | null {
  if (significance === null) return null;
  return listComparisons(study).find(({ id }) => id === significance.comparison) ?? null;
}
