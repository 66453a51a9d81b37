import type { TrueTypeFont } from './true-type.ts';

/** Tables that a subset keeps as they are; hinting is kept where the font has it. */
const copied = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font of only the given glyphs, for embedding in a PDF: glyph `i` of the result is `glyphs[i]`.
 * `glyphs` starts with 0, the glyph for what is missing; parts of composite glyphs are appended as they are needed.
 * It has no character map: the PDF addresses glyphs by number. Source: OpenType specification 1.9; PDF 32000-1:2008, 9.9.
 */
export function subsetFont(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const kept = [...glyphs];
  const outlines: Uint8Array[] = [];
  for (let i = 0; i < kept.length; i++) outlines.push(renumbered(font.outlineOf(kept[i] ?? 0), kept));

  const offsets = new DataView(new ArrayBuffer((kept.length + 1) * 4));
  let length = 0;
  for (const [i, outline] of outlines.entries()) {
    offsets.setUint32(i * 4, length);
    length += padded(outline.length);
  }
  offsets.setUint32(kept.length * 4, length);
  const glyf = new Uint8Array(length);
  for (const [i, outline] of outlines.entries()) glyf.set(outline, offsets.getUint32(i * 4));

  const metrics = new DataView(new ArrayBuffer(kept.length * 4));
  for (const [i, glyph] of kept.entries()) {
    metrics.setUint16(i * 4, font.advanceOf(glyph));
    const outline = outlines[i];
    if (outline && outline.length > 4)
      metrics.setInt16(i * 4 + 2, new DataView(outline.buffer, outline.byteOffset).getInt16(2));
  }
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['head', edited(font, 'head', (head) => head.setInt16(50, 1))],
    ['hhea', edited(font, 'hhea', (hhea) => hhea.setUint16(34, kept.length))],
    ['hmtx', new Uint8Array(metrics.buffer)],
    ['loca', new Uint8Array(offsets.buffer)],
    ['maxp', edited(font, 'maxp', (maxp) => maxp.setUint16(4, kept.length))],
  ]);
  for (const tag of copied) {
    const table = font.table(tag);
    if (table) tables.set(tag, table);
  }
  return assembled(tables);
}

const padded = (length: number) => (length + 3) & ~3;

function edited(font: TrueTypeFont, tag: string, edit: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(font.table(tag) ?? []);
  edit(new DataView(copy.buffer));
  return copy;
}

/** A glyph's outline with the numbers of its parts changed to those of the subset, which grows by parts that it lacks. */
function renumbered(outline: Uint8Array, kept: number[]): Uint8Array {
  const copy = Uint8Array.from(outline);
  const view = new DataView(copy.buffer);
  if (copy.length === 0 || view.getInt16(0) >= 0) return copy;
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    const part = view.getUint16(at + 2);
    if (!kept.includes(part)) kept.push(part);
    view.setUint16(at + 2, kept.indexOf(part));
    at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  } while (flags & 0x20);
  return copy;
}

function assembled(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = entries.reduce((sum, [, table]) => sum + padded(table.length), 12 + entries.length * 16);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * entries.length - 16 * 2 ** power);
  let offset = 12 + entries.length * 16;
  for (const [i, [tag, table]] of entries.entries()) {
    const at = 12 + i * 16;
    bytes.set(new TextEncoder().encode(tag), at);
    bytes.set(table, offset);
    view.setUint32(at + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    offset += padded(table.length);
  }
  return bytes;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
