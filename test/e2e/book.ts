import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { utils, write } from 'xlsx';

export type Row = readonly (string | number | null)[];

/** Writes a workbook with these sheets into a folder, as a lab would send it; gives its path. */
export async function writeBook(
  folder: string,
  name: string,
  sheets: Readonly<Record<string, readonly Row[]>>,
  merged: readonly string[] = [],
): Promise<string> {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets)) {
    const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
    made['!merges'] = merged.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, made, sheet);
  }
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes were written');
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}
