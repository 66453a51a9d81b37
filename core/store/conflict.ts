import type { Database } from 'better-sqlite3';
import { cellAddress } from '../workbook/address.ts';
import { rows } from './rows.ts';

/** A value and the cell that says so. */
export interface StatedValue {
  readonly value: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** Something that the study holds one way and a file says another way. `name` is the analyte or covariate, '' for all else. */
export interface Conflict {
  readonly kind: 'reading' | 'arm' | 'covariate' | 'event' | 'follow-up';
  readonly subject: string;
  readonly week: number | null;
  readonly name: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
  readonly held: StatedValue;
  readonly found: StatedValue;
}

interface ConflictRow {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly heldText: string;
  readonly heldFile: string;
  readonly heldSheet: string | null;
  readonly heldRow: number;
  readonly heldColumn: number;
  readonly foundText: string;
  readonly foundFile: string;
  readonly foundSheet: string | null;
  readonly foundRow: number;
  readonly foundColumn: number;
}

/** The first `limit` readings that differ from what the study holds, in the order of the files. Needs `setAgainstStudy` first. */
export function readingConflicts(database: Database, limit: number): Conflict[] {
  const found = rows<ConflictRow>(
    database,
    `SELECT u.name AS subject, v.week, s.analyte, s.population, s.metric, s.unit,
      CASE WHEN EXISTS (SELECT 1 FROM main.hand_change c WHERE c.reading_id = held.id AND c.replaced_id IS NOT NULL)
        THEN held.qualifier || held.value ELSE held.text END AS heldText, i.file AS heldFile, hs.name AS heldSheet, held.row AS heldRow, held.column AS heldColumn,
      r.text AS foundText, f.name AS foundFile, fs.name AS foundSheet, r.row AS foundRow, r.column AS foundColumn
    FROM temp.found t
    JOIN staging.reading r ON r.id = t.staged
    JOIN staging.subject u ON u.id = r.subject
    JOIN staging.visit v ON v.id = r.visit
    JOIN staging.series s ON s.id = r.series
    JOIN staging.file f ON f.id = r.file
    LEFT JOIN staging.sheet fs ON fs.file = r.file AND fs.sheet = r.sheet
    JOIN main.reading held ON held.id = t.held
    JOIN main.import i ON i.id = held.import_id
    LEFT JOIN main.import_sheet hs ON hs.import_id = held.import_id AND hs.sheet = held.sheet
    WHERE t.same = 0 ORDER BY t.staged LIMIT ?`,
    limit,
  );
  return found.map((row) => ({
    kind: 'reading',
    subject: row.subject,
    week: row.week,
    name: row.analyte,
    population: row.population === '' ? null : row.population,
    metric: row.metric === '' ? null : row.metric,
    unit: row.unit === '' ? null : row.unit,
    held: {
      value: row.heldText,
      file: row.heldFile,
      sheet: row.heldSheet ?? '',
      cell: cellAddress(row.heldRow, row.heldColumn),
    },
    found: {
      value: row.foundText,
      file: row.foundFile,
      sheet: row.foundSheet ?? '',
      cell: cellAddress(row.foundRow, row.foundColumn),
    },
  }));
}
