import { rmSync } from 'node:fs';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import type { Layout } from '../import/mapping.ts';
import type { Reading, RosterEntry } from '../import/reading.ts';
import { explainFailure } from './failure.ts';
import { migrate } from './migrations.ts';
import { requireFolder } from './require-folder.ts';
import { type Bound, insert, run } from './rows.ts';
import { stagingApplicationId } from './schema.ts';
import { stagingSchema } from './staging-schema.ts';

export interface StagedFile {
  readonly name: string;
  readonly sha256: string;
  /** By position in the workbook; leave out sheets that nothing was read from. */
  readonly sheets: readonly { readonly sheet: number; readonly name: string; readonly layout: Layout }[];
  readonly warnings: number;
}

/** A staging file being written. */
export interface Staging {
  readonly path: string;
  readonly database: Database;
  readonly ids: { readonly subject: Names; readonly visit: Names; readonly series: Names };
  /** The readings that wait to be written together. */
  readonly waiting: Waiting;
  readonly recent: Recent;
  /** The subjects that each file names, by the ids of both. */
  readonly named: Map<number, Set<number>>;
  count: number;
}

/** Readings of one sheet on their way into the file, a whole chunk by one statement: that takes half the time of one each. */
interface Waiting {
  file: number;
  sheet: number;
  /** `reading`'s columns from `row` on, one reading after the other. */
  readonly values: Bound[];
  filled: number;
  /** Writes a whole chunk of this file and sheet; null until there has been one. */
  chunk: Statement<Bound[]> | null;
}

/** The ids of the names that were met last: of a row's readings all are for one subject and visit, of a column's for one series. */
interface Recent {
  file: number;
  subject: string;
  subjectId: number;
  visitText: string;
  week: number;
  visitId: number;
  /** By column. */
  readonly series: {
    readonly analyte: string;
    readonly population: string;
    readonly metric: string;
    readonly unit: string;
    readonly id: number;
  }[];
}

const readingsPerChunk = 20;
const columnsOfReading = 9;

/** The statement that writes some readings of one sheet, in the order of `Waiting.values`. */
function readingStatement(database: Database, file: number, sheet: number, readings: number): Statement<Bound[]> {
  const row = `(${file}, ${sheet}${', ?'.repeat(columnsOfReading)})`;
  const columns = 'file, sheet, row, column, subject, visit, series, value, qualifier, text, note';
  return database.prepare<Bound[]>(`INSERT INTO reading (${columns}) VALUES ${Array(readings).fill(row).join(', ')}`);
}

/** Writes the readings that wait. */
function writeWaiting({ database, waiting }: Staging): void {
  const { file, sheet, values, filled } = waiting;
  if (filled === 0) return;
  waiting.filled = 0;
  if (filled === values.length) {
    waiting.chunk ??= readingStatement(database, file, sheet, readingsPerChunk);
    waiting.chunk.run(...values);
  } else {
    readingStatement(database, file, sheet, filled / columnsOfReading).run(...values.slice(0, filled));
  }
}

/** Names that were seen, each with the id it got. */
interface Names {
  readonly known: Map<string, number>;
  readonly statement: Statement<Bound[]>;
}

function names(database: Database, sql: string): Names {
  return { known: new Map(), statement: database.prepare<Bound[]>(sql) };
}

function idOf(of: Names, key: string, ...values: Bound[]): number {
  const known = of.known.get(key);
  if (known !== undefined) return known;
  const id = of.known.size + 1;
  of.statement.run(id, ...values);
  of.known.set(key, id);
  return id;
}

/**
 * Starts a staging file at `path`: everything goes in by one transaction that nobody waits for on the disk, since a
 * broken staging file is thrown away. Throws `store.no-folder`, `store.disk-full` or `store.read-only-folder`.
 */
export function createStaging(path: string): Staging {
  requireFolder(path);
  try {
    rmSync(path, { force: true });
    const database = new Sqlite(path);
    database.pragma('journal_mode = MEMORY');
    database.pragma('synchronous = OFF');
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('cache_size = -65536');
    database.pragma(`application_id = ${stagingApplicationId}`);
    database.exec('BEGIN');
    migrate(database, stagingSchema, 0);
    return {
      path,
      database,
      ids: {
        subject: names(database, 'INSERT INTO subject VALUES (?, ?)'),
        visit: names(database, 'INSERT INTO visit VALUES (?, ?, ?)'),
        series: names(database, 'INSERT INTO series VALUES (?, ?, ?, ?, ?)'),
      },
      waiting: {
        file: 0,
        sheet: 0,
        values: Array<Bound>(readingsPerChunk * columnsOfReading).fill(null),
        filled: 0,
        chunk: null,
      },
      recent: { file: 0, subject: '', subjectId: 0, visitText: '', week: Number.NaN, visitId: 0, series: [] },
      named: new Map(),
      count: 0,
    };
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/** Adds a file of the import; gives the id by which its readings name it. */
export function stageFile(staging: Staging, file: StagedFile): number {
  const { database } = staging;
  const { name, sha256, warnings } = file;
  const id = insert(database, 'INSERT INTO file (name, sha256, warnings) VALUES (?, ?, ?)', name, sha256, warnings);
  staging.named.set(id, new Set());
  for (const { sheet, name: sheetName, layout } of file.sheets) {
    run(database, 'INSERT INTO sheet VALUES (?, ?, ?, ?)', id, sheet, sheetName, layout);
  }
  return id;
}

/** The id of a subject that a file names, given if it is new. */
export function subjectId(staging: Staging, file: number, subject: string): number {
  const id = idOf(staging.ids.subject, subject, subject);
  staging.named.get(file)?.add(id);
  return id;
}

function subjectOf(staging: Staging, file: number, subject: string): number {
  const { recent } = staging;
  if (recent.file !== file || recent.subject !== subject || recent.subjectId === 0) {
    recent.subjectId = subjectId(staging, file, subject);
    recent.file = file;
    recent.subject = subject;
  }
  return recent.subjectId;
}

function visitOf({ recent, ids }: Staging, { visitText, week }: Reading): number {
  if (recent.week !== week || recent.visitText !== visitText) {
    recent.visitId = idOf(ids.visit, `${week}\0${visitText}`, visitText, week);
    recent.week = week;
    recent.visitText = visitText;
  }
  return recent.visitId;
}

function seriesOf({ recent, ids }: Staging, reading: Reading): number {
  const { analyte, source } = reading;
  const population = reading.population ?? '';
  const metric = reading.metric ?? '';
  const unit = reading.unit ?? '';
  const last = recent.series[source.column];
  if (last?.analyte === analyte && last.population === population && last.metric === metric && last.unit === unit) {
    return last.id;
  }
  const key = `${analyte}\0${population}\0${metric}\0${unit}`;
  const id = idOf(ids.series, key, analyte, population, metric, unit);
  recent.series[source.column] = { analyte, population, metric, unit, id };
  return id;
}

/** Adds a reading of a file. The value must be a finite number. Throws `store.disk-full`. */
export function stageReading(staging: Staging, file: number, reading: Reading): void {
  const { waiting } = staging;
  const { source } = reading;
  staging.count += 1;
  try {
    if (waiting.file !== file || waiting.sheet !== source.sheet) {
      writeWaiting(staging);
      waiting.file = file;
      waiting.sheet = source.sheet;
      waiting.chunk = null;
    }
    const { values } = waiting;
    let at = waiting.filled;
    values[at++] = source.row;
    values[at++] = source.column;
    values[at++] = subjectOf(staging, file, reading.subject);
    values[at++] = visitOf(staging, reading);
    values[at++] = seriesOf(staging, reading);
    values[at++] = reading.value;
    values[at++] = reading.qualifier ?? '';
    values[at++] = reading.text;
    values[at++] = reading.note;
    waiting.filled = at;
    if (at === values.length) writeWaiting(staging);
  } catch (error) {
    throw explainFailure(error, staging.path);
  }
}

/** Adds what a file says of a subject: its arm, its covariates, or only that it exists. */
export function stageRosterEntry(staging: Staging, file: number, entry: RosterEntry): void {
  const { database } = staging;
  const { sheet, row, column } = entry.source;
  const subject = subjectId(staging, file, entry.subject);
  try {
    const sql = 'INSERT INTO roster (file, sheet, row, column, subject, arm) VALUES (?, ?, ?, ?, ?, ?)';
    const id = insert(database, sql, file, sheet, row, column, subject, entry.arm);
    for (const [name, value] of Object.entries(entry.covariates)) {
      run(database, 'INSERT INTO covariate VALUES (?, ?, ?)', id, name, value);
    }
  } catch (error) {
    throw explainFailure(error, staging.path);
  }
}

/** Marks the staging file as whole and closes it. Throws `store.disk-full`. */
export function finishStaging(staging: Staging): void {
  try {
    writeWaiting(staging);
    for (const [file, subjects] of staging.named) {
      for (const subject of subjects) run(staging.database, 'INSERT INTO named VALUES (?, ?)', file, subject);
    }
    run(staging.database, 'INSERT INTO whole VALUES (?)', staging.count);
    staging.database.exec('COMMIT');
    staging.database.close();
  } catch (error) {
    discardStaging(staging);
    throw explainFailure(error, staging.path);
  }
}

/** Closes the staging file, finished or not, and deletes it. */
export function discardStaging(staging: Staging): void {
  staging.database.close();
  rmSync(staging.path, { force: true });
}
