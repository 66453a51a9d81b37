import type { Face } from '../type/font-files.ts';
import { subsetFont } from '../type/subset.ts';
import { fontOf } from '../type/typeface.ts';
import type { PdfFile } from './pdf-file.ts';

/** A face as one PDF uses it: only the glyphs that occur, numbered from 1 in the order of their first use (0 is the missing glyph). */
export interface EmbeddedFont {
  /** The number of a glyph in this PDF; `character` is what it stands for when text is searched or copied. */
  codeOf(glyph: number, character: string): number;
  /** Writes the font's objects into the file and gives the number of its dictionary. */
  embed(file: PdfFile): number;
}

/** Source: PDF 32000-1:2008, 9.7 (composite fonts), 9.9 (embedded programs), 9.10.3 (ToUnicode). */
export function embeddedFont(face: Face): EmbeddedFont {
  const font = fontOf(face);
  const glyphs = [0];
  const characters = [''];
  const codes = new Map<number, number>([[0, 0]]);
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  return {
    codeOf(glyph, character) {
      let code = codes.get(glyph);
      if (code === undefined) {
        code = glyphs.push(glyph) - 1;
        characters.push(character);
        codes.set(glyph, code);
      }
      return code;
    },
    embed(file) {
      const program = subsetFont(font, glyphs);
      const name = `${subsetTag(glyphs)}+${font.postScriptName}`;
      const programNumber = file.addStream(program, `/Length1 ${program.length}`);
      const box = font.box.map(thousandths).join(' ');
      const descriptor = file.add(
        `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${thousandths(font.ascent)}` +
          `/Descent ${thousandths(font.descent)}/CapHeight ${thousandths(font.capHeight)}/StemV 80/FontFile2 ${programNumber} 0 R>>`,
      );
      const widths = glyphs.map((glyph) => thousandths(font.advanceOf(glyph))).join(' ');
      const descendant = file.add(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
          `/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
      );
      const toUnicode = file.addStream(Buffer.from(unicodeMap(characters), 'latin1'));
      return file.add(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
      );
    },
  };
}

/** Six letters that tell one subset of a face from another, taken from its glyphs and nothing else. */
function subsetTag(glyphs: readonly number[]): string {
  let hash = 0;
  for (const glyph of glyphs) hash = (Math.imul(hash, 31) + glyph) >>> 0;
  let tag = '';
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}

/** A stretch of a ToUnicode map may hold no more entries than this. */
const mostEntries = 100;

function unicodeMap(characters: readonly string[]): string {
  const entries = characters.flatMap((character, code) =>
    character === ''
      ? []
      : [`<${hex(code)}> <${[...Array(character.length).keys()].map((i) => hex(character.charCodeAt(i))).join('')}>`],
  );
  const stretches: string[] = [];
  for (let i = 0; i < entries.length; i += mostEntries) {
    const stretch = entries.slice(i, i + mostEntries);
    stretches.push(`${stretch.length} beginbfchar\n${stretch.join('\n')}\nendbfchar\n`);
  }
  return (
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n' +
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n' +
    `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${stretches.join('')}` +
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n'
  );
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}
