import { describe as describeValues } from '../../core/statistics/describe.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { armColour } from '../../core/study/colours.ts';
import type { SeriesPoint } from '../../core/study/series.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';

/** What a made-up trajectory is made of. */
export interface OddTrajectory {
  readonly arms: readonly string[];
  readonly weeks: readonly number[];
  readonly visits?: readonly number[];
  readonly scheduled?: readonly number[] | null;
  readonly perArm: number;
  readonly infusionWeeks?: readonly number[];
  /** A value, null for one that was not measured. `u` is a number from 0 to 1, the same every time. */
  readonly value: (arm: number, subject: number, week: number, u: number) => number | null;
}

/** A trajectory of made-up values, summarised as the engine does, for cases that a tidy study does not have. */
export function oddTrajectory(odd: OddTrajectory): Trajectory {
  const random = chanceFrom(7).uniform;
  let readingId = 0;
  const points: SeriesPoint[] = [];
  const names: { subject: string; arm: string }[] = [];
  for (const [armIndex, arm] of odd.arms.entries()) {
    for (let number = 0; number < odd.perArm; number += 1) {
      const subject = `S${String(armIndex * odd.perArm + number + 1).padStart(3, '0')}`;
      names.push({ subject, arm });
      for (const week of odd.weeks) {
        const value = odd.value(armIndex, number, week, random());
        readingId += 1;
        if (value !== null) points.push({ readingId, subject, arm, week, value, qualifier: null });
      }
    }
  }
  return {
    series: { id: 1, analyte: 'NKG2A', population: 'CD56dim', metric: null, unit: '%' },
    change: 'none',
    detectionPolicy: 'limit',
    arms: odd.arms.map((name, index) => ({
      name,
      description: '',
      colour: armColour(index),
      infusionWeeks: index === 0 ? [...(odd.infusionWeeks ?? [])] : [],
      infusionWeeksConfirmed: true,
    })),
    visits: (odd.visits ?? odd.weeks).map((week) => ({ week, label: `Week ${week}`, daysBefore: 3, daysAfter: 3 })),
    weeks: odd.weeks,
    scheduled: odd.scheduled ?? null,
    rows: odd.arms.flatMap((arm) =>
      odd.weeks.flatMap((week) => {
        const values = points.filter((point) => point.arm === arm && point.week === week).map(({ value }) => value);
        return values.length === 0 ? [] : [{ arm, week, censored: 0, ...describeValues(values) }];
      }),
    ),
    subjects: names.map(({ subject, arm }) => ({
      subject,
      arm,
      points: points.filter((point) => point.subject === subject),
    })),
    withoutBaseline: 0,
  };
}
