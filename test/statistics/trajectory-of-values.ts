import { summariseTrajectory } from '../../core/statistics/summarise-trajectory.ts';
import type { Change } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { armSchema } from '../../core/study/protocol.ts';

/** Values as columns, as a table of R has them. */
export interface ValueColumns {
  readonly subject: readonly string[];
  readonly arm: readonly string[];
  readonly week: readonly number[];
  readonly value: readonly number[];
}

/** The trajectory of a series that has just these values. */
export function trajectoryOfValues(arms: readonly string[], values: ValueColumns, change: Change = 'none'): Trajectory {
  return summariseTrajectory({
    series: { id: 1, analyte: 'NKG2A', population: null, metric: null, unit: '%' },
    points: values.subject.map((subject, i) => ({
      readingId: i + 1,
      subject,
      arm: values.arm[i] ?? '',
      week: values.week[i] ?? 0,
      value: values.value[i] ?? 0,
      qualifier: null,
    })),
    arms: arms.map((name) => armSchema.parse({ name, colour: '#0072B2' })),
    visits: [],
    outcomes: [],
    change,
    detectionPolicy: 'limit',
  });
}
