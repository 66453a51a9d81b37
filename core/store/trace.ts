import type { HandChange, HistoryEntry, SubjectDetail, SubjectRecord, Trace } from '../study/overview.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { cellAddress } from '../workbook/address.ts';
import { listEvents } from './events.ts';
import { listFollowUps } from './follow-up.ts';
import { type Bound, firstRow, rows } from './rows.ts';
import { standing } from './schema.ts';
import { listHeldSeries, seriesById, storedQualifier } from './series.ts';
import { read, type StudyFile } from './study-file.ts';
import { covariatesOf } from './subjects.ts';

interface TraceRow {
  readonly id: number;
  readonly series_id: number;
  readonly subject_id: number;
  readonly visit_id: number;
  readonly replicate: number;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
  readonly qualifier: string;
  readonly text: string;
  readonly status: number;
  readonly row: number;
  readonly column: number;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly importId: number;
  readonly importedAt: string;
}

const select = `SELECT r.id, r.series_id, r.subject_id, r.visit_id, r.replicate, u.name AS subject, v.week,
    a.name AS analyte, s.population, s.metric, s.unit, r.value, r.qualifier, r.text, r.status, r.row, r.column,
    i.file, i.sha256, h.name AS sheet, i.id AS importId, i.at AS importedAt
  FROM reading r
  JOIN series s ON s.id = r.series_id
  JOIN analyte a ON a.id = s.analyte_id
  JOIN subject u ON u.id = r.subject_id
  JOIN visit v ON v.id = r.visit_id
  JOIN import i ON i.id = r.import_id
  LEFT JOIN import_sheet h ON h.import_id = r.import_id AND h.sheet = r.sheet`;

/** What a reading itself says happened: its file was imported. */
interface Stated {
  readonly id: number;
  readonly entry: number;
  readonly value: number;
  readonly file: string;
  readonly at: string;
  readonly by: string;
}

interface Numbered extends Omit<HistoryEntry, 'fromQualifier' | 'toQualifier'> {
  readonly readingId: number;
  readonly entry: number;
}

/** All readings of one key, by way of the two indexes that together hold every reading. */
const readingsOfKey = `(SELECT * FROM reading WHERE series_id = ? AND subject_id = ? AND visit_id = ? AND replicate = ? AND status = 0
  UNION ALL
  SELECT * FROM reading WHERE series_id = ? AND subject_id = ? AND visit_id = ? AND replicate = ? AND status <> 0)`;

/** What a person corrected in the files of a key's readings before they were imported; the reason tells what the file says. */
function correctionsBefore(study: StudyFile, key: readonly Bound[]): Numbered[] {
  return rows<Numbered>(
    study.database,
    `SELECT r.id AS readingId, i.entry, i.at, i.by, 'corrected' AS action, NULL AS "from", r.value AS "to",
        c.original || ' → ' || c.corrected || ': ' || c.reason AS reason
      FROM ${readingsOfKey} r JOIN import i ON i.id = r.import_id
      JOIN correction c ON c.import_id = r.import_id AND c.sheet = r.sheet AND c.row = r.row AND c.column = r.column
      WHERE c.corrected IS NOT NULL ORDER BY r.id`,
    ...key,
    ...key,
  );
}

/**
 * All that happened to the value of one subject, week and series, oldest first. `imported` and `confirmed` (a second file says the same) follow from
 * the readings themselves; `replaced`, `restored`, `undone`, and what a person did by hand (`corrected`, `excluded`, `taken-back`) were written down
 * when they happened. `reason` is the file that brought it about, or why the person did it.
 */
function historyOf(study: StudyFile, of: TraceRow): HistoryEntry[] {
  const { database } = study;
  const key: Bound[] = [of.series_id, of.subject_id, of.visit_id, of.replicate];
  const stated = rows<Stated>(
    database,
    `SELECT r.id, i.entry, r.value, i.file, i.at, i.by FROM ${readingsOfKey} r
      JOIN import i ON i.id = r.import_id ORDER BY r.id`,
    ...key,
    ...key,
  );
  const changes = rows<Numbered>(
    database,
    `SELECT c.reading_id AS readingId, c.entry, c.at, c.by, c.action, c.from_value AS "from", c.to_value AS "to", c.reason
      FROM ${readingsOfKey} r JOIN change c ON c.reading_id = r.id ORDER BY c.id`,
    ...key,
    ...key,
  );
  const replacing = new Set(
    changes.filter((one) => ['replaced', 'corrected'].includes(one.action)).map((one) => one.readingId),
  );
  const entries: Numbered[] = [...changes];
  for (const { id, entry, value, file, at, by } of stated) {
    if (replacing.has(id)) continue;
    const before = entries.filter((one) => one.entry <= entry).at(-1);
    const action = before?.to === value ? 'confirmed' : 'imported';
    entries.push({ readingId: id, entry, at, by, action, from: before?.to ?? null, to: value, reason: file });
    entries.sort((a, b) => a.entry - b.entry);
  }
  entries.push(...correctionsBefore(study, key));
  entries.sort((a, b) => a.entry - b.entry);
  return withQualifiers(study, entries, key);
}

/** The steps with the signs of their values: a sign is the reading's, and a step names the reading that it left standing. */
function withQualifiers(study: StudyFile, entries: readonly Numbered[], key: readonly Bound[]): HistoryEntry[] {
  const held = rows<{ id: number; value: number; qualifier: string }>(
    study.database,
    `SELECT id, value, qualifier FROM ${readingsOfKey}`,
    ...key,
    ...key,
  );
  const signOf = (value: number | null, readingId: number | null) => {
    const same = held.filter((reading) => reading.value === value);
    const found = same.find(({ id }) => id === readingId) ?? same[0];
    return found === undefined ? null : storedQualifier.parse(found.qualifier);
  };
  let before: HistoryEntry | undefined;
  return entries.map(({ readingId, entry: _entry, ...step }) => {
    const from = step.from === before?.to ? (before?.toQualifier ?? null) : signOf(step.from, null);
    before = { ...step, fromQualifier: from, toQualifier: signOf(step.to, readingId) };
    return before;
  });
}

interface HandRow {
  readonly value: number;
  readonly qualifier: string;
  readonly excluded: number;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

function handChangeOf(study: StudyFile, row: TraceRow): HandChange | null {
  const found = firstRow<HandRow>(
    study.database,
    `SELECT r.value, r.qualifier, c.replaced_id IS NULL AS excluded, c.reason, c.at, c.by
      FROM hand_change c JOIN reading r ON r.id = coalesce(c.replaced_id, c.reading_id)
      WHERE c.reading_id = ? ORDER BY c.id DESC LIMIT 1`,
    row.id,
  );
  if (found === undefined) return null;
  const { value: from, reason, at, by } = found;
  const kind = found.excluded === 1 ? 'excluded' : 'corrected';
  return { kind, from, fromQualifier: storedQualifier.parse(found.qualifier), reason, at, by };
}

/** Readings that stand in their place: those that count, and those that a person excluded. */
const stands = 'r.status IN (0, 4)';

function toTrace(study: StudyFile, row: TraceRow): Trace {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    readingId: row.id,
    subject: row.subject,
    week: row.week,
    analyte: row.analyte,
    population: orNull(row.population),
    metric: orNull(row.metric),
    value: row.value,
    qualifier: storedQualifier.parse(row.qualifier),
    unit: orNull(row.unit),
    source: {
      file: row.file,
      sha256: row.sha256,
      sheet: row.sheet ?? '',
      cell: cellAddress(row.row, row.column),
      text: row.text,
      importId: row.importId,
      importedAt: row.importedAt,
    },
    byHand: row.status === standing.current || row.status === standing.excluded ? handChangeOf(study, row) : null,
    history: historyOf(study, row),
  };
}

/** A value by its id, with its cell and all that happened to it. Throws `store.no-such-reading`. */
export function traceReading(study: StudyFile, readingId: number): Trace {
  return read(study, () => {
    const row = firstRow<TraceRow>(study.database, `${select} WHERE r.id = ?`, readingId);
    if (row === undefined) throw new ExplainedError('store.no-such-reading');
    return toTrace(study, row);
  });
}

/**
 * The values that stand for a subject at a week in an analyte, excluded ones too, by their names in the study: one for each series that has one.
 * Throws `store.no-reading` if there is none.
 */
export function traceValues(study: StudyFile, subject: string, week: number, analyte: string): Trace[] {
  return read(study, () => {
    const sql = `${select} WHERE u.name = ? AND v.week = ? AND a.name = ? AND ${stands} ORDER BY r.series_id, r.replicate`;
    const found = rows<TraceRow>(study.database, sql, subject, week, analyte);
    if (found.length === 0) throw new ExplainedError('store.no-reading', { subject, week, analyte });
    return found.map((row) => toTrace(study, row));
  });
}

interface FoundSubject {
  readonly id: number;
  readonly arm: string | null;
}

function findSubject(study: StudyFile, subject: string): FoundSubject {
  const found = firstRow<FoundSubject>(
    study.database,
    `SELECT u.id, a.name AS arm FROM subject u LEFT JOIN allocation x ON x.subject_id = u.id AND x.status = 0
      LEFT JOIN arm a ON a.id = x.arm_id WHERE u.name = ?`,
    subject,
  );
  if (found === undefined) throw new ExplainedError('store.no-subject', { subject });
  return found;
}

function valuesOf(study: StudyFile, seriesId: number, subjectId: number): Trace[] {
  const sql = `${select} WHERE r.series_id = ? AND r.subject_id = ? AND ${stands} ORDER BY v.week, r.replicate`;
  return rows<TraceRow>(study.database, sql, seriesId, subjectId).map((row) => toTrace(study, row));
}

/**
 * One subject in one series: arm ('' if unknown), covariates, and each value that stands, excluded ones too, with its source, weeks ascending.
 * Throws `store.no-subject`, `store.no-series`.
 */
export function subjectDetail(study: StudyFile, subject: string, seriesId: number): SubjectDetail {
  const series = seriesById(study, seriesId);
  return read(study, () => {
    const { id, arm } = findSubject(study, subject);
    return {
      subject,
      arm: arm ?? '',
      covariates: covariatesOf(study, id),
      series,
      values: valuesOf(study, seriesId, id),
    };
  });
}

/** One subject whole: every series in the study's order that it has values in, its follow-up and events. Throws `store.no-subject`. */
export function subjectRecord(study: StudyFile, subject: string): SubjectRecord {
  return read(study, () => {
    const { id, arm } = findSubject(study, subject);
    return {
      subject,
      arm: arm ?? '',
      covariates: covariatesOf(study, id),
      followUp: listFollowUps(study).find((one) => one.subject === subject) ?? null,
      events: listEvents(study).filter((one) => one.subject === subject),
      series: listHeldSeries(study).flatMap((series) => {
        const values = valuesOf(study, series.id, id);
        return values.length === 0 ? [] : [{ series, values }];
      }),
    };
  });
}
