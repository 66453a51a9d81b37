import type { Recipe } from './recipe.ts';
import type { Mark, PathMark, Scene, Stroke, TextMark } from './scene.ts';
import { type Run, runsOf, textWidth } from './type/typeface.ts';

const pointsPerMillimetre = 72 / 25.4;

/** The namespace of the recipe that travels in the figure's metadata. */
export const recipeNamespace = 'urn:armtrace:recipe:1';

/** A length as drawn: points with three decimals, which is a third of a micrometre. */
function points(millimetres: number): string {
  return short(millimetres * pointsPerMillimetre);
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Text for XML, without the control characters and halves of pairs that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function strokeAttributes(stroke: Stroke | null): string {
  if (!stroke) return '';
  const dash = stroke.dash.length > 0 ? ` stroke-dasharray="${stroke.dash.map(short).join(' ')}"` : '';
  const opacity = stroke.opacity < 1 ? ` stroke-opacity="${short(stroke.opacity)}"` : '';
  return ` stroke="${stroke.colour}" stroke-width="${short(stroke.width)}"${dash}${opacity}`;
}

function fillAttributes(fill: PathMark['fill']): string {
  if (!fill) return ' fill="none"';
  return ` fill="${fill.colour}"${fill.opacity < 1 ? ` fill-opacity="${short(fill.opacity)}"` : ''}`;
}

/**
 * Text that needs two faces is set in parts, each with its family and its place: programs differ in what they fall back to for characters
 * that Arimo lacks, and in how far that goes.
 */
function textElement(mark: TextMark): string {
  const x = points(mark.x);
  const y = points(mark.y);
  const runs = runsOf(mark.text, mark.weight);
  const anchor = mark.anchor === 'start' || runs.length > 1 ? '' : ` text-anchor="${mark.anchor}"`;
  const weight = mark.weight === 'bold' ? ' font-weight="700"' : '';
  const rotate = mark.rotate === 0 ? '' : ` transform="rotate(${short(mark.rotate)} ${x} ${y})"`;
  const family = runs.length === 1 && runs[0] ? familyAttribute(runs[0]) : '';
  const content = runs.length > 1 ? runSpans(mark, runs) : escapeXml(mark.text);
  return `<text x="${x}" y="${y}" font-size="${short(mark.size)}" fill="${mark.colour}"${anchor}${weight}${family}${rotate}>${content}</text>`;
}

function familyAttribute(run: Run): string {
  return run.face.startsWith('noto') ? ` font-family="'Noto Sans SC'"` : '';
}

function runSpans(mark: TextMark, runs: readonly Run[]): string {
  const width = textWidth(mark.text, mark.size, mark.weight);
  let x = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
  let spans = '';
  for (const run of runs) {
    const text = run.glyphs.map(({ character }) => character).join('');
    spans += `<tspan x="${points(x)}"${familyAttribute(run)}>${escapeXml(text)}</tspan>`;
    x += textWidth(text, mark.size, mark.weight);
  }
  return spans;
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return textElement(mark);
    case 'circle': {
      const place = `cx="${points(mark.x)}" cy="${points(mark.y)}" r="${points(mark.radius)}"`;
      return `<circle ${place}${fillAttributes(mark.fill)}${strokeAttributes(mark.stroke)}/>`;
    }
    case 'path': {
      const close = mark.closed ? 'Z' : '';
      const d = mark.subpaths
        .map((subpath) => `M${subpath.map(([x, y]) => `${points(x)} ${points(y)}`).join('L')}${close}`)
        .join('');
      return `<path d="${d}"${fillAttributes(mark.fill)}${strokeAttributes(mark.stroke)}/>`;
    }
  }
}

/**
 * Writes a scene as SVG: size in millimetres, user units of one point, text as text, presentation attributes only
 * (it shows under a strict content security policy), the recipe in its metadata.
 */
export function writeSvg(scene: Scene, recipe: Recipe): string {
  const { widthMm, heightMm } = scene;
  const size = `width="${short(widthMm)}mm" height="${short(heightMm)}mm" viewBox="0 0 ${points(widthMm)} ${points(heightMm)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="Arimo, Arial, Helvetica, 'Noto Sans SC', sans-serif" stroke-linejoin="round">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    `<metadata><recipe xmlns="${recipeNamespace}">${escapeXml(JSON.stringify(recipe))}</recipe></metadata>`,
    `<rect width="${points(widthMm)}" height="${points(heightMm)}" fill="${scene.background}"/>`,
    ...scene.marks.map(element),
    '</svg>',
    '',
  ].join('\n');
}
