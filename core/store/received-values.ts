import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

/** That a subject has a value of an analyte at a week. */
export interface StoredValue {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
}

/** Which subject has a value of which analyte at which week, each once, however many series of it there are. */
export function receivedValues(study: StudyFile): StoredValue[] {
  const sql = `SELECT u.name AS subject, v.week, a.name AS analyte
    FROM (SELECT DISTINCT s.analyte_id, r.subject_id, r.visit_id FROM reading r JOIN series s ON s.id = r.series_id WHERE r.status = 0) d
    JOIN subject u ON u.id = d.subject_id JOIN visit v ON v.id = d.visit_id JOIN analyte a ON a.id = d.analyte_id`;
  return read(study, () => rows<StoredValue>(study.database, sql));
}
