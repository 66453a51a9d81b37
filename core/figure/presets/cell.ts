import type { Preset } from './preset.ts';

/** Line art is asked for at 1,000 dpi, strokes between 0.5 and 1.5 points. */
const asked = {
  heightMm: null,
  tallestMm: 200,
  type: { smallest: 6, largest: 8 },
  typefaces: ['Arial'],
  letters: { case: 'upper', size: 8 },
  sizes: { title: 8, axisTitle: 7.5, label: 7, footnote: 6 },
  lines: { axis: 0.5, center: 1, bar: 0.7, subject: 0.5 },
  marginMm: 1,
  dpi: 1000,
  dpiTaken: { least: 1000, most: null },
  formats: ['pdf', 'tiff'],
  megabytes: 20,
  source: { url: 'https://www.cell.com/information-for-authors/figure-guidelines', checked: '2026-11-23' },
} as const;

export const cellSingle: Preset = { ...asked, name: 'cell-single', widthMm: 85, plot: { usual: 46, least: 25 } };
export const cellOneHalf: Preset = { ...asked, name: 'cell-onehalf', widthMm: 114, plot: { usual: 54, least: 25 } };
export const cellDouble: Preset = { ...asked, name: 'cell-double', widthMm: 174, plot: { usual: 70, least: 30 } };
