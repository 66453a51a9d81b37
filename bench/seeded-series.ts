import { summariseTrajectory } from '../core/statistics/summarise-trajectory.ts';
import type { Trajectory } from '../core/statistics/trajectory.ts';
import { armSchema } from '../core/study/protocol.ts';
import { chanceFrom } from '../examples/synthetic/random.ts';

export const benchArms = ['MSC-1', 'MSC-2', 'Control'];

type Question = Parameters<typeof summariseTrajectory>[0];

/** What the trajectory of a made-up series is summarised from: 261 subjects in three arms over these weeks; one value in eight is missing. */
export function seededQuestion(id: number, weeks: readonly number[]): Question {
  const chance = chanceFrom(id).uniform;
  const normal = () => Math.sqrt(-2 * Math.log(chance() + 1e-12)) * Math.cos(2 * Math.PI * chance());
  const points = Array.from({ length: 261 }, (_, subject) => {
    const own = 40 + 6 * normal();
    let drift = 0;
    return weeks.flatMap((week, at) => {
      drift = 0.6 * drift + 3 * normal();
      const value = own + drift + (subject % 3) * at;
      const arm = benchArms[subject % 3] ?? '';
      const reading = { readingId: subject * 10 + at, subject: `P${subject}`, arm, week, value, qualifier: null };
      return chance() < 0.125 ? [] : [reading];
    });
  });
  return {
    series: { id, analyte: `Marker ${id}`, population: null, metric: null, unit: '%' },
    points: points.flat(),
    arms: benchArms.map((name) => armSchema.parse({ name, colour: '#0072B2' })),
    visits: [],
    outcomes: [],
    change: 'none',
    detectionPolicy: 'limit',
  };
}

/** The trajectory of a made-up series. */
export function seededSeries(id: number, weeks: readonly number[]): Trajectory {
  return summariseTrajectory(seededQuestion(id, weeks));
}
