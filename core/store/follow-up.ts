import type { Database } from 'better-sqlite3';
import type { ReadingSource } from '../import/reading.ts';
import { type FollowUp, followUpStateSchema } from '../study/follow-up.ts';
import type { SourcedFollowUp } from '../study/sourced-outcome.ts';
import { damaged } from './failure.ts';
import { type FoundCell, foundCell, sourceOf, sourceTables } from './found-cell.ts';
import { type Bound, rows } from './rows.ts';
import { standing } from './schema.ts';
import { read, type StudyFile } from './study-file.ts';

interface FollowUpRow extends FoundCell {
  readonly subject: string;
  readonly arm: string;
  readonly state: string;
  readonly day: number;
}

/** How every subject's follow-up stands with its cell, in the order in which it came; arm '' where the study does not know it. */
export function listFollowUps(study: StudyFile): SourcedFollowUp[] {
  const sql = `SELECT s.name AS subject, coalesce(a.name, '') AS arm, f.state, f.day, ${foundCell('f')}
    FROM follow_up f ${sourceTables('f')}
    JOIN subject s ON s.id = f.subject_id
    LEFT JOIN allocation x ON x.subject_id = s.id AND x.status = ${standing.current}
    LEFT JOIN arm a ON a.id = x.arm_id
    WHERE f.status = ${standing.current} ORDER BY f.id`;
  return read(study, () =>
    rows<FollowUpRow>(study.database, sql).map((row) => {
      const state = followUpStateSchema.safeParse(row.state);
      if (!state.success) throw damaged(study.path);
      const { subject, arm, day } = row;
      return { subject, arm, state: state.data, day, source: sourceOf(row) };
    }),
  );
}

/** A subject's follow-up as a file gives it. */
export type FoundFollowUp = Omit<FollowUp, 'arm'> & { readonly source: ReadingSource };

/**
 * Writes the follow-up of subjects that the study has, as an import found it; what stood for a subject is superseded.
 * Call inside the transaction of that import, which also records it.
 */
export function addFollowUps(database: Database, importId: number, found: readonly FoundFollowUp[]): void {
  const supersede = database.prepare<Bound[]>(
    `UPDATE follow_up SET status = ${standing.superseded}
      WHERE status = ${standing.current} AND subject_id = (SELECT id FROM subject WHERE name = ?)`,
  );
  const add = database.prepare<Bound[]>(
    `INSERT INTO follow_up (subject_id, state, day, import_id, sheet, row, column)
      SELECT id, ?, ?, ?, ?, ?, ? FROM subject WHERE name = ?`,
  );
  for (const { subject, state, day, source } of found) {
    supersede.run(subject);
    add.run(state, day, importId, source.sheet, source.row, source.column, subject);
  }
}
