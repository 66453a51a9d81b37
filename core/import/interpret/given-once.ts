import type { Sheet } from '../../workbook/workbook.ts';
import { isNoteRow } from './note-row.ts';

/**
 * The rows whose key (a subject, a visit) is written once above them, with the row that holds it. Only where the whole column is written so: no key comes
 * twice, most stand over several rows, and within each the other key never repeats. Elsewhere a blank key is a key that is missing.
 *
 * @param column of the key that may be written once
 * @param other column of the key that tells its rows apart
 */
export function givenOnce(sheet: Sheet, column: number, other: number, start: number): ReadonlyMap<number, number> {
  const from = new Map<number, number>();
  const keys = new Set<string>();
  let groups = 0;
  let several = 0;
  let top = -1;
  let others = new Set<string>();
  for (let row = start; row < sheet.rows; row++) {
    const second = sheet.text(row, other).trim();
    if (second === '' || isNoteRow(sheet, row)) continue;
    const key = sheet.text(row, column).trim();
    if (key === '') {
      if (top < 0 || others.has(second)) return new Map();
      if (others.size === 1) several++;
      from.set(row, top);
    } else {
      if (keys.has(key)) return new Map();
      keys.add(key);
      groups++;
      top = row;
      others = new Set();
    }
    others.add(second);
  }
  return several * 2 > groups ? from : new Map();
}
