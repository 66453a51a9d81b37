import type { FigureFormat, PresetName } from '../recipe.ts';

/** Where a figure will be shown, and what is asked of it there. Lengths in millimetres, type and lines in points. */
export interface Preset {
  readonly name: PresetName;
  readonly widthMm: number;
  /** The exact height where the place has one; otherwise a figure is as tall as it needs, up to `tallestMm`. */
  readonly heightMm: number | null;
  readonly tallestMm: number;
  /** The range that the place allows for type. */
  readonly type: { readonly smallest: number; readonly largest: number };
  /** The typefaces that the place asks for, first the best; [] for any. */
  readonly typefaces: readonly string[];
  readonly sizes: {
    readonly title: number;
    readonly axisTitle: number;
    /** Ticks, legend and the table of n. */
    readonly label: number;
    readonly footnote: number;
  };
  /** The letters of panels: their case, and their size in points, which may lie outside the range of other type. */
  readonly letters: { readonly case: 'lower' | 'upper'; readonly size: number };
  readonly lines: {
    readonly axis: number;
    readonly center: number;
    readonly bar: number;
    readonly subject: number;
  };
  /** Room about the figure, in millimetres. */
  readonly marginMm: number;
  /** The height of the plot itself in millimetres: what it takes where it may, and the least before the table of n gives way. */
  readonly plot: { readonly usual: number; readonly least: number };
  /** Dots per inch that raster formats are drawn at. */
  readonly dpi: number;
  /** The dots per inch that the place takes; `most` null where it sets no bound. */
  readonly dpiTaken: { readonly least: number; readonly most: number | null };
  /** The formats that the place takes, of those that can be written; first the best. */
  readonly formats: readonly FigureFormat[];
  /** The largest file that the place takes, null where it sets no bound. */
  readonly megabytes: number | null;
  /** What the numbers were checked against, and when; null for sizes of our own. */
  readonly source: { readonly url: string; readonly checked: string } | null;
}

/** True where the place takes Arial, whose measures the bundled typeface has. */
export function asksForArial(typefaces: readonly string[]): boolean {
  return typefaces.includes('Arial');
}
