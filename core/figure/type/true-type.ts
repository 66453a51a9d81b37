/** The parts of a TrueType font that measuring and embedding need. Lengths are in font units, of which `unitsPerEm` make the type size. */
export interface TrueTypeFont {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  readonly glyphCount: number;
  /** A table's bytes, null where the font has none of that name. */
  table(tag: string): Uint8Array | null;
  /** The glyph of a character; 0 where the font lacks it. */
  glyphOf(codePoint: number): number;
  /** How far a glyph moves the pen. */
  advanceOf(glyph: number): number;
  /** A glyph's outline as stored; empty for a glyph without ink. */
  outlineOf(glyph: number): Uint8Array;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Reads a TrueType font with outlines in `glyf`, lazily: opening costs next to nothing however large the font is.
 * Source: OpenType specification 1.9, chapters cmap, glyf, head, hhea, hmtx, loca, maxp, OS/2.
 * Throws an Error for a font without one of the tables that it needs: the fonts come with the program.
 */
export function readTrueType(bytes: Uint8Array, postScriptName: string): TrueTypeFont {
  const tables = tableDirectory(bytes);
  const table = (tag: string) => tables.get(tag) ?? null;
  const needed = (tag: string) => {
    const found = table(tag);
    if (!found) throw new Error(`${postScriptName} has no ${tag} table`);
    return found;
  };
  const head = viewOf(needed('head'));
  const hhea = viewOf(needed('hhea'));
  const hmtx = viewOf(needed('hmtx'));
  const loca = viewOf(needed('loca'));
  const os2 = viewOf(needed('OS/2'));
  const glyf = needed('glyf');
  const longMetrics = hhea.getUint16(34);
  const longOffsets = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) => (longOffsets ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  return {
    postScriptName,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphCount: viewOf(needed('maxp')).getUint16(4),
    table,
    glyphOf: characterMap(viewOf(needed('cmap'))),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4),
    outlineOf: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
  };
}

function tableDirectory(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(tag, bytes.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

/** From characters to glyphs, by the widest Unicode map that the font has: format 12, or 4 for the basic plane. */
function characterMap(cmap: DataView): (codePoint: number) => number {
  const offsets: number[] = [];
  for (let i = 0; i < cmap.getUint16(2); i++) offsets.push(cmap.getUint32(4 + i * 8 + 4));
  const wide = offsets.find((offset) => cmap.getUint16(offset) === 12);
  if (wide !== undefined) return (codePoint) => groupedGlyph(cmap, wide, codePoint);
  const basic = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (basic !== undefined) return (codePoint) => segmentedGlyph(cmap, basic, codePoint);
  throw new Error('The font has no Unicode map.');
}

/** The first of `count` ordered entries that ends at or after the character, by halving. */
function firstEndingAt(count: number, endOf: (index: number) => number, codePoint: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupedGlyph(cmap: DataView, table: number, codePoint: number): number {
  const count = cmap.getUint32(table + 12);
  const group = firstEndingAt(count, (index) => cmap.getUint32(table + 16 + index * 12 + 4), codePoint);
  const at = table + 16 + group * 12;
  if (group === count || codePoint < cmap.getUint32(at)) return 0;
  return cmap.getUint32(at + 8) + codePoint - cmap.getUint32(at);
}

function segmentedGlyph(cmap: DataView, table: number, codePoint: number): number {
  const twice = cmap.getUint16(table + 6);
  const segment = firstEndingAt(twice / 2, (index) => cmap.getUint16(table + 14 + index * 2), codePoint);
  if (segment === twice / 2) return 0;
  const startAt = table + 16 + twice + segment * 2;
  const start = cmap.getUint16(startAt);
  if (codePoint < start) return 0;
  const delta = cmap.getInt16(startAt + twice);
  const rangeAt = startAt + 2 * twice;
  const range = cmap.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = cmap.getUint16(rangeAt + range + (codePoint - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
