import type { ZipParts } from './zip-parts.ts';

const sheetTag = /<(?:\w+:)?sheet\s[^>]*>/g;

/** The text of a part whose name matches, '' if there is none. */
function textOf(parts: ZipParts, name: RegExp): string {
  const part = parts.names.find((candidate) => name.test(candidate));
  return part === undefined ? '' : parts.bytes(part).toString('utf8');
}

/**
 * The name of the first sheet of an .xlsx that the workbook lists without saying in which part it is; null if there is none.
 * SheetJS would take the parts in their order instead, and so could put one sheet's name on another one's values.
 */
export function sheetWithoutPart(parts: ZipParts): string | null {
  const relations = textOf(parts, /(^|\/)_rels\/workbook\d*\.xml\.rels$/i);
  const known = new Set([...relations.matchAll(/\sId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  for (const [tag] of textOf(parts, /(^|\/)workbook\d*\.xml$/i).matchAll(sheetTag)) {
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    if (!known.has(id)) return /\sname\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? '';
  }
  return null;
}
