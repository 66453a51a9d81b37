import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOfLetter } from '../../core/import/grid.ts';
import { ImportDesk } from '../../core/import/session/import-desk.ts';
import { trial } from './import-of.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-cells-'));
const panel = [
  'NK panel of March,,,,,',
  'Subject,Group,Week,NKG2A (%),GZMB (%),Comment',
  'P1,MSC-1,0,41.5,<0.3,ok',
  'P1,MSC-1,4,40,n/a,',
  'P2,MSC-1,0,4l.5,66,haemolysed',
  'P2,MSC-1,4,38,61,',
  'P3,MSC-1,0,37,60,',
  'P3,MSC-1,4,36,59,',
  'P4,MSC-1,0,35,58,',
].join('\n');

let desk: ImportDesk;
beforeAll(async () => {
  const file = path.join(folder, 'nk.csv');
  writeFileSync(file, panel);
  desk = new ImportDesk(trial);
  await desk.open([{ fileId: 'a', name: 'nk.csv', path: file }]);
  desk.review();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What each cell of a row became, empty cells left away. */
function kinds(row: number): readonly string[] {
  const { rows } = desk.cellsOf('a', 0).window({ row, column: 0, rows: 1, columns: 100 });
  return Array.from(rows[0]?.kinds ?? '', kindOfLetter);
}

describe('the cells of a sheet under review', () => {
  it('are each told by what they became', () => {
    expect(kinds(0)).toEqual(['header', 'empty', 'empty', 'empty', 'empty', 'empty']);
    expect(kinds(1)).toEqual(Array(6).fill('header'));
    expect(kinds(2)).toEqual(['subject', 'arm', 'visit', 'reading', 'reading', 'left-out']);
    expect(kinds(3)).toEqual(['subject', 'arm', 'visit', 'reading', 'left-out', 'empty']);
    expect(kinds(4)).toEqual(['subject', 'arm', 'visit', 'problem', 'reading', 'left-out']);
  });

  it('come by windows, which end where the sheet ends', () => {
    expect(desk.cellsOf('a', 0).window({ row: 7, column: 4, rows: 9, columns: 9 }).rows).toHaveLength(2);
    const window = desk.cellsOf('a', 0).window({ row: 3, column: 2, rows: 2, columns: 2 });
    expect(window.rows.map(({ texts }) => texts)).toEqual([
      ['4', '40'],
      ['0', '4l.5'],
    ]);
  });

  it('say what they were taken for and what is wrong with them', () => {
    const cells = desk.cellsOf('a', 0);
    expect(cells.detail(2, 4)).toMatchObject({
      cell: 'E3',
      text: '<0.3',
      kind: 'reading',
      header: 'GZMB (%)',
      reading: { subject: 'P1', arm: 'MSC-1', week: 0, analyte: 'Granzyme B', value: 0.3, qualifier: '<' },
      problems: [],
    });
    expect(cells.detail(4, 3).problems.map(({ code }) => code)).toEqual(['import.unreadable-value']);
    expect(cells.detail(4, 5).problems.map(({ code }) => code)).toEqual(['import.column-left-out']);
  });

  it('are found by their kind, forwards and backwards', () => {
    const cells = desk.cellsOf('a', 0);
    expect(cells.next({ row: 0, column: 0, kind: 'problem', forward: true })).toEqual({ row: 4, column: 3 });
    expect(cells.next({ row: 4, column: 3, kind: 'problem', forward: true })).toBeNull();
    expect(cells.next({ row: 4, column: 3, kind: 'reading', forward: false })).toEqual({ row: 3, column: 3 });
  });
});

describe('a correction before the import', () => {
  const correct = (row: number, column: number, text: string | null) => ({
    sheet: 'nk',
    row,
    column,
    text,
    reason: 'typing error',
  });
  const reviewWith = (...corrections: readonly ReturnType<typeof correct>[]) => {
    const { sheet } = desk.review().files[0]?.sheets[0] ?? { sheet: '' };
    return desk.review([{ fileId: 'a', sheets: [], corrections: corrections.map((one) => ({ ...one, sheet })) }]);
  };

  it('is read in the place of the cell, whose own text stays with the reading', () => {
    const review = reviewWith(correct(4, 3, '41.5'));
    expect(review.counts.readings).toBe(13);
    const { detail } = { detail: desk.cellsOf('a', 0).detail(4, 3) };
    expect(detail).toMatchObject({
      kind: 'reading',
      text: '4l.5',
      reading: { value: 41.5, text: '4l.5' },
      correction: { text: '41.5', reason: 'typing error' },
    });
    expect(review.problems.map(({ code }) => code)).toContain('import.corrected-by-hand');
    expect(desk.cellsOf('a', 0).window({ row: 4, column: 0, rows: 1, columns: 9 }).rows[0]).toMatchObject({
      changed: [3],
      texts: ['P2', 'MSC-1', '0', '41.5', '66', 'haemolysed'],
    });
  });

  it('may leave a cell out, and says so', () => {
    const review = reviewWith(correct(2, 3, null));
    expect(review.counts.readings).toBe(11);
    expect(kinds(2)[3]).toBe('left-out');
    expect(review.problems.map(({ code }) => code)).toContain('import.left-out-by-hand');
  });

  it('may mend a key: the readings of the row follow', () => {
    reviewWith(correct(4, 0, 'P9'));
    expect(desk.cellsOf('a', 0).detail(4, 4).reading?.subject).toBe('P9');
  });

  it('travels with what is staged', () => {
    reviewWith(correct(4, 3, '41.5'), correct(2, 3, null));
    const staging = path.join(folder, 'staging.sqlite');
    desk.stage(staging);
    const database = new Sqlite(staging, { readonly: true });
    expect(
      database.prepare('SELECT row, column, original, corrected, reason FROM correction ORDER BY row').raw().all(),
    ).toEqual([
      [2, 3, '41.5', null, 'typing error'],
      [4, 3, '4l.5', '41.5', 'typing error'],
    ]);
    database.close();
  });
});
