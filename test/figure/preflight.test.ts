import { expect, test } from 'vitest';
import { contrastUnder } from '../../core/figure/preflight/colour-vision.ts';
import { type PreflightLine, preflight } from '../../core/figure/preflight.ts';
import { presets } from '../../core/figure/presets.ts';
import { type FigureFormat, figureFormats, presetNames, type TrajectoryRecipe } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { languages, say } from '../../core/words/say.ts';
import { styled } from './gallery-figure.ts';
import { figureOf, seededTrajectory } from './seeded-study.ts';

const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2', 'Control'], weeks: [0, 4, 8] });

async function checked(
  format: FigureFormat,
  changes: Partial<TrajectoryRecipe>,
  dpi: number,
): Promise<PreflightLine[]> {
  const figure = figureOf(trajectory, changes);
  const { bytes } = await renderFigure({ figure, format, dpi });
  return preflight({ bytes, format, figure });
}

const fails = (lines: readonly PreflightLine[]) => lines.filter(({ passes }) => !passes).map(({ code }) => code);
const valuesOf = (lines: readonly PreflightLine[], code: string) => lines.find((line) => line.code === code)?.values;

test.each(presetNames.map((preset) => [preset, presets[preset].formats[0] ?? 'pdf'] as const))(
  'a figure for %s as %s is what the place asks for',
  async (preset, format) => {
    expect(fails(await checked(format, { preset }, presets[preset].dpi))).toEqual([]);
  },
);

test('a PDF is measured: millimetres, smallest type, embedded fonts, colours', async () => {
  const lines = await checked('pdf', { title: '颗粒酶B' }, 600);
  expect(lines.map(({ code }) => code)).toEqual([
    'preflight.format',
    'preflight.size',
    'preflight.vector',
    'preflight.type',
    'preflight.fonts-embedded',
    'preflight.colour-rgb',
    'preflight.megabytes',
    'preflight.contrast',
    'preflight.arms-apart',
  ]);
  expect(valuesOf(lines, 'preflight.size')).toMatchObject({ width: 89 });
  expect(valuesOf(lines, 'preflight.type')).toMatchObject({ size: 6, smallest: 5 });
  expect(valuesOf(lines, 'preflight.fonts-embedded')).toMatchObject({ names: 'Arimo, NotoSansSC' });
});

test('every format is measured, and says the same width', async () => {
  for (const format of figureFormats) {
    const lines = await checked(format, { preset: 'plos' }, 300);
    expect(Number(valuesOf(lines, 'preflight.size')?.width)).toBeCloseTo(132, 0);
  }
});

test.each([
  ['png', 'nature-single', 150, ['preflight.other-format', 'preflight.too-coarse']],
  ['tiff', 'plos', 900, ['preflight.too-fine']],
  ['tiff', 'cell-single', 300, ['preflight.too-coarse']],
  ['svg', 'lancet-double', 300, ['preflight.other-typeface']],
  ['pdf', 'plos', 300, ['preflight.other-format']],
] as const)('%s for %s at %d dpi: what to change is said', async (format, preset, dpi, expected) => {
  expect(fails(await checked(format, { preset }, dpi))).toEqual(expected);
});

test('a file made for another place is found out by its bytes, not by its recipe', async () => {
  const made = await renderFigure({ figure: figureOf(trajectory), format: 'pdf', dpi: 300 });
  const figure = figureOf(trajectory, { preset: 'elsevier-double' });
  expect(fails(preflight({ bytes: made.bytes, format: 'pdf', figure }))).toEqual([
    'preflight.other-width',
    'preflight.type-too-small',
  ]);
});

test('a PDF with a font left out or in other colours, and a cut file, do not pass', async () => {
  const figure = figureOf(trajectory);
  const { bytes } = await renderFigure({ figure, format: 'pdf', dpi: 300 });
  const without = Buffer.from(Buffer.from(bytes).toString('latin1').replace('/FontFile2', '/NoFile'), 'latin1');
  expect(fails(preflight({ bytes: without, format: 'pdf', figure }))).toEqual(['preflight.fonts-missing']);
  expect(fails(preflight({ bytes: bytes.subarray(0, 20), format: 'pdf', figure }))).toEqual(['preflight.unreadable']);
});

test('colours are seen as those see them who lack a cone', () => {
  // Red and green of like lightness to them, however far apart in hue.
  expect(contrastUnder('deuteranopia', '#009E73', '#D55E00')).toBeLessThan(1.5);
  expect(contrastUnder('protanopia', '#000000', '#FFFFFF')).toBeCloseTo(21, 0);
  expect(contrastUnder('tritanopia', '#0072B2', '#0072B2')).toBe(1);
});

test('arms that nothing tells apart are named', () => {
  // The markers and dashes of arms come again after seventy.
  const names = Array.from({ length: 71 }, (_, index) => `Arm ${index + 1}`);
  const many = seededTrajectory({ arms: names, weeks: [0], subjects: 1 });
  const same = { ...many, arms: many.arms.map((arm) => ({ ...arm, colour: '#0072B2' })) };
  const figure = figureOf(same);
  const whole = fails(preflight({ bytes: new TextEncoder().encode(svgOf('89', '60')), format: 'svg', figure }));
  expect(whole).toContain('preflight.arms-alike-deuteranopia');
});

function svgOf(width: string, height: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" font-family="Arimo"></svg>`;
}

test('every line can be said in both languages, all its places filled', async () => {
  for (const format of figureFormats) {
    for (const { code, values } of await checked(format, { preset: 'lancet-single' }, 100)) {
      for (const language of languages) expect(say(language, code, values)).not.toMatch(/[{}]/);
    }
  }
});

test('an arm that is pale on paper is named, whatever the study or the recipe made it so', async () => {
  const style = styled({ arms: [{ arm: 'MSC-2', colour: '#F0E442', shape: null, hollow: null, dash: null }] });
  const lines = await checked('pdf', { style }, 600);
  expect(fails(lines)).toEqual(['preflight.pale']);
  expect(valuesOf(lines, 'preflight.pale')).toMatchObject({ arm: 'MSC-2', contrast: '1.3' });
  expect(fails(await checked('pdf', {}, 600))).toEqual([]);
});

test('each respect is found out on a file that was broken in that respect alone', async () => {
  const figure = figureOf(trajectory);
  const made = async (format: 'pdf' | 'png' | 'tiff' | 'svg' | 'eps', dpi = 300) =>
    Buffer.from((await renderFigure({ figure, format, dpi })).bytes).toString('latin1');
  const failing = (text: string, format: 'pdf' | 'png' | 'tiff' | 'svg' | 'eps') =>
    fails(preflight({ bytes: Buffer.from(text, 'latin1'), format, figure }));
  const pdf = await made('pdf');
  const svg = await made('svg');
  const eps = await made('eps');
  expect(failing(pdf.replace(/MediaBox\[0 0 [\d.]+/, 'MediaBox[0 0 300'), 'pdf')).toEqual(['preflight.other-width']);
  expect(failing(pdf.replace(/(MediaBox\[0 0 [\d.]+) [\d.]+/, '$1 700'), 'pdf')).toEqual(['preflight.too-tall']);
  expect(failing(svg.replace('width="89mm"', 'width="70mm"'), 'svg')).toContain('preflight.other-width');
  expect(failing(svg.replace(/font-size="[\d.]+"/, 'font-size="3"'), 'svg')).toContain('preflight.type-too-small');
  expect(failing(eps.replace(/setrgbcolor/, 'pop pop setgray'), 'eps')).toEqual(['preflight.colour-other']);
  expect(failing(eps.replaceAll('%%BeginResource: font', '%%BeginOther: font'), 'eps')).toEqual([
    'preflight.fonts-missing',
  ]);
});
