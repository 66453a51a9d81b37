import { type TrajectoryRecipe, trajectoryRecipeSchema } from '../../core/figure/recipe.ts';
import type { TrajectoryFigure } from '../../core/figure/trajectory-figure.ts';
import { summariseTrajectory } from '../../core/statistics/summarise-trajectory.ts';
import type { Change } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { armColour } from '../../core/study/colours.ts';
import type { Arm, DetectionPolicy } from '../../core/study/protocol.ts';
import type { Qualifier, SeriesPoint } from '../../core/study/series.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';

export const registryWeeks = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52];

/** What a made-up study is like; every number is drawn from the seed. */
export interface SeededStudy {
  readonly arms: readonly (string | (Partial<Arm> & { readonly name: string }))[];
  readonly weeks?: readonly number[];
  readonly visits?: readonly number[];
  readonly scheduled?: readonly number[] | null;
  readonly subjects?: number;
  readonly analyte?: string;
  readonly population?: string | null;
  readonly metric?: string | null;
  readonly unit?: string | null;
  /** A subject's value: from its arm, its week and two noises about 0. */
  readonly value?: (arm: number, week: number, ofSubject: number, ofVisit: number) => number | null;
  readonly qualifier?: (value: number) => Qualifier | null;
  /** Whether a subject of an arm came. */
  readonly came?: (arm: number, week: number, subject: number, chance: number) => boolean;
  readonly change?: Change;
  readonly detectionPolicy?: DetectionPolicy;
}

const usualValue = (arm: number, week: number, ofSubject: number, ofVisit: number) =>
  42 - arm * 2 - (10 - 3 * arm) * (1 - Math.exp(-week / 6)) + 7 * ofSubject + 3 * ofVisit;

/** A made-up trajectory: drop-out over time unless said otherwise. */
export function seededTrajectory(study: SeededStudy): Trajectory {
  const { weeks = registryWeeks, subjects = 20, value = usualValue, qualifier = () => null } = study;
  const came = study.came ?? ((_arm: number, week: number, _subject: number, chance: number) => chance > week / 200);
  const analyte = study.analyte ?? 'NKG2A';
  const random = chanceFrom(7).uniform;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const arms = study.arms.map(
    (arm, index): Arm => ({
      description: '',
      colour: armColour(index),
      infusionWeeks: [],
      infusionWeeksConfirmed: false,
      ...(typeof arm === 'string' ? { name: arm } : arm),
    }),
  );
  const points: SeriesPoint[] = [];
  for (const [index, arm] of arms.entries()) {
    for (let subject = 0; subject < subjects; subject++) {
      const ofSubject = normal();
      for (const week of weeks) {
        const drawn = value(index, week, ofSubject, normal());
        if (!came(index, week, subject, random()) || drawn === null) continue;
        points.push({
          readingId: points.length + 1,
          subject: `P${String(index * subjects + subject + 1).padStart(3, '0')}`,
          arm: arm.name,
          week,
          value: drawn,
          qualifier: qualifier(drawn),
        });
      }
    }
  }
  const scheduled = study.scheduled ?? null;
  return summariseTrajectory({
    series: {
      id: 1,
      analyte,
      population: study.population === undefined ? 'CD56dim NK' : study.population,
      metric: study.metric === undefined ? 'Freq. of Parent' : study.metric,
      unit: study.unit === undefined ? '%' : study.unit,
    },
    points,
    arms,
    visits: (study.visits ?? registryWeeks).map((week) => ({ week, label: `W${week}`, daysBefore: 3, daysAfter: 3 })),
    outcomes:
      scheduled === null
        ? []
        : [
            {
              name: 'Markers',
              rank: 'secondary',
              type: 'flow',
              analytes: [analyte],
              weeks: [...scheduled],
              toWeek: null,
              comparedAmongArms: true,
            },
          ],
    change: study.change ?? 'none',
    detectionPolicy: study.detectionPolicy ?? 'limit',
  });
}

/** A recipe with the usual settings, changed where said. */
export function recipeOf(trajectory: Trajectory, changes: Partial<TrajectoryRecipe> = {}): TrajectoryRecipe {
  const { analyte, population, metric, unit } = trajectory.series;
  const named = { analyte, population, metric, unit, change: trajectory.change };
  return {
    ...trajectoryRecipeSchema.parse({ format: 'armtrace-recipe', version: 1, app: '0.1.0', ...named }),
    ...changes,
  };
}

/** A trajectory as the usual figure, its recipe changed where said. */
export function figureOf(trajectory: Trajectory, changes: Partial<TrajectoryRecipe> = {}): TrajectoryFigure {
  return { kind: 'trajectory', recipe: recipeOf(trajectory, changes), trajectory, comparison: null };
}
