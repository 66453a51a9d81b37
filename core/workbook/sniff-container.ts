import type { PhraseKey } from '../words/say.ts';
import { looksLikeText } from './text-encoding.ts';
import type { Container } from './workbook.ts';

/** First bytes of files that people drop by mistake, and the sentence that says so. */
const foreignStarts: readonly { readonly start: readonly number[] | string; readonly phrase: PhraseKey }[] = [
  { start: '%PDF', phrase: 'workbook.pdf' },
  { start: [0x89, 0x50, 0x4e, 0x47], phrase: 'workbook.image' },
  { start: [0xff, 0xd8, 0xff], phrase: 'workbook.image' },
  { start: 'GIF87a', phrase: 'workbook.image' },
  { start: 'GIF89a', phrase: 'workbook.image' },
  { start: [0x49, 0x49, 0x2a, 0x00], phrase: 'workbook.image' },
  { start: [0x4d, 0x4d, 0x00, 0x2a], phrase: 'workbook.image' },
  { start: '{\\rtf', phrase: 'workbook.document' },
  { start: 'SQLite format 3\0', phrase: 'workbook.database' },
  { start: [0x1f, 0x8b], phrase: 'workbook.archive' },
  { start: [0x37, 0x7a, 0xbc, 0xaf], phrase: 'workbook.archive' },
  { start: 'Rar!', phrase: 'workbook.archive' },
];

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first record of a workbook of Excel 2 to 4, which stands bare. The second byte is no text. */
const bareBiff = [0x00, 0x02, 0x04, 0x08].map((version) => [0x09, version]);

function startsWith(bytes: Uint8Array, start: readonly number[] | string): boolean {
  const wanted = typeof start === 'string' ? [...Buffer.from(start, 'latin1')] : start;
  return wanted.every((byte, at) => bytes[at] === byte);
}

/** True for a Prism project (.pzfx), an XML document. */
export function isPzfx(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*</.test(start) && /<GraphPadPrismFile\b/.test(start);
}

/** True for a FlowJo workspace (.wsp), an XML document. */
export function isFlowjoWorkspace(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*</.test(start) && /<Workspace\b[^>]*\bflowJoVersion\s*=/.test(start);
}

/** True for a zip archive; an .xlsx, .xlsb and .ods is one. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** True for the container of an .xls, which is also that of a workbook with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, compoundFile);
}

/** The sentence for a file that is something else altogether (a PDF, a picture, raw events), null if it may be a workbook. */
export function foreignKind(bytes: Uint8Array): PhraseKey | null {
  const known = foreignStarts.find(({ start }) => startsWith(bytes, start));
  if (known) return known.phrase;
  if (/^FCS\d\.\d {4}/.test(Buffer.from(bytes.subarray(0, 10)).toString('latin1'))) return 'workbook.fcs';
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta)\b/.test(start)) return 'workbook.web-page';
  if (!start.startsWith('<?xml')) return null;
  return /<html\b/.test(start) ? 'workbook.web-page' : 'workbook.xml';
}

/**
 * What a file is by its bytes alone, null if it is no workbook and no text. It looks only at the start and, in a zip, for
 * the names of its parts: whether the file can be read is found out by reading it.
 */
export function sniffContainer(bytes: Uint8Array): Container | null {
  if (bytes.length === 0) return null;
  if (isPzfx(bytes)) return 'pzfx';
  if (isFlowjoWorkspace(bytes)) return 'wsp';
  if (foreignKind(bytes)) return null;
  if (isCompoundFile(bytes) || bareBiff.some((start) => startsWith(bytes, start))) return 'xls';
  if (!isZip(bytes)) return looksLikeText(bytes) ? 'text' : null;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (part: string) => whole.includes(part, 0, 'latin1');
  if (holds('workbook.bin')) return 'xlsb';
  if (holds('workbook.xml')) return 'xlsx';
  return holds('content.xml') && holds('META-INF/manifest.xml') ? 'ods' : null;
}
