import type { Recipe } from '../recipe.ts';
import { asciiJson } from '../recipe-json.ts';
import type { Mark, PathMark, Scene, Stroke, TextMark } from '../scene.ts';
import type { Face } from '../type/font-files.ts';
import { runsOf, textWidth } from '../type/typeface.ts';
import { type PostScriptFont, postScriptFont } from './post-script-font.ts';
import { isShining, type ShiningArea, tintedPieces } from './tinted-areas.ts';

/** What a line that holds a piece of the recipe begins with. */
export const recipeLine = '%Armtrace: ';
const pieceLength = 200;

const pointsPerMillimetre = 72 / 25.4;

/**
 * Writes a scene as Encapsulated PostScript: vector marks, text as text in embedded subsets of the fonts, RGB. PostScript knows no transparency: what shines
 * through is drawn in the colour that it has on paper; where areas lie over each other, in the colour of both. The recipe stands in comments. The same scene and recipe give the same bytes.
 * Source: Adobe, PostScript Language Reference, third edition; EPSF Specification 3.0.
 */
export function writeEps(scene: Scene, recipe: Recipe): Uint8Array {
  const width = scene.widthMm * pointsPerMillimetre;
  const height = scene.heightMm * pointsPerMillimetre;
  const fonts = new Map<Face, PostScriptFont>();
  const font = (face: Face) => {
    const found = fonts.get(face) ?? postScriptFont(face);
    fonts.set(face, found);
    return found;
  };
  const at = ([x, y]: readonly [number, number]) =>
    `${short(x * pointsPerMillimetre)} ${short(height - y * pointsPerMillimetre)}`;
  const drawn = runsOfAreas(scene.marks).map((run) =>
    Array.isArray(run) ? areaOperators(run, at) : markOperators(run, at, font),
  );
  const pieces = asciiJson(recipe).match(new RegExp(`.{1,${pieceLength}}`, 'g')) ?? [];
  const lines = [
    '%!PS-Adobe-3.0 EPSF-3.0',
    `%%BoundingBox: 0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    `%%HiResBoundingBox: 0 0 ${short(width)} ${short(height)}`,
    `%%Creator: Armtrace ${recipe.app}`,
    '%%LanguageLevel: 3',
    '%%DocumentData: Clean7Bit',
    '%%EndComments',
    ...pieces.map((piece) => recipeLine + piece),
    '%%BeginProlog',
    ...[...fonts.values()].map((one) => one.definition()),
    '%%EndProlog',
    'gsave 1 setlinejoin',
    `${colour(scene.background, 1)} 0 0 ${short(width)} ${short(height)} rectfill`,
    ...drawn,
    'grestore',
    '%%EOF',
    '',
  ];
  return new TextEncoder().encode(lines.join('\n'));
}

/** The recipe in an EPS; null for one of another program. */
export function epsRecipe(text: string): string | null {
  const pieces = text
    .split(/\r?\n/)
    .flatMap((line) => (line.startsWith(recipeLine) ? [line.slice(recipeLine.length)] : []));
  return pieces.length === 0 ? null : pieces.join('');
}

type Place = (point: readonly [number, number]) => string;

function markOperators(mark: Mark, at: Place, font: (face: Face) => PostScriptFont): string {
  switch (mark.kind) {
    case 'text':
      return textOperators(mark, at([mark.x, mark.y]), font);
    case 'circle': {
      const path = `newpath ${at([mark.x, mark.y])} ${short(mark.radius * pointsPerMillimetre)} 0 360 arc closepath`;
      return painted(path, mark.stroke, mark.fill);
    }
    case 'path':
      return painted(pathOperators(mark, at), mark.stroke, mark.fill);
  }
}

function pathOperators(mark: PathMark, at: Place): string {
  const pieces = mark.subpaths.map((points) => {
    const steps = points.map((point, index) => `${at(point)} ${index === 0 ? 'moveto' : 'lineto'}`);
    return [...steps, ...(mark.closed ? ['closepath'] : [])].join('\n');
  });
  return `newpath\n${pieces.join('\n')}`;
}

/** Marks in their order, with neighbours that shine through taken together. */
function runsOfAreas(marks: readonly Mark[]): (Mark | ShiningArea[])[] {
  const runs: (Mark | ShiningArea[])[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (!isShining(mark)) runs.push(mark);
    else if (Array.isArray(last)) last.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

/** Areas that shine through as opaque pieces: each is filled within the others that it lies over. */
function areaOperators(areas: readonly ShiningArea[], at: Place): string {
  return tintedPieces(areas)
    .flatMap(({ areas: parts, colour: tint }) => {
      const paths = parts.map((part) => pathOperators(part, at));
      const [last = '', ...clips] = paths.reverse();
      const fill = `${last}\n${tint.map(short).join(' ')} setrgbcolor fill`;
      return clips.length === 0 ? [fill] : ['gsave', ...clips.map((path) => `${path}\nclip`), fill, 'grestore'];
    })
    .join('\n');
}

function painted(path: string, stroke: Stroke | null, fill: PathMark['fill']): string {
  const inside = fill === null ? '' : `gsave ${colour(fill.colour, fill.opacity)} fill grestore\n`;
  const line =
    stroke === null
      ? ''
      : `${colour(stroke.colour, stroke.opacity)} ${short(stroke.width)} setlinewidth [${stroke.dash.map(short).join(' ')}] 0 setdash stroke`;
  return `${path}\n${inside}${line}`.trimEnd();
}

function textOperators(mark: TextMark, at: string, font: (face: Face) => PostScriptFont): string {
  const width = textWidth(mark.text, mark.size, mark.weight) * pointsPerMillimetre;
  const back = { start: 0, middle: width / 2, end: width }[mark.anchor];
  const shown = runsOf(mark.text, mark.weight).map((run) => {
    const face = font(run.face);
    const glyphs = run.glyphs.map(({ glyph, character }) => `/${face.nameOf(glyph, character)} glyphshow`);
    return `/${face.name} ${short(mark.size)} selectfont\n${glyphs.join('\n')}`;
  });
  return [
    `gsave ${colour(mark.colour, 1)} ${at} translate ${short(-mark.rotate)} rotate ${short(-back)} 0 moveto`,
    ...shown,
    'grestore',
  ].join('\n');
}

/** `#RRGGBB` on white paper, as the operator that sets it. */
function colour(hex: string, opacity: number): string {
  const parts = [1, 3, 5].map((from) => 1 - opacity * (1 - Number.parseInt(hex.slice(from, from + 2), 16) / 255));
  return `${parts.map(short).join(' ')} setrgbcolor`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
