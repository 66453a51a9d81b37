import type { Database } from 'better-sqlite3';
import type { FreezeRecord } from '../study/freeze.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { subjectStands } from './arms-in-use.ts';
import { record } from './audit.ts';
import { fingerprintOf } from './fingerprint.ts';
import { firstRow, insert, numberFrom, rows, run } from './rows.ts';
import { standing } from './schema.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** The tables whose rows stand or do not; a freeze remembers which stood. */
export const standingParts = ['reading', 'allocation', 'covariate', 'event', 'follow_up'] as const;
export type StandingPart = (typeof standingParts)[number];

/** The tables of the plan; a freeze keeps their rows. */
export const planTables = ['study', 'arm', 'visit', 'analyte'] as const;

/** A freeze as the study holds it. */
export interface StoredFreeze extends FreezeRecord {
  readonly id: number;
  readonly entry: number;
  readonly ends: string;
  readonly plan: string;
}

const columns = 'id, name, at, by, fingerprint, subjects, readings, events, entry, ends, plan';

/** The freezes of a study, the newest first. */
export function listFreezes(study: StudyFile): FreezeRecord[] {
  const sql = 'SELECT name, at, by, fingerprint, subjects, readings, events FROM freeze ORDER BY id DESC';
  return read(study, () => rows<FreezeRecord>(study.database, sql));
}

/** One freeze by its name. Throws `freeze.none`. */
export function freezeNamed(study: StudyFile, name: string): StoredFreeze {
  const sql = `SELECT ${columns} FROM freeze WHERE name = ?`;
  const found = read(study, () => firstRow<StoredFreeze>(study.database, sql, name.trim()));
  if (found !== undefined) return found;
  const known = listFreezes(study).map((freeze) => freeze.name);
  throw new ExplainedError('freeze.none', { name, known: known.length === 0 ? '–' : known.join(', ') });
}

/** What a person had left out by hand, as a part of a freeze of its own. */
export const excludedPart = 'excluded reading';

/** The rows of a table that have a status, as runs of ids that follow each other. */
function writeRuns(database: Database, freezeId: number, part: string, table: StandingPart, status: number): void {
  run(
    database,
    `INSERT INTO freeze_run SELECT ?, ?, min(id), max(id) FROM
      (SELECT id, id - row_number() OVER (ORDER BY id) AS run FROM main.${table} WHERE status = ?) GROUP BY run`,
    freezeId,
    part,
    status,
  );
}

function keep(study: WritableStudy, name: string, by: string): FreezeRecord {
  const { database } = study;
  if (name === '') throw new ExplainedError('freeze.no-name');
  if (firstRow(database, 'SELECT 1 FROM freeze WHERE name = ?', name) !== undefined) {
    throw new ExplainedError('freeze.name-taken', { name });
  }
  const count = (part: StandingPart) => numberFrom(database, `SELECT count(*) FROM main.${part} WHERE status = 0`);
  const freeze: FreezeRecord = {
    name,
    at: study.now().toISOString(),
    by,
    fingerprint: fingerprintOf(study),
    subjects: numberFrom(database, `SELECT count(*) FROM subject s WHERE ${subjectStands('s.id')}`),
    readings: count('reading'),
    events: count('event') + count('follow_up'),
  };
  const ends = standingParts.map((part) => [part, numberFrom(database, `SELECT max(id) FROM main.${part}`)]);
  const plan = planTables.map((table) => [table, rows<object>(database, `SELECT * FROM main.${table}`)]);
  const id = insert(
    database,
    `INSERT INTO freeze (name, at, by, fingerprint, subjects, readings, events, entry, ends, plan)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    freeze.name,
    freeze.at,
    freeze.by,
    freeze.fingerprint,
    freeze.subjects,
    freeze.readings,
    freeze.events,
    numberFrom(database, 'SELECT max(id) FROM main.audit'),
    JSON.stringify(Object.fromEntries(ends)),
    JSON.stringify(Object.fromEntries(plan)),
  );
  for (const part of standingParts) writeRuns(database, id, part, part, standing.current);
  writeRuns(database, id, excludedPart, 'reading', standing.excluded);
  record(study, by, 'freeze', { name, fingerprint: freeze.fingerprint, readings: freeze.readings });
  return freeze;
}

/**
 * Keeps the data as they are now under a name: every value, arm, covariate, event and follow-up that counts, and the plan. Nothing that comes later
 * touches it. Throws `freeze.no-name`, `freeze.name-taken`.
 */
export function makeFreeze(study: WritableStudy, name: string, by: string): FreezeRecord {
  return change(study, () => keep(study, name.trim(), by));
}
