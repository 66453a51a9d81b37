import type { PhraseValues } from '../words/phrase.ts';
import type { PhraseKey } from '../words/say.ts';
import { drawn, type Figure } from './figure.ts';
import type { ArmStyle } from './layout/arm-style.ts';
import { paper } from './layout/marks.ts';
import { confusedArms, contrast, pairsByLuminance } from './preflight/colour-vision.ts';
import { measurePng, measureTiff } from './preflight/measure-bitmap.ts';
import { measureEps } from './preflight/measure-eps.ts';
import { measurePdf } from './preflight/measure-pdf.ts';
import { measurePptx } from './preflight/measure-pptx.ts';
import { measureSvg } from './preflight/measure-svg.ts';
import type { MeasuredFile } from './preflight/measured-file.ts';
import type { Preset } from './presets/preset.ts';
import { presets } from './presets.ts';
import type { FigureFormat } from './recipe.ts';

/** One thing that was checked on an exported file: the phrase that says what was found, and whether the place takes it. */
export interface PreflightLine {
  readonly code: PhraseKey;
  readonly passes: boolean;
  readonly values: PhraseValues;
}

/** An exported file and the figure that it was made from. */
export interface PreflightQuestion {
  readonly bytes: Uint8Array;
  readonly format: FigureFormat;
  readonly figure: Figure;
}

const measures: Readonly<Record<FigureFormat, (bytes: Uint8Array) => MeasuredFile | null>> = {
  svg: measureSvg,
  pdf: measurePdf,
  png: measurePng,
  tiff: measureTiff,
  pptx: measurePptx,
  eps: measureEps,
};

/** The contrast with the paper that lines and markers need to be seen. Source: WCAG 2.2, success criterion 1.4.11. */
const leastContrast = 3;

/** Typefaces with the same measures, by what a file calls them. */
const likeArial = /^Ari(al|mo)/;
const bytesPerMegabyte = 1_000_000;

/**
 * Holds an exported file against what its preset's place asks for: format, size, resolution, type, fonts, colour mode, megabytes; and its arms against
 * three deficiencies of colour vision. What can be measured is measured on the bytes themselves.
 */
export function preflight({ bytes, format, figure }: PreflightQuestion): PreflightLine[] {
  const preset = presets[figure.recipe.preset];
  const file = measures[format](bytes);
  const lines: PreflightLine[] = [];
  if (preset.source !== null) lines.push(formatLine(preset, format));
  if (file === null) return [...lines, { code: 'preflight.unreadable', passes: false, values: {} }];
  lines.push(...sizeLines(file, preset), dpiLine(file, preset), typeLine(file, preset));
  lines.push(...fontLines(file, preset, format), colourLine(file));
  const megabytes = Math.round((bytes.length / bytesPerMegabyte) * 100) / 100;
  lines.push(
    preset.megabytes !== null && bytes.length > preset.megabytes * bytesPerMegabyte
      ? { code: 'preflight.too-large', passes: false, values: { megabytes, most: preset.megabytes } }
      : { code: 'preflight.megabytes', passes: true, values: { megabytes: Math.max(0.01, megabytes) } },
  );
  return [...lines, ...visionLines(drawn(figure).styles)];
}

function formatLine({ formats }: Preset, format: FigureFormat): PreflightLine {
  const values = { format: format.toUpperCase(), taken: formats.map((one) => one.toUpperCase()).join(', ') };
  return formats.includes(format)
    ? { code: 'preflight.format', passes: true, values }
    : { code: 'preflight.other-format', passes: false, values };
}

/** A tenth of a millimetre, and for bitmaps one dot. */
function sizeLines(file: MeasuredFile, preset: Preset): PreflightLine[] {
  const slack = Math.max(0.1, file.dpi === null ? 0 : 25.4 / file.dpi);
  const values = { width: tenths(file.widthMm), height: tenths(file.heightMm) };
  if (Math.abs(file.widthMm - preset.widthMm) > slack) {
    return [{ code: 'preflight.other-width', passes: false, values: { ...values, asked: preset.widthMm } }];
  }
  if (file.heightMm > preset.tallestMm + slack) {
    return [{ code: 'preflight.too-tall', passes: false, values: { ...values, tallest: preset.tallestMm } }];
  }
  return [{ code: 'preflight.size', passes: true, values }];
}

function dpiLine(file: MeasuredFile, { dpiTaken }: Preset): PreflightLine {
  if (file.dpi === null) return { code: 'preflight.vector', passes: true, values: {} };
  const dpi = Math.round(file.dpi);
  const { least, most } = dpiTaken;
  if (dpi < least) return { code: 'preflight.too-coarse', passes: false, values: { dpi, least } };
  if (most !== null && dpi > most) return { code: 'preflight.too-fine', passes: false, values: { dpi, most } };
  return { code: 'preflight.dpi', passes: true, values: { dpi } };
}

/** Type in a bitmap cannot be measured any more: it is the layout's, and the bitmap has the layout's size. */
function typeLine(file: MeasuredFile, { type, sizes }: Preset): PreflightLine {
  const size = file.smallestType ?? Math.min(...Object.values(sizes));
  const values = { size: Math.round(size * 10) / 10, smallest: type.smallest };
  return size < type.smallest - 1e-6
    ? { code: 'preflight.type-too-small', passes: false, values }
    : { code: 'preflight.type', passes: true, values };
}

function fontLines(file: MeasuredFile, preset: Preset, format: FigureFormat): PreflightLine[] {
  const names = [...new Set(file.fonts.map(({ name }) => name.replace(/-(Regular|Bold)$/, '')))].sort().join(', ');
  const lines: PreflightLine[] = [];
  if (file.dpi !== null) lines.push({ code: 'preflight.fonts-drawn', passes: true, values: {} });
  else if (file.fonts.length > 0) {
    const embedded = file.fonts.every((font) => font.embedded);
    if (embedded) lines.push({ code: 'preflight.fonts-embedded', passes: true, values: { names } });
    else if (format === 'pdf' || format === 'eps')
      lines.push({ code: 'preflight.fonts-missing', passes: false, values: { names } });
    else lines.push({ code: 'preflight.fonts-named', passes: true, values: { names } });
  }
  const used = file.dpi === null ? file.fonts.map(({ name }) => name) : ['Arimo'];
  const latin = used.filter((name) => !name.startsWith('Noto'));
  const taken = (name: string) =>
    preset.typefaces.includes(name) || (likeArial.test(name) && preset.typefaces.includes('Arial'));
  if (preset.typefaces.length > 0 && latin.length > 0 && !latin.every(taken)) {
    const values = { names: [...new Set(latin.map((name) => name.replace(/-(Regular|Bold)$/, '')))].join(', ') };
    const asked = preset.typefaces.join(', ');
    lines.push({ code: 'preflight.other-typeface', passes: false, values: { ...values, asked } });
  }
  return lines;
}

function colourLine({ colour }: MeasuredFile): PreflightLine {
  if (colour === 'other') return { code: 'preflight.colour-other', passes: false, values: {} };
  return { code: colour === 'rgb' ? 'preflight.colour-rgb' : 'preflight.colour-alpha', passes: true, values: {} };
}

function visionLines(styles: readonly ArmStyle[]): PreflightLine[] {
  const pale = styles.filter(({ arm }) => contrast(arm.colour, paper) < leastContrast);
  const lines = pale.map(
    ({ arm }): PreflightLine => ({
      code: 'preflight.pale',
      passes: false,
      values: { arm: arm.name, contrast: contrast(arm.colour, paper).toFixed(1), least: leastContrast },
    }),
  );
  if (pale.length === 0 && styles.length > 0) {
    const least = Math.min(...styles.map(({ arm }) => contrast(arm.colour, paper)));
    lines.push({ code: 'preflight.contrast', passes: true, values: { contrast: least.toFixed(1) } });
  }
  if (styles.length < 2) return lines;
  const confused = confusedArms(styles);
  if (confused.length === 0) {
    return [...lines, { code: 'preflight.arms-apart', passes: true, values: { ...pairsByLuminance(styles) } }];
  }
  const alike = confused.map(
    ({ deficiency, arms: [a, b] }): PreflightLine => ({
      code: `preflight.arms-alike-${deficiency}`,
      passes: false,
      values: { a, b },
    }),
  );
  return [...lines, ...alike];
}

function tenths(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}
