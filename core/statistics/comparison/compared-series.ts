import type { Series } from '../../study/series.ts';
import type { Change } from '../summary.ts';

/** A subject's values over the weeks, as far as a comparison looks at them. */
export interface ComparedSubject {
  readonly subject: string;
  readonly arm: string;
  readonly points: readonly { readonly week: number; readonly value: number }[];
}

/** What a comparison takes of a trajectory: the values behind the arms, without where they came from and what is drawn of them. */
export interface ComparedSeries {
  readonly series: Series;
  readonly change: Change;
  readonly arms: readonly { readonly name: string }[];
  readonly weeks: readonly number[];
  readonly subjects: readonly ComparedSubject[];
}

/** A trajectory without what a comparison does not look at: a tenth of it to send to another thread. */
export function comparedSeries({ series, change, arms, weeks, subjects }: ComparedSeries): ComparedSeries {
  return {
    series,
    change,
    arms: arms.map(({ name }) => ({ name })),
    weeks,
    subjects: subjects.map(({ subject, arm, points }) => ({
      subject,
      arm,
      points: points.map(({ week, value }) => ({ week, value })),
    })),
  };
}
