import type { Preset } from './preset.ts';

const asked = {
  heightMm: null,
  tallestMm: 170,
  type: { smallest: 5, largest: 7 },
  typefaces: ['Arial', 'Helvetica'],
  letters: { case: 'lower', size: 8 },
  lines: { axis: 0.5, center: 1, bar: 0.6, subject: 0.35 },
  marginMm: 1,
  dpi: 600,
  dpiTaken: { least: 300, most: 600 },
  formats: ['pdf', 'eps'],
  megabytes: null,
  source: {
    url: 'https://research-figure-guide.nature.com/figures/building-and-exporting-figure-panels',
    checked: '2026-11-23',
  },
} as const;

export const natureSingle: Preset = {
  ...asked,
  name: 'nature-single',
  widthMm: 89,
  sizes: { title: 7, axisTitle: 7, label: 6, footnote: 5.5 },
  plot: { usual: 46, least: 25 },
};

export const natureDouble: Preset = {
  ...asked,
  name: 'nature-double',
  widthMm: 183,
  sizes: { title: 7, axisTitle: 7, label: 6.5, footnote: 6 },
  plot: { usual: 72, least: 30 },
};
