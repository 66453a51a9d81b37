import { inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { namesDate } from '../import/column-role.ts';
import { gridRowSchema } from '../import/grid.ts';
import { type SheetMapping, sheetMappingSchema } from '../import/mapping.ts';
import { parseDate } from '../import/values/parse-date.ts';
import type { DatedVisit } from '../study/dated-visit.ts';
import { cellAddress } from '../workbook/address.ts';
import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

/** Spreadsheets' count of 1970-01-01. */
const unixEpoch = 25_569;

interface DateCell {
  readonly row: number;
  readonly text: string;
  readonly day: number;
}

/** The date cells of kept sheets, by database: the cells of an import never change. */
const known = new WeakMap<Database, Map<string, readonly DateCell[]>>();

const ofSample = /sampl|collect|draw|采样|采集/i;

/** The column of a sheet that dates its samples: the one that says so, else the only date beside the visit; null for none, and where it could be two. */
function dateColumn({ columns }: SheetMapping): number | null {
  const isVisit = columns.some(({ role }) => role === 'visit');
  const dates = columns.filter(({ role, header }) => role === 'ignored' && namesDate(header));
  const named = dates.filter(({ header }) => ofSample.test(header));
  const [only, second] = named.length > 0 ? named : dates;
  return isVisit && only !== undefined && second === undefined ? only.column : null;
}

const packedRows = z.array(gridRowSchema);

function dateCells(database: Database, importId: number, sheet: number, column: number): readonly DateCell[] {
  const ofDatabase = known.get(database) ?? new Map<string, readonly DateCell[]>();
  known.set(database, ofDatabase);
  const key = `${importId} ${sheet}`;
  const before = ofDatabase.get(key);
  if (before !== undefined) return before;
  const sql = 'SELECT first, cells FROM kept_cells WHERE import_id = ? AND sheet = ? ORDER BY first';
  const found = rows<{ first: number; cells: Buffer }>(database, sql, importId, sheet).flatMap(({ first, cells }) =>
    packedRows
      .parse(JSON.parse(inflateRawSync(cells, { maxOutputLength: 64 * 1024 * 1024 }).toString()))
      .flatMap(({ texts }, at) => {
        const text = texts[column]?.trim() ?? '';
        const day = parseDate(text);
        return day === null ? [] : [{ row: first + at, text, day: day - unixEpoch }];
      }),
  );
  ofDatabase.set(key, found);
  return found;
}

interface RowOfVisit {
  readonly row: number;
  readonly subject: string;
  readonly week: number;
}

/** Which visit each row of a sheet is of, by the values that were read in it; a row of several visits is left out. */
function visitsOfRows(database: Database, { importId, sheet, first, last }: KeptDates): Map<number, RowOfVisit> {
  const found = rows<RowOfVisit>(
    database,
    `SELECT d.row, u.name AS subject, v.week FROM
      (SELECT DISTINCT row, subject_id, visit_id FROM reading
        WHERE id BETWEEN ? AND ? AND import_id = ? AND sheet = ? AND status IN (0, 3)) d
      JOIN subject u ON u.id = d.subject_id JOIN visit v ON v.id = d.visit_id`,
    first,
    last,
    importId,
    sheet,
  );
  const visits = new Map<number, RowOfVisit>();
  const several = new Set<number>();
  for (const one of found) {
    if (visits.has(one.row)) several.add(one.row);
    visits.set(one.row, one);
  }
  for (const row of several) visits.delete(row);
  return visits;
}

interface KeptDates {
  readonly importId: number;
  readonly sheet: number;
  readonly name: string;
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly mapping: string;
}

/**
 * Every visit that a standing import dates in a column of its own, from the cells kept with it: each subject, week and date once, with the first
 * cell that gives it. A date that could be two (`03/05/2024`) is left out, as is an import whose cells were not kept.
 */
export function datedVisits(study: StudyFile): DatedVisit[] {
  return read(study, () => {
    const { database } = study;
    const kept = rows<KeptDates>(
      database,
      `SELECT k.import_id AS importId, k.sheet, k.name, i.file, i.first_reading AS first, i.last_reading AS last, k.mapping
        FROM kept_sheet k JOIN import i ON i.id = k.import_id WHERE i.undone_at IS NULL ORDER BY k.import_id, k.sheet`,
    );
    const found = new Map<string, DatedVisit>();
    for (const sheet of kept) {
      const column = dateColumn(sheetMappingSchema.parse(JSON.parse(sheet.mapping)));
      if (column === null) continue;
      const visits = visitsOfRows(database, sheet);
      for (const { row, text, day } of dateCells(database, sheet.importId, sheet.sheet, column)) {
        const visit = visits.get(row);
        if (visit === undefined) continue;
        const { subject, week } = visit;
        const key = JSON.stringify([subject, week, day]);
        const before = found.get(key);
        const source = { file: sheet.file, sheet: sheet.name, cell: cellAddress(row, column) };
        found.set(key, { subject, week, day, text, source, ...before, rows: (before?.rows ?? 0) + 1 });
      }
    }
    return [...found.values()];
  });
}
