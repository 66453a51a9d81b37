import { z } from 'zod';
import type { Series, SeriesPoint } from '../study/series.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { damaged } from './failure.ts';
import { firstRow, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface SeriesRow {
  readonly id: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
}

/** A qualifier as the study holds it ('' for a measured value), as the rest of the program knows it. */
export const storedQualifier = z
  .enum(['', '<', '<=', '>', '>='])
  .transform((qualifier) => (qualifier === '' ? null : qualifier));

function toSeries(row: SeriesRow): Series {
  const orNull = (text: string) => (text === '' ? null : text);
  const { id, analyte } = row;
  return { id, analyte, population: orNull(row.population), metric: orNull(row.metric), unit: orNull(row.unit) };
}

const select =
  'SELECT s.id, a.name AS analyte, s.population, s.metric, s.unit FROM series s JOIN analyte a ON a.id = s.analyte_id';

function seriesWith(study: StudyFile, status: string): Series[] {
  const sql = `${select} WHERE EXISTS (SELECT 1 FROM reading r WHERE r.series_id = s.id AND ${status})
    ORDER BY a.position, a.id, s.id`;
  return read(study, () => rows<SeriesRow>(study.database, sql).map(toSeries));
}

/** Every series that has a value, analytes in the protocol's order, within an analyte the one that came first. */
export function listSeries(study: StudyFile): Series[] {
  return seriesWith(study, 'r.status = 0');
}

/** The same, and those whose values a person has all excluded. */
export function listHeldSeries(study: StudyFile): Series[] {
  return seriesWith(study, 'r.status IN (0, 4)');
}

/** One series by its id. Throws `store.no-series`. */
export function seriesById(study: StudyFile, seriesId: number): Series {
  const row = read(study, () => firstRow<SeriesRow>(study.database, `${select} WHERE s.id = ?`, seriesId));
  if (row === undefined) throw new ExplainedError('store.no-series');
  return toSeries(row);
}

/** The query behind `seriesPoints`: answered from the index alone. */
export const pointsQuery =
  'SELECT id, subject_id, visit_id, value, qualifier FROM reading WHERE series_id = ? AND status = 0 ORDER BY subject_id, visit_id';

/** A subject's name and the arm it is in, '' where the study does not know it. */
interface NamedSubject {
  readonly id: number;
  readonly subject: string;
  readonly arm: string;
}

function namedSubjects(study: StudyFile): Map<number, NamedSubject> {
  const sql = `SELECT s.id, s.name AS subject, coalesce(a.name, '') AS arm FROM subject s
    LEFT JOIN allocation x ON x.subject_id = s.id AND x.status = 0 LEFT JOIN arm a ON a.id = x.arm_id`;
  return new Map(rows<NamedSubject>(study.database, sql).map((row) => [row.id, row]));
}

type PointRow = [id: number, subject: number, visit: number, value: number, qualifier: string];

/**
 * Every value that counts in a series, subject by subject, weeks ascending within a subject. A subject whose arm nobody gave has the arm ''.
 * Throws `store.no-series`.
 */
export function seriesPoints(study: StudyFile, seriesId: number): SeriesPoint[] {
  seriesById(study, seriesId);
  return read(study, () => {
    const subjects = namedSubjects(study);
    const visits = rows<{ id: number; week: number }>(study.database, 'SELECT id, week FROM visit');
    const weeks = new Map(visits.map((visit) => [visit.id, visit.week]));
    const weekOf = (row: PointRow) => {
      const week = weeks.get(row[2]);
      if (week === undefined) throw damaged(study.path);
      return week;
    };
    const found = study.database.prepare<[number], PointRow>(pointsQuery).raw().all(seriesId);
    const points: SeriesPoint[] = [];
    let inOrder = true;
    let subject = -1;
    let named: NamedSubject | undefined;
    let weekBefore = 0;
    for (const row of found) {
      const week = weekOf(row);
      if (row[1] !== subject) {
        subject = row[1];
        named = subjects.get(subject);
      } else if (week < weekBefore) inOrder = false;
      if (named === undefined) throw damaged(study.path);
      weekBefore = week;
      const qualifier = row[4] === '' ? null : storedQualifier.parse(row[4]);
      points.push({ readingId: row[0], subject: named.subject, arm: named.arm, week, value: row[3], qualifier });
    }
    // Visits have ids in no order of their own, but nearly always in that of their weeks.
    return inOrder ? points : sortedWithinSubjects(points);
  });
}

/** The same points, the weeks of each subject ascending; the subjects stay as they come. */
function sortedWithinSubjects(points: readonly SeriesPoint[]): SeriesPoint[] {
  const bySubject = Map.groupBy(points, ({ subject }) => subject);
  return [...bySubject.values()].flatMap((own) => own.sort((a, b) => a.week - b.week));
}
