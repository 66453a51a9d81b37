import type { Preset } from './preset.ts';

/** The width of the text column; PLOS takes 66.8 to 190.5 mm. */
export const plos: Preset = {
  name: 'plos',
  widthMm: 132,
  heightMm: null,
  tallestMm: 222.3,
  type: { smallest: 8, largest: 12 },
  typefaces: ['Arial', 'Times', 'Symbol'],
  letters: { case: 'upper', size: 12 },
  sizes: { title: 10, axisTitle: 9, label: 8, footnote: 8 },
  lines: { axis: 0.6, center: 1.2, bar: 0.8, subject: 0.5 },
  marginMm: 1,
  plot: { usual: 62, least: 30 },
  dpi: 600,
  dpiTaken: { least: 300, most: 600 },
  formats: ['tiff', 'eps'],
  megabytes: 10,
  source: { url: 'https://journals.plos.org/plosone/s/figures', checked: '2026-11-23' },
};
