import type { Database } from 'better-sqlite3';
import { differenceKey, type Settled } from '../import/differences.ts';
import type { ConflictRule } from '../import/mapping.ts';
import { rows, run } from './rows.ts';

interface Differing {
  readonly staged: number;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
}

/** How the readings that differ from the study are settled: how many by the person's own word, how many are still a question. */
export interface SettledCounts {
  readonly kept: number;
  readonly replaced: number;
  readonly open: number;
}

/**
 * Applies a person's word on single values: those that stay as the study has them are marked in `temp.found` (`same` is 2), the others that
 * they settled are left as differing. Values that nothing settles follow `rule`. Needs `setAgainstStudy` first.
 */
export function settleDifferences(database: Database, rule: ConflictRule, settled: Settled): SettledCounts {
  const differing = rows<Differing>(
    database,
    `SELECT t.staged, u.name AS subject, v.week, s.analyte, s.population, s.metric, s.unit FROM temp.found t
      JOIN staging.reading r ON r.id = t.staged JOIN staging.subject u ON u.id = r.subject
      JOIN staging.visit v ON v.id = r.visit JOIN staging.series s ON s.id = r.series WHERE t.same = 0`,
  );
  let [kept, replaced, open] = [0, 0, 0];
  const orNull = (text: string) => (text === '' ? null : text);
  for (const { staged, population, metric, unit, ...of } of differing) {
    const key = differenceKey({ ...of, population: orNull(population), metric: orNull(metric), unit: orNull(unit) });
    const word = settled[key] ?? rule;
    if (word === 'stop') open += 1;
    else if (word === 'replace') replaced += 1;
    else {
      kept += 1;
      run(database, 'UPDATE temp.found SET same = 2 WHERE staged = ?', staged);
    }
  }
  return { kept, replaced, open };
}
