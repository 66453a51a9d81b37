import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { headerKey } from './header-key.ts';
import type { Mapping, SheetMapping } from './mapping.ts';

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
  const places = new Map<string, number[]>();
  for (let column = 0; column < sheet.columns; column++) {
    const key = headerKeyOrEmpty(sheet.text(mapping.headerRow, column));
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
    columns.push({ ...wanted, column, header: sheet.text(mapping.headerRow, column).trim() });
  }
  for (let column = 0; column < sheet.columns; column++) {
    if (!taken.has(column)) columns.push(ignored(column, sheet.text(mapping.headerRow, column).trim()));
  }
  return { ...mapping, sheet: sheet.name, columns: columns.sort((a, b) => a.column - b.column) };
}

/** Marks and signs count in the headers of gates (`NKG2A+` is not `NKG2A-`), so that letters alone are not enough. */
function headerKeyOrEmpty(header: string): string {
  const signs = header.normalize('NFKC').replace(/[^+\-|/%]/g, '');
  return `${headerKey(header)}\u0000${signs}`;
}

function ignored(column: number, header: string): SheetMapping['columns'][number] {
  return { column, header, role: 'ignored', analyte: null, population: null, metric: null, unit: null, percent: null };
}
