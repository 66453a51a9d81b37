import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { headerKey } from './header-key.ts';
import { headerText } from './header-text.ts';
import { type ColumnMapping, columnMappingSchema, type Mapping, type SheetMapping } from './mapping.ts';
import { titlesAbove } from './sheet-words.ts';

/**
 * The mapping of a sheet, if one that was given or remembered fits it: every column that the mapping uses must be there under its
 * header, wherever it stands now, and every other column that holds something is left out and listed. Null if none fits.
 */
export function reuseMapping(sheet: Sheet, remembered: readonly Mapping[]): SheetMapping | null {
  for (const { sheets } of remembered) {
    const byName = [...sheets].sort((a, b) => Number(b.sheet === sheet.name) - Number(a.sheet === sheet.name));
    for (const mapping of byName) {
      const fitted = mapping.layout === 'none' ? null : fitMapping(sheet, mapping);
      if (fitted !== null) return fitted;
    }
  }
  return null;
}

/** The first of the remembered mappings that fits a sheet of these workbooks, null if none does. */
export function fittingMapping(workbooks: readonly Workbook[], remembered: readonly Mapping[]): Mapping | null {
  const sheets = workbooks.flatMap((workbook) => workbook.sheets);
  return remembered.find((mapping) => sheets.some((sheet) => reuseMapping(sheet, [mapping]) !== null)) ?? null;
}

function fitMapping(sheet: Sheet, mapping: SheetMapping): SheetMapping | null {
  if (mapping.named !== null && !saysAll(sheet, mapping.headerRow, mapping.named.said)) return null;
  const places = new Map<string, number[]>();
  for (let column = 0; column < sheet.columns; column++) {
    const key = headerKeyOrEmpty(headerText(sheet, mapping.headerRow, mapping.headerRows, column));
    places.set(key, [...(places.get(key) ?? []), column]);
  }
  const columns: SheetMapping['columns'] = [];
  const taken = new Set<number>();
  for (const wanted of mapping.columns) {
    const found = places.get(headerKeyOrEmpty(wanted.header))?.filter((column) => !taken.has(column)) ?? [];
    const column = found.includes(wanted.column) ? wanted.column : found[0];
    if (column === undefined) {
      if (wanted.role === 'ignored') continue;
      return null;
    }
    taken.add(column);
    columns.push({ ...wanted, column, header: headerText(sheet, mapping.headerRow, mapping.headerRows, column) });
  }
  for (let column = 0; column < sheet.columns; column++) {
    if (!taken.has(column))
      columns.push(ignored(column, headerText(sheet, mapping.headerRow, mapping.headerRows, column)));
  }
  return { ...mapping, sheet: sheet.name, columns: columns.sort((a, b) => a.column - b.column) };
}

/** True if each text is the sheet's name or stands above its header. */
function saysAll(sheet: Sheet, headerRow: number, said: readonly string[]): boolean {
  const texts = new Set([sheet.partOf ?? sheet.name, ...titlesAbove(sheet, headerRow)]);
  return said.every((text) => texts.has(text));
}

/** Marks and signs count in the headers of gates (`NKG2A+` is not `NKG2A-`), so that letters alone are not enough. */
function headerKeyOrEmpty(header: string): string {
  const signs = header.normalize('NFKC').replace(/[^+\-|/%]/g, '');
  return `${headerKey(header)}\u0000${signs}`;
}

function ignored(column: number, header: string): ColumnMapping {
  return columnMappingSchema.parse({ column, header, role: 'ignored' });
}
