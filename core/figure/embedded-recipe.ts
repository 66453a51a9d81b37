import { ExplainedError } from '../words/explained-error.ts';
import { epsRecipe } from './eps/write-eps.ts';
import type { CarriedFigure } from './named-figure.ts';
import { nameEntry, recipeEntry } from './pdf/write-pdf.ts';
import { recipeKeyword } from './png.ts';
import { chunkText, isPng, pngChunks } from './png-chunks.ts';
import type { Recipe } from './recipe.ts';
import { parseRecipe } from './recipe-json.ts';
import { isTiff, tiffDescription } from './tiff-tags.ts';
import { isZip, zipEntry } from './zip-entry.ts';

/**
 * Reads the recipes of all figures that a file carries, in the order of its pages: several only of a book. Throws as `readRecipe` does.
 */
export function readRecipes(bytes: Uint8Array, file: string): readonly CarriedFigure[] {
  const pages = bookPages(bytes);
  if (pages.length === 0) return [{ name: null, recipe: readRecipe(bytes, file) }];
  return pages.map(({ name, json }) => ({ name, recipe: parseRecipe(json, file) }));
}

/**
 * Reads the recipe that travels in an exported figure (SVG, PDF, PNG, TIFF, PPTX or EPS), or in a recipe file. `file` is named in what goes wrong.
 * Throws ExplainedError `figure.no-recipe` for a file without one, `figure.recipe-unreadable` for one of another version.
 */
export function readRecipe(bytes: Uint8Array, file: string): Recipe {
  const json = embeddedJson(bytes);
  if (json === null) throw new ExplainedError('figure.no-recipe', { file });
  return parseRecipe(json, file);
}

function embeddedJson(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return chunkText(pngChunks(bytes), recipeKeyword);
  if (isTiff(bytes)) return recipeText(tiffDescription(bytes));
  if (isZip(bytes)) return fromPresentation(bytes);
  return fromText(Buffer.from(bytes));
}

/** A TIFF of another program may be described in other words. */
function recipeText(description: string | null): string | null {
  return description?.includes('"armtrace-recipe"') === true ? description : null;
}

function fromText(bytes: Buffer): string | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return fromPdf(bytes.toString('latin1'));
  if (bytes.subarray(0, 4).toString('latin1') === '%!PS') return epsRecipe(bytes.toString('latin1'));
  const text = bytes.toString('utf8');
  return text.trimStart().startsWith('{') ? text : fromSvg(text);
}

function fromPresentation(bytes: Uint8Array): string | null {
  const properties = zipEntry(bytes, 'docProps/core.xml')?.toString('utf8');
  const description = properties?.match(/<dc:description>([^<]*)<\/dc:description>/)?.[1];
  return recipeText(description === undefined ? null : unescaped(description));
}

/** The element may have got a prefix from a program that saved the SVG again. */
function fromSvg(text: string): string | null {
  const found = text.match(/<(?:[\w-]+:)?recipe\b[^>]*>([^<]*\barmtrace-recipe\b[^<]*)<\/(?:[\w-]+:)?recipe>/);
  return found?.[1] === undefined ? null : unescaped(found[1]);
}

function unescaped(text: string): string {
  return text.replace(/&(#\d+|#x[\da-f]+|quot|amp|lt|gt|apos);/gi, (_, name: string) => character(name));
}

const named: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

function character(name: string): string {
  if (/^#x/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (named[name.toLowerCase()] ?? '');
}

/** A literal string of a PDF that follows an entry. */
const literalString = '\\s*\\(((?:[^\\\\()]|\\\\[^])*)\\)';

function fromPdf(text: string): string | null {
  const found = text.match(new RegExp(`/${recipeEntry}${literalString}`));
  return found?.[1] === undefined ? null : unescapedLiteral(found[1]);
}

function unescapedLiteral(text: string): string {
  return text.replace(/\\([\\()])/g, '$1');
}

/** The figures of a book as its pages name them; [] for any other file. */
function bookPages(bytes: Uint8Array): { readonly name: string; readonly json: string }[] {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.startsWith('%PDF-')) return [];
  const pages = text.matchAll(new RegExp(`/${nameEntry}<([\\dA-F]*)>/${recipeEntry}${literalString}`, 'g'));
  return [...pages].map(([, name = '', json = '']) => ({ name: utf16(name), json: unescapedLiteral(json) }));
}

/** Hexadecimal UTF-16 with its mark, as text. */
function utf16(hex: string): string {
  const bytes = Buffer.from(hex, 'hex');
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return whole
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '');
}
