import type { Database } from 'better-sqlite3';
import type { ReadingSource } from '../import/reading.ts';
import type { SourcedEvent } from '../study/sourced-outcome.ts';
import { eventKindSchema, type SubjectEvent } from '../study/subject-event.ts';
import { damaged } from './failure.ts';
import { type FoundCell, foundCell, sourceOf, sourceTables } from './found-cell.ts';
import { type Bound, rows } from './rows.ts';
import { standing } from './schema.ts';
import { read, type StudyFile } from './study-file.ts';

interface EventRow extends FoundCell {
  readonly subject: string;
  readonly arm: string;
  readonly kind: string;
  readonly term: string;
  readonly grade: number | null;
  readonly related: string | null;
  readonly fatal: number | null;
  readonly day: number | null;
}

/** Every event that stands with its cell, in the order in which it came; arm '' where the study does not know it. */
export function listEvents(study: StudyFile): SourcedEvent[] {
  const sql = `SELECT s.name AS subject, coalesce(a.name, '') AS arm, e.kind, e.term, e.grade, e.related, e.fatal, e.day, ${foundCell('e')}
    FROM event e ${sourceTables('e')}
    JOIN subject s ON s.id = e.subject_id
    LEFT JOIN allocation x ON x.subject_id = s.id AND x.status = ${standing.current}
    LEFT JOIN arm a ON a.id = x.arm_id
    WHERE e.status = ${standing.current} ORDER BY e.id`;
  return read(study, () =>
    rows<EventRow>(study.database, sql).map((row) => {
      const kind = eventKindSchema.safeParse(row.kind);
      if (!kind.success) throw damaged(study.path);
      const { subject, arm, term, grade, related, day } = row;
      const fatal = row.fatal === null ? null : row.fatal === 1;
      return { subject, arm, kind: kind.data, term, grade, related, fatal, day, source: sourceOf(row) };
    }),
  );
}

/** An event as a file gives it. */
export type FoundEvent = Omit<SubjectEvent, 'arm'> & { readonly source: ReadingSource };

/** Writes events of subjects that the study has, as an import found them. Call inside the transaction of that import, which also records it. */
export function addEvents(database: Database, importId: number, found: readonly FoundEvent[]): void {
  const add = database.prepare<Bound[]>(
    `INSERT INTO event (subject_id, kind, term, grade, related, fatal, day, import_id, sheet, row, column)
      SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM subject WHERE name = ?`,
  );
  for (const { subject, kind, term, grade, related, fatal, day, source } of found) {
    const fate = fatal === null ? null : Number(fatal);
    add.run(kind, term, grade, related, fate, day, importId, source.sheet, source.row, source.column, subject);
  }
}
