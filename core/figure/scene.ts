/**
 * A laid-out figure: marks in millimetres from the top left, type in points. Every writer (SVG, PDF, PNG) draws this and decides nothing.
 */
export interface Stroke {
  readonly colour: string;
  /** Line weight in points. */
  readonly width: number;
  /** Dash lengths in points, [] for a solid line. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

export interface PathMark {
  readonly kind: 'path';
  /** Closed paths may be filled. Each subpath is a list of points; curves do not occur. */
  readonly subpaths: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly closed: boolean;
  readonly stroke: Stroke | null;
  readonly fill: { readonly colour: string; readonly opacity: number } | null;
}

export interface CircleMark {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly stroke: Stroke | null;
  readonly fill: { readonly colour: string; readonly opacity: number } | null;
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  /** Type size in points. */
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Degrees clockwise about (x, y). */
  readonly rotate: number;
}

export type Mark = PathMark | CircleMark | TextMark;

export interface Scene {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly background: string;
  readonly marks: readonly Mark[];
  /** What the picture is called, for programs that name it. */
  readonly title: string;
  /** What the figure shows, in a sentence, for those who cannot see it. */
  readonly description: string;
}
