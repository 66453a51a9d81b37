import type { Database } from 'better-sqlite3';
import type { EventFound, FollowUpFound } from '../import/interpret/found-outcomes.ts';
import { explainFailure } from './failure.ts';
import { insert, rows } from './rows.ts';
import type { Staging } from './staging.ts';
import { subjectId } from './staging.ts';

/** Adds an event of a file. Throws `store.disk-full`. */
export function stageEvent(staging: Staging, file: number, event: EventFound): void {
  const { kind, term, grade, related, fatal, day, source } = event;
  const subject = subjectId(staging, file, event.subject);
  const fate = fatal === null ? null : Number(fatal);
  const sql = `INSERT INTO event (file, sheet, row, column, subject, kind, term, grade, related, fatal, day)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
  const { sheet, row, column } = source;
  try {
    insert(staging.database, sql, file, sheet, row, column, subject, kind, term, grade, related, fate, day);
  } catch (error) {
    throw explainFailure(error, staging.path);
  }
}

/** Adds until when a subject of a file was followed. Throws `store.disk-full`. */
export function stageFollowUp(staging: Staging, file: number, { state, day, source, ...whose }: FollowUpFound): void {
  const subject = subjectId(staging, file, whose.subject);
  const sql = 'INSERT INTO follow_up (file, sheet, row, column, subject, state, day) VALUES (?, ?, ?, ?, ?, ?, ?)';
  try {
    insert(staging.database, sql, file, source.sheet, source.row, source.column, subject, state, day);
  } catch (error) {
    throw explainFailure(error, staging.path);
  }
}

/**
 * An event or a follow-up, of a staging file or of the study. `about` is the same for what may be one and the same thing: the kind, term
 * and day of an event, nothing for a follow-up, of which a subject has one. `said` is what is said of it, for people.
 */
export interface Outcome {
  readonly id: number;
  readonly table: 'event' | 'follow_up';
  readonly subject: string;
  readonly about: string;
  /** Everything else, the same for what is the same. */
  readonly details: string;
  readonly said: string;
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
}

export interface StagedOutcome extends Outcome {
  readonly file: number;
}

const ofEvent = `'event' AS "table", json_array(e.kind, e.term, e.day) AS about, json_array(e.grade, e.related, e.fatal) AS details,
  e.term || coalesce(', day ' || round(e.day, 2), '') || coalesce(', grade ' || e.grade, '') || coalesce(', ' || e.related, '')
    || CASE e.fatal WHEN 1 THEN ', fatal' WHEN 0 THEN ', not fatal' ELSE '' END AS said`;
const ofFollowUp = `'follow_up' AS "table", '' AS about, json_array(e.state, e.day) AS details,
  e.state || ', day ' || round(e.day, 2) AS said`;

/** Every event and follow-up of the staging file, in the order in which it was read. */
export function stagedOutcomes(database: Database): StagedOutcome[] {
  const place = 's.name AS subject, e.file, f.name AS fileName, h.name AS sheetName, e.row, e.column';
  const joins = `JOIN staging.subject s ON s.id = e.subject JOIN staging.file f ON f.id = e.file
    LEFT JOIN staging.sheet h ON h.file = e.file AND h.sheet = e.sheet ORDER BY e.id`;
  return [
    ...rows<StagedOutcome>(database, `SELECT e.id, ${ofEvent}, ${place} FROM staging.event e ${joins}`),
    ...rows<StagedOutcome>(database, `SELECT e.id, ${ofFollowUp}, ${place} FROM staging.follow_up e ${joins}`),
  ];
}

/** What stands in the study for the subjects of the staging file. */
export function heldOutcomes(database: Database): Outcome[] {
  const place = 's.name AS subject, i.file AS fileName, h.name AS sheetName, e.row, e.column';
  const joins = `JOIN main.subject s ON s.id = e.subject_id JOIN main.import i ON i.id = e.import_id
    LEFT JOIN main.import_sheet h ON h.import_id = e.import_id AND h.sheet = e.sheet
    WHERE e.status = 0 AND s.name IN (SELECT name FROM staging.subject) ORDER BY e.id`;
  return [
    ...rows<Outcome>(database, `SELECT e.id, ${ofEvent}, ${place} FROM main.event e ${joins}`),
    ...rows<Outcome>(database, `SELECT e.id, ${ofFollowUp}, ${place} FROM main.follow_up e ${joins}`),
  ];
}
