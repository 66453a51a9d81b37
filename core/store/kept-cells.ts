import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { type GridCells, type GridRange, type GridRow, gridRowSchema } from '../import/grid.ts';
import type { KeptSheet } from '../import/kept.ts';
import { type SheetMapping, sheetMappingSchema } from '../import/mapping.ts';
import type { Problem } from '../import/problem.ts';
import { rows, run } from './rows.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** A sheet to be kept with its import: its size, and how it was understood. */
export interface SheetToKeep {
  readonly importId: number;
  readonly sheet: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly mapping: SheetMapping;
}

/** Keeps some whole rows of a sheet, from `first` on, packed. The sheet is noted with its first rows. Throws `store.disk-full`. */
export function keepCells(study: WritableStudy, of: SheetToKeep, first: number, cells: readonly GridRow[]): void {
  const { database } = study;
  change(study, () => {
    if (first === 0) {
      run(
        database,
        'INSERT OR REPLACE INTO kept_sheet VALUES (?, ?, ?, ?, ?, ?)',
        of.importId,
        of.sheet,
        of.name,
        of.rows,
        of.columns,
        JSON.stringify(of.mapping),
      );
    }
    const packed = deflateRawSync(JSON.stringify(cells), { level: 4 });
    database
      .prepare<[number, number, number, Buffer]>('INSERT OR REPLACE INTO kept_cells VALUES (?, ?, ?, ?)')
      .run(of.importId, of.sheet, first, packed);
  });
}

/** Keeps what was wrong with the files of an import. */
export function keepReport(study: WritableStudy, importId: number, problems: readonly Problem[], cut: boolean): void {
  change(study, () =>
    run(
      study.database,
      'INSERT OR REPLACE INTO import_report VALUES (?, ?, ?)',
      importId,
      JSON.stringify(problems),
      cut ? 1 : 0,
    ),
  );
}

interface SheetRow {
  readonly sheet: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly mapping: string;
}

/** The sheets of an import whose cells were kept. */
export function keptSheets(study: StudyFile, importId: number): KeptSheet[] {
  const sql = 'SELECT sheet, name, rows, columns, mapping FROM kept_sheet WHERE import_id = ? ORDER BY sheet';
  const found = read(study, () => rows<SheetRow>(study.database, sql, importId));
  return found.map((row) => ({ ...row, mapping: sheetMappingSchema.parse(JSON.parse(row.mapping)) }));
}

const packedRows = z.array(gridRowSchema);

/** The kept cells of a window; rows that were not kept are not there. */
export function keptCells(study: StudyFile, importId: number, sheet: number, range: GridRange): GridCells {
  const { row, column } = range;
  const chunks = read(study, () =>
    rows<{ first: number; cells: Buffer }>(
      study.database,
      `SELECT first, cells FROM kept_cells WHERE import_id = ? AND sheet = ? AND first < ?
        AND first >= coalesce((SELECT max(first) FROM kept_cells WHERE import_id = ? AND sheet = ? AND first <= ?), 0)
        ORDER BY first`,
      importId,
      sheet,
      row + range.rows,
      importId,
      sheet,
      row,
    ),
  );
  const found = chunks.flatMap(({ first, cells }) =>
    packedRows
      .parse(JSON.parse(inflateRawSync(cells, { maxOutputLength: 64 * 1024 * 1024 }).toString()))
      .map((one, at) => ({ at: first + at, one })),
  );
  // A range that begins above the window stands at the first row of what was packed with it.
  const merged = Map.groupBy(
    found
      .flatMap(({ one }) => one.merged)
      .filter(({ left, right }) => left < column + range.columns && right >= column),
    ({ top }) => Math.max(top, row),
  );
  return {
    row,
    column,
    rows: found
      .filter(({ at }) => at >= row && at < row + range.rows)
      .map(({ at, one }) => ({
        texts: one.texts.slice(column, column + range.columns),
        kinds: one.kinds.slice(column, column + range.columns),
        changed: one.changed.filter((each) => each >= column && each < column + range.columns),
        merged: (merged.get(at) ?? []).filter(({ bottom }) => bottom >= row),
      })),
  };
}
