import { z } from 'zod';
import { type ColumnRole, columnRoles } from './mapping.ts';
import type { Problem } from './problem.ts';
import type { Explanation, ReadingPreview } from './review.ts';

/** What a cell of a raw sheet became. `key` names a value in another way: its analyte, population, metric or sign. */
export const cellKinds = [
  'empty',
  'header',
  'subject',
  'visit',
  'arm',
  'unit',
  'key',
  'reading',
  'covariate',
  'outcome',
  'left-out',
  'problem',
] as const;
export type CellKind = (typeof cellKinds)[number];

const letters = 'ehsvaukrcolp';

/** The letter that stands for a kind where a row of cells is told in one text. */
export function letterOfKind(kind: CellKind): string {
  return letters.charAt(cellKinds.indexOf(kind));
}

/** The kind that a letter stands for; an unknown one is an empty cell. */
export function kindOfLetter(letter: string | undefined): CellKind {
  return cellKinds[letters.indexOf(letter ?? 'e')] ?? 'empty';
}

/** The most rows and columns that are asked for at once. */
export const gridLimits = { rows: 256, columns: 128 } as const;

/** A window of a sheet: positions count from 0. */
export const gridRangeSchema = z.strictObject({
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  rows: z.number().int().min(1).max(gridLimits.rows),
  columns: z.number().int().min(1).max(gridLimits.columns),
});
export type GridRange = z.infer<typeof gridRangeSchema>;

/** A merged range of a sheet, by its rows and columns, both ends included; what its cells show, and the letter of what they became. */
export const mergedCellsSchema = z.strictObject({
  top: z.number().int(),
  left: z.number().int(),
  bottom: z.number().int(),
  right: z.number().int(),
  text: z.string(),
  kind: z.string(),
});
export type MergedCells = z.infer<typeof mergedCellsSchema>;

/**
 * One row of a window: the shown texts, and the kinds as letters. `changed` gives the columns that a person corrected or left out, `merged` the
 * merged ranges of the window of which this is the first row in it.
 */
export const gridRowSchema = z.strictObject({
  texts: z.array(z.string()),
  kinds: z.string(),
  changed: z.array(z.number().int()),
  merged: z.array(mergedCellsSchema).default([]),
});
export type GridRow = z.infer<typeof gridRowSchema>;

/** The cells of a window that a sheet has; rows beyond its end are not there. */
export const gridCellsSchema = z.strictObject({
  row: z.number().int(),
  column: z.number().int(),
  rows: z.array(gridRowSchema),
});
export type GridCells = z.infer<typeof gridCellsSchema>;

/** One cell in full: what stands there, what it was taken for, and what is wrong with it. */
export interface CellDetail {
  readonly cell: string;
  /** What the file shows, whatever a person made of it. */
  readonly text: string;
  readonly kind: CellKind;
  /** What its column was taken for, and the column's header; null above the table and for a column that is left out. */
  readonly role: ColumnRole | null;
  readonly header: string;
  readonly hidden: boolean;
  readonly reading: ReadingPreview | null;
  /** How a reading came to its value, where it is not the cell's alone. */
  readonly note: string | null;
  readonly correction: { readonly text: string | null; readonly reason: string } | null;
  readonly problems: readonly Problem[];
  readonly standing: Explanation | null;
}

/** Which way to look for the next cell of some kinds, and from where. */
export const gridSearchSchema = z.strictObject({
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  kind: z.enum(cellKinds),
  forward: z.boolean(),
});
export type GridSearch = z.infer<typeof gridSearchSchema>;

export const columnRoleSchema = z.enum(columnRoles);

/** The place of an address such as `D19`, counted from 0; null for a text that is no address. */
export function placeOfAddress(address: string): { readonly row: number; readonly column: number } | null {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (parts === null) return null;
  const [, letters = '', row = ''] = parts;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

export { cellAddress, columnLetters } from '../workbook/address.ts';
