import type { Database } from 'better-sqlite3';
import {
  type DifferenceKind,
  type DifferenceLists,
  differenceKey,
  type ReadingDifference,
  type StatedValue,
} from '../import/differences.ts';
import { cellAddress } from '../workbook/address.ts';
import { forgetStaged, lookUpNames, setAgainstStudy, withStaging } from './attached-staging.ts';
import { findGone, forgetGone } from './predecessors.ts';
import { numberFrom, rows } from './rows.ts';
import type { StudyFile } from './study-file.ts';

interface Row {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly heldText: string | null;
  readonly heldFile: string | null;
  readonly heldSheet: string | null;
  readonly heldRow: number | null;
  readonly heldColumn: number | null;
  readonly foundText: string | null;
  readonly foundFile: string | null;
  readonly foundSheet: string | null;
  readonly foundRow: number | null;
  readonly foundColumn: number | null;
}

const isOfPredecessor = 'EXISTS (SELECT 1 FROM temp.predecessor p WHERE p.import_id = held.import_id)';

const whereOfKind: Readonly<Record<Exclude<DifferenceKind, 'gone'>, string>> = {
  added: 't.held IS NULL',
  unchanged: 't.same = 1',
  changed: `t.same = 0 AND ${isOfPredecessor}`,
  conflicting: `t.same = 0 AND NOT ${isOfPredecessor}`,
};

const heldColumns = `held.text AS heldText, i.file AS heldFile, hs.name AS heldSheet, held.row AS heldRow, held.column AS heldColumn`;
const heldJoins = `LEFT JOIN main.import i ON i.id = held.import_id
  LEFT JOIN main.import_sheet hs ON hs.import_id = held.import_id AND hs.sheet = held.sheet`;

function staged(database: Database, kind: Exclude<DifferenceKind, 'gone'>, limit: number): Row[] {
  return rows<Row>(
    database,
    `SELECT u.name AS subject, v.week, s.analyte, s.population, s.metric, s.unit, ${heldColumns},
      r.text AS foundText, f.name AS foundFile, fs.name AS foundSheet, r.row AS foundRow, r.column AS foundColumn
    FROM temp.found t
    JOIN staging.reading r ON r.id = t.staged
    JOIN staging.subject u ON u.id = r.subject
    JOIN staging.visit v ON v.id = r.visit
    JOIN staging.series s ON s.id = r.series
    JOIN staging.file f ON f.id = r.file
    LEFT JOIN staging.sheet fs ON fs.file = r.file AND fs.sheet = r.sheet
    LEFT JOIN main.reading held ON held.id = t.held
    ${heldJoins}
    WHERE ${whereOfKind[kind]} ORDER BY t.staged LIMIT ?`,
    limit,
  );
}

function gone(database: Database, limit: number): Row[] {
  return rows<Row>(
    database,
    `SELECT u.name AS subject, v.week, a.name AS analyte, s.population, s.metric, s.unit, ${heldColumns},
      NULL AS foundText, NULL AS foundFile, NULL AS foundSheet, NULL AS foundRow, NULL AS foundColumn
    FROM temp.gone g
    JOIN main.reading held ON held.id = g.reading
    JOIN main.subject u ON u.id = held.subject_id
    JOIN main.visit v ON v.id = held.visit_id
    JOIN main.series s ON s.id = held.series_id
    JOIN main.analyte a ON a.id = s.analyte_id
    ${heldJoins}
    ORDER BY g.reading LIMIT ?`,
    limit,
  );
}

function stated(
  value: string | null,
  file: string | null,
  sheet: string | null,
  row: number | null,
  column: number | null,
): StatedValue | null {
  if (value === null || row === null || column === null) return null;
  return { value, file: file ?? '', sheet: sheet ?? '', cell: cellAddress(row, column) };
}

function toDifference(row: Row): ReadingDifference {
  const orNull = (text: string) => (text === '' ? null : text);
  const of = {
    subject: row.subject,
    week: row.week,
    analyte: row.analyte,
    population: orNull(row.population),
    metric: orNull(row.metric),
    unit: orNull(row.unit),
  };
  return {
    key: differenceKey(of),
    ...of,
    held: stated(row.heldText, row.heldFile, row.heldSheet, row.heldRow, row.heldColumn),
    found: stated(row.foundText, row.foundFile, row.foundSheet, row.foundRow, row.foundColumn),
  };
}

/** How many of the readings that differ are held from a file that is no earlier version of these. Needs `findGone`. */
export function countConflicting(database: Database): number {
  return numberFrom(
    database,
    `SELECT count(*) FROM temp.found t JOIN main.reading held ON held.id = t.held WHERE ${whereOfKind.conflicting}`,
  );
}

/** How many readings the files no longer have. Needs `findGone`. */
export function countGone(database: Database): number {
  return numberFrom(database, 'SELECT count(*) FROM temp.gone');
}

/** Every difference between staged files and the study, the first `limit` of each kind. Changes nothing. Throws `store.staging-unsound`. */
export function listDifferences(study: StudyFile, stagingPath: string, limit = 2000): DifferenceLists {
  const { database } = study;
  return withStaging(study, stagingPath, () => {
    try {
      lookUpNames(database);
      setAgainstStudy(database);
      findGone(database);
      const count = (kind: Exclude<DifferenceKind, 'gone'>) =>
        numberFrom(
          database,
          `SELECT count(*) FROM temp.found t LEFT JOIN main.reading held ON held.id = t.held WHERE ${whereOfKind[kind]}`,
        );
      const list = (kind: Exclude<DifferenceKind, 'gone'>) => ({
        count: count(kind),
        first: staged(database, kind, limit).map(toDifference),
      });
      return {
        added: list('added'),
        unchanged: list('unchanged'),
        changed: list('changed'),
        conflicting: list('conflicting'),
        gone: { count: countGone(database), first: gone(database, limit).map(toDifference) },
      };
    } finally {
      forgetStaged(database);
      forgetGone(database);
    }
  });
}
