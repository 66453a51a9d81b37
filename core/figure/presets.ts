import type { PresetName } from './recipe.ts';

/** Where a figure will be shown, and what is asked of it there. Lengths in millimetres, type and lines in points. */
export interface Preset {
  readonly name: PresetName;
  readonly widthMm: number;
  /** The exact height where the place has one; otherwise a figure is as tall as it needs, up to `tallestMm`. */
  readonly heightMm: number | null;
  readonly tallestMm: number;
  /** The range that the place allows for type. */
  readonly type: { readonly smallest: number; readonly largest: number };
  readonly sizes: {
    readonly title: number;
    readonly axisTitle: number;
    /** Ticks, legend and the table of n. */
    readonly label: number;
    readonly footnote: number;
  };
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
  /** Dots per inch for raster formats. */
  readonly dpi: number;
  /** What the numbers were checked against, and when; null for sizes of our own. */
  readonly source: { readonly url: string; readonly checked: string } | null;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  'nature-single': {
    name: 'nature-single',
    widthMm: 89,
    heightMm: null,
    tallestMm: 170,
    type: { smallest: 5, largest: 7 },
    sizes: { title: 7, axisTitle: 7, label: 6, footnote: 5.5 },
    lines: { axis: 0.5, center: 1, bar: 0.6, subject: 0.35 },
    marginMm: 1,
    plot: { usual: 46, least: 25 },
    dpi: 600,
    source: {
      url: 'https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels',
      checked: '2026-11-23',
    },
  },
  slide: {
    name: 'slide',
    widthMm: 254,
    heightMm: 142.9,
    tallestMm: 142.9,
    type: { smallest: 14, largest: 28 },
    sizes: { title: 18, axisTitle: 14, label: 14, footnote: 14 },
    lines: { axis: 1, center: 2.5, bar: 1.4, subject: 0.7 },
    marginMm: 5.5,
    plot: { usual: 80, least: 36 },
    dpi: 150,
    source: null,
  },
};
