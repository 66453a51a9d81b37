import type { Face } from '../type/font-files.ts';
import { subsetFont } from '../type/subset.ts';
import { fontOf } from '../type/typeface.ts';

/** A face as one PostScript file uses it: only the glyphs that occur. */
export interface PostScriptFont {
  readonly name: string;
  /** What a glyph is called in the file: by its character, so that its text can be told from it. */
  nameOf(glyph: number, character: string): string;
  /** The font as PostScript, with every glyph that was named so far. */
  definition(): string;
}

/** No string of a font may be longer than 65,535 bytes. */
const longestString = 60_000;

/** A face as a Type 42 font. Source: Adobe Technical Note 5012, The Type 42 Font Format Specification. */
export function postScriptFont(face: Face): PostScriptFont {
  const font = fontOf(face);
  const glyphs = [0];
  const numbers = new Map<number, number>([[0, 0]]);
  const names = new Map<string, number>([['.notdef', 0]]);
  const name = `${font.postScriptName}-Subset`;
  return {
    name,
    nameOf(glyph, character) {
      let number = numbers.get(glyph);
      if (number === undefined) {
        number = glyphs.push(glyph) - 1;
        numbers.set(glyph, number);
      }
      if (number === 0) return '.notdef';
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
      const glyphName = code.length > 4 ? `u${code}` : `uni${code.padStart(4, '0')}`;
      names.set(glyphName, number);
      return glyphName;
    },
    definition() {
      const box = font.box.map((units) => Math.round((units / font.unitsPerEm) * 10_000) / 10_000).join(' ');
      const strings = stringsOf(subsetFont(font, glyphs)).map(hexadecimal);
      return [
        `%%BeginResource: font ${name}`,
        `11 dict begin /FontName /${name} def /FontType 42 def /PaintType 0 def /FontMatrix [1 0 0 1 0 0] def`,
        `/FontBBox [${box}] def /Encoding 256 array 0 1 255 {1 index exch /.notdef put} for def`,
        `/CharStrings ${names.size} dict dup begin`,
        ...[...names].map(([glyphName, number]) => `/${glyphName} ${number} def`),
        'end def /sfnts [',
        ...strings,
        '] def FontName currentdict end definefont pop',
        '%%EndResource',
      ].join('\n');
    },
  };
}

/** A TrueType program in strings that end where a table ends, or, within the outlines, where a glyph ends. */
function stringsOf(program: Uint8Array): Uint8Array[] {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...program.subarray(entry, entry + 4));
    return { tag, offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
  }).sort((a, b) => a.offset - b.offset);
  const loca = tables.find(({ tag }) => tag === 'loca');
  const glyf = tables.find(({ tag }) => tag === 'glyf');
  const ends = new Set<number>([...tables.map(({ offset }) => offset), program.length]);
  if (loca !== undefined && glyf !== undefined) {
    for (let at = 4; at < loca.length; at += 4) ends.add(glyf.offset + view.getUint32(loca.offset + at));
  }
  const strings: Uint8Array[] = [];
  let from = 0;
  let to = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    if (end - from > longestString && to > from) {
      strings.push(program.subarray(from, to));
      from = to;
    }
    to = end;
  }
  strings.push(program.subarray(from, program.length));
  return strings;
}

/** A string of PostScript with the byte of padding that every string of a font ends with, in lines that mailers take. */
function hexadecimal(bytes: Uint8Array): string {
  const hex = `${Buffer.from(bytes).toString('hex')}00`;
  return `<${(hex.match(/.{1,240}/g) ?? []).join('\n')}>`;
}
