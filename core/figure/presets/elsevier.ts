import type { Preset } from './preset.ts';

/** Lettering of 7 points, up to 10 where it must; line art at 1,000 dpi. */
const asked = {
  heightMm: null,
  tallestMm: 240,
  type: { smallest: 7, largest: 10 },
  typefaces: ['Arial', 'Helvetica', 'Courier', 'Symbol', 'Times'],
  letters: { case: 'upper', size: 9 },
  sizes: { title: 8, axisTitle: 7.5, label: 7, footnote: 7 },
  lines: { axis: 0.5, center: 1, bar: 0.7, subject: 0.4 },
  marginMm: 1,
  dpi: 1000,
  dpiTaken: { least: 1000, most: null },
  formats: ['pdf', 'tiff', 'eps'],
  megabytes: null,
  source: {
    url: 'https://www.elsevier.com/about/policies-and-standards/author/artwork-and-media-instructions/artwork-sizing',
    checked: '2026-11-23',
  },
} as const;

export const elsevierSingle: Preset = {
  ...asked,
  name: 'elsevier-single',
  widthMm: 90,
  plot: { usual: 48, least: 25 },
};
export const elsevierOneHalf: Preset = {
  ...asked,
  name: 'elsevier-onehalf',
  widthMm: 140,
  plot: { usual: 62, least: 30 },
};
export const elsevierDouble: Preset = {
  ...asked,
  name: 'elsevier-double',
  widthMm: 190,
  plot: { usual: 74, least: 30 },
};
