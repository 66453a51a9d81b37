import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import { listSeries, pointsQuery } from '../core/store/series.ts';
import { closeStudy } from '../core/store/study-file.ts';
import { makeLargeStudy } from './large-study.ts';
import { durationOf, type Measurement, timedInTurns } from './measure.ts';

/** Describing one series (20,000 values) of a study of 1,000,000 readings, beside the bare SQL that fetches its values. */
export async function measureSummary(folder: string, runs: number): Promise<Measurement[]> {
  const study = makeLargeStudy(folder, 2000, 50);
  try {
    const series = listSeries(study);
    let turn = 0;
    // Another series each time, so that none is answered from what the one before left in memory.
    const next = () => series[(turn++ * 7) % series.length]?.id ?? 0;
    const [timing, baseline] = await timedInTurns(
      Math.max(runs, 9),
      () => durationOf(() => trajectoryOfSeries(study, next(), 'none')),
      () => durationOf(() => study.database.prepare(pointsQuery).raw().all(next())),
    );
    return [
      {
        name: 'summary of one series (20,000 values) among 1,000,000 readings',
        timing,
        baseline: { name: 'the bare SQL select', timing: baseline },
        ratio: timing.median / baseline.median,
        budget: '50 ms',
        met: timing.median <= 50,
      },
    ];
  } finally {
    closeStudy(study);
  }
}
