import type { Preset } from './preset.ts';

/** A slide of 16:9, to be read from the last row. */
export const slide: Preset = {
  name: 'slide',
  widthMm: 254,
  heightMm: 142.9,
  tallestMm: 142.9,
  type: { smallest: 14, largest: 28 },
  typefaces: [],
  letters: { case: 'upper', size: 20 },
  sizes: { title: 18, axisTitle: 14, label: 14, footnote: 14 },
  lines: { axis: 1, center: 2.5, bar: 1.4, subject: 0.7 },
  marginMm: 5.5,
  plot: { usual: 80, least: 36 },
  dpi: 150,
  dpiTaken: { least: 150, most: null },
  formats: ['pptx', 'png'],
  megabytes: null,
  source: null,
};
