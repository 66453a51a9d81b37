import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readRecipe, readRecipes } from '../../core/figure/embedded-recipe.ts';
import { drawn } from '../../core/figure/figure.ts';
import { figureFileName } from '../../core/figure/file-name.ts';
import { writePdfBook } from '../../core/figure/pdf/write-pdf.ts';
import { chunkText, pngChunks, pngFile } from '../../core/figure/png-chunks.ts';
import { figureFormats, type TrajectoryRecipe } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { tiffNumber, tiffTag, tiffTags, withTiffDescription } from '../../core/figure/tiff-tags.ts';
import { gallery } from './gallery.ts';
import { readPdf } from './pdf-pages.ts';
import { figureOf, recipeOf, seededTrajectory } from './seeded-study.ts';

const trajectory = seededTrajectory({ arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8] });
const emptyTiff = Buffer.from('II*\0\u0008\0\0\0\0\0\0\0\0\0', 'latin1');
const awkward: Partial<TrajectoryRecipe> = {
  title: 'A (nested) \\ "quoted" <title> & 颗粒酶B 😀 ) (',
  fingerprint: 'f1',
  spread: 'sd',
};

test.each(gallery)(
  'the PDF of $name is the page exactly, its text is text, its fonts are in it',
  async ({ figure }) => {
    const { scene } = drawn(figure);
    const { bytes } = await renderFigure({ figure, format: 'pdf', dpi: 300 });
    const page = await readPdf(bytes);
    expect(page.pages).toBe(1);
    expect(Math.abs(page.widthMm - scene.widthMm)).toBeLessThan(0.01);
    expect(Math.abs(page.heightMm - scene.heightMm)).toBeLessThan(0.01);
    const words = (texts: readonly string[]) => texts.join('').normalize('NFKC').replace(/\s/g, '');
    const texts = scene.marks.filter((mark) => mark.kind === 'text').map((mark) => mark.text);
    for (const text of texts) expect(words(page.texts)).toContain(words([text]));
    expect(page.fonts.length).toBeGreaterThan(0);
    for (const font of page.fonts) {
      expect(font.name).toMatch(/^[A-Z]{6}\+(Arimo|NotoSansSC)-(Regular|Bold)$/);
      expect(font.embedded).toBe(true);
    }
  },
);

test('a figure in Latin letters opens no Chinese font, one in Chinese embeds its own', async () => {
  const pages = await Promise.all(
    [null, '颗粒酶B'].map(async (title) =>
      readPdf((await renderFigure({ figure: figureOf(trajectory, { title }), format: 'pdf', dpi: 300 })).bytes),
    ),
  );
  const chinese = pages.map((page) => page.fonts.some((font) => font.name.includes('NotoSansSC')));
  expect(chinese).toEqual([false, true]);
});

test.each(figureFormats)('a recipe comes back from %s as it was, whatever its title', async (format) => {
  const figure = figureOf(trajectory, awkward);
  const { bytes } = await renderFigure({ figure, format, dpi: 150 });
  expect(readRecipe(bytes, 'figure')).toEqual(figure.recipe);
});

test.each(figureFormats)('%s has the same bytes from run to run', async (format) => {
  const order = { figure: figureOf(trajectory, awkward), format, dpi: 150 };
  const [first, second] = [await renderFigure(order), await renderFigure(order)];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test.each([150, 300, 600])('a PNG at %i dpi says so and has the pixels for it', async (dpi) => {
  const { bytes } = await renderFigure({ figure: figureOf(trajectory), format: 'png', dpi });
  const chunks = pngChunks(bytes);
  const header = Buffer.from(chunks[0]?.content ?? []);
  const resolution = Buffer.from(chunks.find((chunk) => chunk.type === 'pHYs')?.content ?? []);
  expect(header.readUInt32BE(0)).toBe(Math.round((89 / 25.4) * dpi));
  expect(Math.abs(resolution.readUInt32BE(0) * 0.0254 - dpi)).toBeLessThan(0.02);
  expect(resolution.readUInt8(8)).toBe(1);
  expect(chunks.at(-1)?.type).toBe('IEND');
});

test.each([150, 600])('a TIFF at %i dpi is one flat picture in RGB, LZW packed, and says its size', async (dpi) => {
  const { bytes } = await renderFigure({ figure: figureOf(trajectory), format: 'tiff', dpi });
  const tags = tiffTags(bytes);
  if (tags === null) throw new Error('no TIFF');
  const number = (tag: number) => tiffNumber(bytes, tags, tag);
  expect(number(tiffTag.width)).toBe(Math.round((89 / 25.4) * dpi));
  expect(number(tiffTag.xResolution)).toBeCloseTo(dpi, 1);
  expect(number(tiffTag.resolutionUnit)).toBe(2);
  expect(number(tiffTag.compression)).toBe(5);
  expect(number(tiffTag.photometric)).toBe(2);
  expect(number(tiffTag.bitsPerSample)).toBe(8);
  expect(number(tiffTag.samplesPerPixel)).toBe(3);
  expect(number(tiffTag.extraSamples)).toBeNull();
  expect(tags.next).toBe(0);
});

test('a TIFF holds the very pixels of the PNG', async () => {
  const [tiff, png] = await Promise.all(
    (['tiff', 'png'] as const).map(async (format) => {
      const { bytes } = await renderFigure({ figure: figureOf(trajectory), format, dpi: 150 });
      return sharp(bytes).removeAlpha().raw().toBuffer();
    }),
  );
  expect(tiff?.length).toBeGreaterThan(100_000);
  expect(tiff?.equals(png ?? Buffer.alloc(0))).toBe(true);
});

test('the SVG has the size in millimetres, text as text, and nothing that a strict content security policy forbids', async () => {
  const { bytes } = await renderFigure({ figure: figureOf(trajectory), format: 'svg', dpi: 300 });
  const svg = Buffer.from(bytes).toString('utf8');
  expect(svg).toMatch(/<svg [^>]*width="89mm" height="[\d.]+mm" viewBox="0 0 252\.283 [\d.]+"/);
  expect(svg).toContain('>Mean (95 % CI)</text>');
  expect(svg).not.toMatch(/\sstyle=|<style|<script|href=|\son\w+=/);
});

test('markup in a name is shown, never taken for markup', async () => {
  const hostile = seededTrajectory({
    arms: ['<script>alert(1)</script>'],
    weeks: [0, 4],
    analyte: '"><image href="x"/>',
  });
  const { bytes } = await renderFigure({ figure: figureOf(hostile), format: 'svg', dpi: 300 });
  const svg = Buffer.from(bytes).toString('utf8');
  expect(svg).not.toMatch(/<script|<image/);
});

test.each([
  ['a picture of another program', pngFile([{ type: 'IHDR', content: new Uint8Array(13) }])],
  ['a TIFF of another program', withTiffDescription(emptyTiff, 'NIH Image')],
  ['a cut TIFF', Buffer.from('II*\0\u0008\0')],
  ['a PDF of another program', Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj')],
  ['an SVG of another program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><metadata/></svg>')],
  ['nothing', new Uint8Array()],
])('%s carries no recipe, and the words say so', (_name, bytes) => {
  expect(() => readRecipe(bytes, 'other.pdf')).toThrow(
    expect.objectContaining({ code: 'figure.no-recipe', values: { file: 'other.pdf' } }),
  );
});

test('a recipe of another version is refused in words', () => {
  const later = JSON.stringify({ ...recipeOf(trajectory), version: 2 });
  expect(() => readRecipe(Buffer.from(later), 'recipe.json')).toThrow(
    expect.objectContaining({ code: 'figure.recipe-unreadable' }),
  );
  expect(() => readRecipe(Buffer.from('{"format": '), 'recipe.json')).toThrow(
    expect.objectContaining({ code: 'figure.recipe-unreadable' }),
  );
});

test('a recipe file may leave settings to their defaults', () => {
  const read = readRecipe(
    Buffer.from('{"format":"armtrace-recipe","version":1,"app":"0.1.0","analyte":"NKG2A"}'),
    'recipe.json',
  );
  expect(read).toMatchObject({ analyte: 'NKG2A', center: 'mean', spread: 'ci95', preset: 'nature-single' });
});

test('a PNG that was cut short is read as far as it goes', async () => {
  const { bytes } = await renderFigure({ figure: figureOf(trajectory), format: 'png', dpi: 72 });
  expect(chunkText(pngChunks(bytes.subarray(0, bytes.length - 100)), 'armtrace-recipe')).not.toBeNull();
  expect(pngChunks(bytes.subarray(0, 20))).toEqual([]);
});

test.each([
  ['NKG2A', 'NKG2A.pdf'],
  ['Granzyme B', 'Granzyme-B.pdf'],
  ['ALT/AST', 'ALT-AST.pdf'],
  ['../../etc', 'etc.pdf'],
  ['con', 'figure-con.pdf'],
  ['…', '….pdf'],
  ['***', 'figure.pdf'],
  ['颗粒酶B', '颗粒酶B.pdf'],
])('%s is saved as %s', (analyte, name) => {
  expect(figureFileName(analyte, 'pdf')).toBe(name);
});

test('several figures make one PDF, each page its own size, with fonts that hold the letters of all', async () => {
  const pages = [
    { name: 'Figure 1 (a\\b)', ...drawnOf(figureOf(trajectory, { title: 'First (50 %) \\ ' })) },
    { name: '图 2', ...drawnOf(figureOf(trajectory, { title: '颗粒酶B', preset: 'elsevier-double' })) },
  ];
  const bytes = writePdfBook(pages);
  const [first, second] = [await readPdf(bytes), await readPdf(bytes, 2)];
  expect(first.pages).toBe(2);
  expect(first.widthMm).toBeCloseTo(89, 1);
  expect(second.widthMm).toBeCloseTo(190, 1);
  expect(second.texts.join('')).toContain('颗粒酶B');
  expect([...first.fonts, ...second.fonts].every(({ embedded }) => embedded)).toBe(true);
  // Each page carries its figure: all of them come back.
  expect(readRecipes(bytes, 'figures.pdf')).toEqual(pages.map(({ name, recipe }) => ({ name, recipe })));
  expect(writePdfBook(pages)).toEqual(bytes);
});

test('a file of one figure carries that one', async () => {
  const figure = figureOf(trajectory, { title: 'Alone' });
  const { bytes } = await renderFigure({ figure, format: 'pdf', dpi: 300 });
  expect(readRecipes(bytes, 'alone.pdf')).toEqual([{ name: null, recipe: figure.recipe }]);
});

function drawnOf(figure: ReturnType<typeof figureOf>) {
  const { scene, recipe } = drawn(figure);
  return { scene, recipe };
}

test.each(gallery)(
  'the EPS of $name holds its words as glyphs that say what they are, its fonts, and no transparency',
  async ({ figure }) => {
    const { scene } = drawn(figure);
    const { bytes } = await renderFigure({ figure, format: 'eps', dpi: 300 });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%!PS-Adobe-3.0 EPSF-3.0\n')).toBe(true);
    const [, width, height] = text.match(/^%%HiResBoundingBox: 0 0 ([\d.]+) ([\d.]+)$/m) ?? [];
    expect((Number(width) * 25.4) / 72).toBeCloseTo(scene.widthMm, 2);
    expect((Number(height) * 25.4) / 72).toBeCloseTo(scene.heightMm, 2);
    const shown = [...text.matchAll(/^\/(?:uni|u)([\dA-F]+) glyphshow$/gm)].map(([, code = '']) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    const written = scene.marks.flatMap((mark) => (mark.kind === 'text' ? Array.from(mark.text) : []));
    expect(shown.join('')).toBe(written.join(''));
    for (const [, font] of text.matchAll(/^\/([\w-]+) [\d.]+ selectfont$/gm)) {
      expect(text).toContain(`%%BeginResource: font ${font}\n`);
    }
    expect(text.split('gsave').length).toBe(text.split('grestore').length);
    // 7-bit throughout, and no line that a mailer would break.
    expect(/[^\n\x20-\x7e]/.test(text)).toBe(false);
  },
);
