import type { Preset } from './preset.ts';

/**
 * The Lancet redraws figures and asks for Times New Roman at 10 points in files that it can edit. Every figure here is set in the one bundled
 * typeface, Arimo; the preflight says so.
 */
const asked = {
  heightMm: null,
  tallestMm: 240,
  type: { smallest: 10, largest: 10 },
  typefaces: ['Times New Roman'],
  letters: { case: 'upper', size: 10 },
  sizes: { title: 10, axisTitle: 10, label: 10, footnote: 10 },
  lines: { axis: 0.6, center: 1.2, bar: 0.8, subject: 0.5 },
  marginMm: 1,
  dpi: 600,
  dpiTaken: { least: 300, most: null },
  formats: ['pptx', 'svg'],
  megabytes: null,
  source: { url: 'https://www.thelancet.com/submission-guidelines', checked: '2026-11-23' },
} as const;

export const lancetSingle: Preset = { ...asked, name: 'lancet-single', widthMm: 75, plot: { usual: 50, least: 25 } };
export const lancetDouble: Preset = { ...asked, name: 'lancet-double', widthMm: 154, plot: { usual: 70, least: 30 } };
