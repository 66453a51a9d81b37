import { readFileSync } from 'node:fs';
import type { TextMark } from '../scene.ts';
import { type Face, fontFile, postScriptName } from './font-files.ts';
import { readTrueType, type TrueTypeFont } from './true-type.ts';

type Weight = TextMark['weight'];

const opened = new Map<Face, TrueTypeFont>();

/** A face's font, read once per process. */
export function fontOf(face: Face): TrueTypeFont {
  let font = opened.get(face);
  if (!font) {
    font = readTrueType(readFileSync(fontFile(face)), postScriptName(face));
    opened.set(face, font);
  }
  return font;
}

/** A stretch of text that one face can show, as that face's glyphs with the characters they stand for. */
export interface Run {
  readonly face: Face;
  readonly glyphs: { readonly glyph: number; readonly character: string }[];
}

/** Splits a text into runs by face: Arimo wherever it has the character, else Noto Sans SC, which is not opened before it is needed. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    let face: Face = weight === 'bold' ? 'arimo-bold' : 'arimo-regular';
    let glyph = fontOf(face).glyphOf(codePoint);
    if (glyph === 0) {
      face = weight === 'bold' ? 'noto-bold' : 'noto-regular';
      glyph = fontOf(face).glyphOf(codePoint);
    }
    const last = runs.at(-1);
    if (last?.face === face) last.glyphs.push({ glyph, character });
    else runs.push({ face, glyphs: [{ glyph, character }] });
  }
  return runs;
}

/** The faces that a text needs. */
export function facesOf(text: string, weight: Weight): readonly Face[] {
  return [...new Set(runsOf(text, weight).map((run) => run.face))];
}

const widths = new Map<string, number>();
const millimetresPerPoint = 25.4 / 72;

/** The advance of one character at type size 1, in any unit. */
function advance(character: string, weight: Weight): number {
  const key = weight + character;
  let width = widths.get(key);
  if (width === undefined) {
    width = 0;
    for (const { face, glyphs } of runsOf(character, weight)) {
      const font = fontOf(face);
      for (const { glyph } of glyphs) width += font.advanceOf(glyph) / font.unitsPerEm;
    }
    widths.set(key, width);
  }
  return width;
}

/** The width of a text in millimetres at a type size in points, without kerning (which could only bring letters closer). */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let width = 0;
  for (const character of text) width += advance(character, weight);
  return width * size * millimetresPerPoint;
}
