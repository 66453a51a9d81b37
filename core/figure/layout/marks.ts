import type { PathMark, Stroke, TextMark } from '../scene.ts';

export const ink = '#000000';
export const quiet = '#767676';
export const paper = '#ffffff';
const millimetresPerPoint = 25.4 / 72;

/** A type size, in points, as a length in millimetres. */
export function em(size: number): number {
  return size * millimetresPerPoint;
}

/** How far under the middle of a line of type its baseline lies, in millimetres: half the height of Arimo's capitals. */
export function halfCapital(size: number): number {
  return em(size) * 0.344;
}

export function stroke(colour: string, width: number, dash: readonly number[] = [], opacity = 1): Stroke {
  return { colour, width, dash, opacity };
}

type Point = readonly [x: number, y: number];

/** Open lines, drawn as one mark. */
export function lines(subpaths: readonly (readonly Point[])[], by: Stroke): PathMark {
  return { kind: 'path', subpaths, closed: false, stroke: by, fill: null };
}

/** A filled or outlined polygon. */
export function polygon(points: readonly Point[], fill: string | null, by: Stroke | null): PathMark {
  return {
    kind: 'path',
    subpaths: [points],
    closed: true,
    stroke: by,
    fill: fill === null ? null : { colour: fill, opacity: 1 },
  };
}

/** A filled area that lets what lies behind shine through. */
export function ribbon(points: readonly Point[], colour: string): PathMark {
  return { kind: 'path', subpaths: [points], closed: true, stroke: null, fill: { colour, opacity: 0.16 } };
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string | null,
  by: Stroke | null,
): PathMark {
  return polygon(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    fill,
    by,
  );
}

/** Black type; `more` changes what differs. */
export function label(text: string, x: number, y: number, size: number, more: Partial<TextMark> = {}): TextMark {
  return { kind: 'text', x, y, text, size, weight: 'regular', colour: ink, anchor: 'start', rotate: 0, ...more };
}

/** A number for a figure: up to `digits` decimals, the true minus sign, no thousands separators. */
export function plainNumber(value: number, digits = 6): string {
  const text = String(Number(value.toFixed(digits)));
  return text.startsWith('-') ? `\u2212${text.slice(1)}` : text;
}
