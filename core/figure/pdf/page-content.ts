import type { Mark, Scene, Stroke, TextMark } from '../scene.ts';
import type { Face } from '../type/font-files.ts';
import { runsOf, textWidth } from '../type/typeface.ts';
import type { EmbeddedFont } from './embedded-font.ts';

const pointsPerMillimetre = 72 / 25.4;

/** What a page needs beside its content: a name for each face and each opacity. */
export interface PageResources {
  readonly fontName: (face: Face) => string;
  readonly font: (face: Face) => EmbeddedFont;
  readonly opacityName: (stroke: number, fill: number) => string;
}

/** A scene as the operators of a PDF page, in points from the bottom left. Source: PDF 32000-1:2008, 8 and 9. */
export function pageContent(scene: Scene, resources: PageResources): string {
  const height = scene.heightMm * pointsPerMillimetre;
  const x = (millimetres: number) => short(millimetres * pointsPerMillimetre);
  const y = (millimetres: number) => short(height - millimetres * pointsPerMillimetre);
  const at = (point: readonly [number, number]) => `${x(point[0])} ${y(point[1])}`;
  const operators = [`${colour(scene.background)} rg 0 0 ${x(scene.widthMm)} ${short(height)} re f`, '1 j'];
  for (const mark of scene.marks) {
    operators.push(
      mark.kind === 'text' ? textOperators(mark, at([mark.x, mark.y]), resources) : shapeOperators(mark, at, resources),
    );
  }
  return operators.join('\n');
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** `#RRGGBB` as three parts of one. */
function colour(hex: string): string {
  return [1, 3, 5].map((from) => short(Number.parseInt(hex.slice(from, from + 2), 16) / 255)).join(' ');
}

function strokeOperators(stroke: Stroke): string {
  return `${colour(stroke.colour)} RG ${short(stroke.width)} w [${stroke.dash.map(short).join(' ')}] 0 d `;
}

function shapeOperators(
  mark: Exclude<Mark, TextMark>,
  at: (point: readonly [number, number]) => string,
  resources: PageResources,
): string {
  const { stroke, fill } = mark;
  const close = mark.kind === 'circle' || mark.closed;
  const paint = stroke ? (fill ? (close ? 'b' : 'B') : close ? 's' : 'S') : fill ? 'f' : 'n';
  const outlines =
    mark.kind === 'circle'
      ? [circleOperators(mark.x, mark.y, mark.radius, at)]
      : mark.subpaths.map((path) => pathOperators(path, at));
  const opacity = resources.opacityName(stroke?.opacity ?? 1, fill?.opacity ?? 1);
  const state = `${stroke ? strokeOperators(stroke) : ''}${fill ? `${colour(fill.colour)} rg ` : ''}/${opacity} gs`;
  return `${state}\n${outlines.join(close && outlines.length > 1 ? ' h ' : ' ')} ${paint}`;
}

function pathOperators(
  points: readonly (readonly [number, number])[],
  at: (point: readonly [number, number]) => string,
): string {
  return points.map((point, i) => `${at(point)} ${i === 0 ? 'm' : 'l'}`).join(' ');
}

/** How far the handles of four Bézier curves reach to make a circle of radius 1. */
const handle = 0.5522847498;

function circleOperators(
  cx: number,
  cy: number,
  radius: number,
  at: (point: readonly [number, number]) => string,
): string {
  const h = radius * handle;
  const r = radius;
  const curves = [
    [r, h, h, r, 0, r],
    [-h, r, -r, h, -r, 0],
    [-r, -h, -h, -r, 0, -r],
    [h, -r, r, -h, r, 0],
  ] as const;
  const drawn = curves.map(
    ([ax, ay, bx, by, ex, ey]) => `${at([cx + ax, cy + ay])} ${at([cx + bx, cy + by])} ${at([cx + ex, cy + ey])} c`,
  );
  return `${at([cx + radius, cy])} m ${drawn.join(' ')}`;
}

function textOperators(mark: TextMark, at: string, resources: PageResources): string {
  const angle = (-mark.rotate * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = textWidth(mark.text, mark.size, mark.weight) * pointsPerMillimetre;
  const back = mark.anchor === 'start' ? 0 : mark.anchor === 'middle' ? width / 2 : width;
  const [x = 0, y = 0] = at.split(' ').map(Number);
  const matrix = [cos, sin, -sin, cos, x - back * cos, y - back * sin].map(short).join(' ');
  const shown = runsOf(mark.text, mark.weight).map((run) => {
    const font = resources.font(run.face);
    const codes = run.glyphs.map(({ glyph, character }) => font.codeOf(glyph, character).toString(16).padStart(4, '0'));
    return `/${resources.fontName(run.face)} ${short(mark.size)} Tf <${codes.join('')}> Tj`;
  });
  return `BT /${resources.opacityName(1, 1)} gs ${colour(mark.colour)} rg ${matrix} Tm ${shown.join(' ')} ET`;
}
