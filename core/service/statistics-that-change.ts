import type { StatisticChange } from '../import/differences.ts';
import { type CommitChoices, rehearseCommit } from '../store/commit-staged.ts';
import { listSeries } from '../store/series.ts';
import type { WritableStudy } from '../store/study-file.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** The n and mean of each arm and week in a series, by series, arm and week. */
type Means = Map<string, Required<Pick<StatisticChange, 'before'>> & Omit<StatisticChange, 'before' | 'after'>>;

function meansOf(study: WritableStudy, seriesIds: readonly number[]): Means {
  const known = new Set(listSeries(study).map(({ id }) => id));
  const means: Means = new Map();
  for (const id of seriesIds) {
    if (!known.has(id)) continue;
    const { series, rows } = trajectoryOfSeries(study, id, 'none');
    const { analyte, population, metric, unit } = series;
    for (const { arm, week, n, mean } of rows) {
      const key = JSON.stringify([id, arm, week]);
      means.set(key, { analyte, population, metric, unit, arm, week, before: { n, mean } });
    }
  }
  return means;
}

/**
 * The arms and weeks whose n or mean the import would change, those that had one first, each in the order of the study: the import is rehearsed
 * and taken back, so that both numbers come the one way that all do. Differences that are still a question count as the file has them.
 * At most `limit`.
 */
export function statisticsThatChange(
  study: WritableStudy,
  stagingPath: string,
  choices: CommitChoices,
  limit = 2000,
): readonly StatisticChange[] {
  const onConflict = choices.onConflict === 'stop' ? 'replace' : choices.onConflict;
  const { ids, after } = rehearseCommit(study, stagingPath, { ...choices, onConflict }, (touched) => ({
    ids: touched,
    after: meansOf(study, touched),
  }));
  const before = meansOf(study, ids);
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): StatisticChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const named = was ?? is;
    if (named === undefined) return [];
    if (was?.before?.n === is?.before?.n && was?.before?.mean === is?.before?.mean) return [];
    return [{ ...named, before: was?.before ?? null, after: is?.before ?? null }];
  });
  return [...changes.filter((one) => one.before !== null), ...changes.filter((one) => one.before === null)].slice(
    0,
    limit,
  );
}
