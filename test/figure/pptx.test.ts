import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { read, utils } from 'xlsx';
import { drawn, type Figure } from '../../core/figure/figure.ts';
import type { TrajectoryRecipe } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { estimateOf } from '../../core/statistics/estimate.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { childrenNamed, textOf, type XmlElement, xmlElements } from '../../core/workbook/xml-elements.ts';
import { gallery } from './gallery.ts';
import { figureOf, seededTrajectory } from './seeded-study.ts';

const trajectory = seededTrajectory({
  arms: [{ name: 'MSC-1', infusionWeeks: [0, 1, 2, 3] }, { name: 'Control & <more>' }],
  weeks: [0, 4, 8, 12, 24],
  came: (arm, week, subject) => arm === 1 || week !== 8 || subject === 0,
});

async function presentationOf(trajectory: Trajectory, recipe: Partial<TrajectoryRecipe>) {
  const figure = figureOf(trajectory, { preset: 'slide', ...recipe });
  return { figure, ...(await partsOf(figure)) };
}

async function partsOf(figure: Figure) {
  const { bytes } = await renderFigure({ figure, format: 'pptx', dpi: 96 });
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await zip.file(name)?.async('uint8array')) ?? null;
  const text = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return { names: Object.keys(zip.files), part, text };
}

function within(element: XmlElement | null, ...path: string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((one) => childrenNamed(one, name)),
    [...(element === null ? [] : [element])],
  );
}

/** The numbers kept with a reference, and the cells that it refers to. */
function referred(element: XmlElement | undefined, rows: number): { reference: string; values: (number | null)[] } {
  const values: (number | null)[] = Array.from({ length: rows }, () => null);
  for (const point of within(element ?? null, 'c:numRef', 'c:numCache', 'c:pt')) {
    values[Number(point.attributes.get('idx'))] = Number(within(point, 'c:v').map(textOf).join(''));
  }
  return {
    reference: within(element ?? null, 'c:numRef', 'c:f')
      .map(textOf)
      .join(''),
    values,
  };
}

test.each([
  ['mean', 'ci95', 'linear'],
  ['mean', 'sd', 'linear'],
  ['median', 'iqr', 'linear'],
  ['geometric-mean', 'gsd', 'log10'],
] as const)(
  'a chart of %s with %s has the numbers of the figure, and its cells hold them',
  async (center, spread, scale) => {
    const { text, part } = await presentationOf(trajectory, { center, spread, scale });
    const chart = xmlElements(await text('ppt/charts/chart1.xml'));
    const series = within(chart, 'c:chart', 'c:plotArea', 'c:scatterChart', 'c:ser');
    expect(series).toHaveLength(2);
    const sheet = read(await part('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx'), { type: 'buffer' }).Sheets.Sheet1;
    const rows: unknown[][] = utils.sheet_to_json(sheet ?? {}, { header: 1 });
    const weeks = [0, 4, 8, 12, 24];
    const cells = (reference: string) => {
      const [, column = '', from] = reference.match(/^Sheet1!\$([A-Z])\$(\d+):/) ?? [];
      return weeks.map((_, row) => rows[Number(from) - 1 + row]?.[column.charCodeAt(0) - 65] ?? null);
    };
    for (const [index, arm] of trajectory.arms.entries()) {
      const one = series[index] ?? null;
      const drawn = weeks.map((week) => {
        const row = trajectory.rows.find((row) => row.arm === arm.name && row.week === week);
        return row === undefined ? null : estimateOf(row, center, spread);
      });
      const part = (...path: string[]) => referred(within(one, ...path)[0], weeks.length);
      const wanted = [
        [part('c:xVal'), weeks],
        [part('c:yVal'), drawn.map((point) => point?.value ?? null)],
        [part('c:errBars', 'c:plus'), drawn.map((point) => (point?.high == null ? null : point.high - point.value))],
        [part('c:errBars', 'c:minus'), drawn.map((point) => (point?.low == null ? null : point.value - point.low))],
      ] as const;
      for (const [{ reference, values }, expected] of wanted) {
        expect(values).toEqual(expected);
        expect(cells(reference)).toEqual(expected);
      }
      expect(within(one, 'c:tx', 'c:strRef', 'c:strCache', 'c:pt', 'c:v').map(textOf)).toEqual([arm.name]);
    }
  },
);

test('arms differ in marker and dash, not in colour alone', async () => {
  const { text } = await presentationOf(trajectory, {});
  const series = within(
    xmlElements(await text('ppt/charts/chart1.xml')),
    ...['c:chart', 'c:plotArea', 'c:scatterChart', 'c:ser'],
  );
  const of = (...path: string[]) => series.map((one) => within(one, ...path)[0]?.attributes.get('val'));
  expect(new Set(of('c:marker', 'c:symbol')).size).toBe(2);
  expect(new Set(of('c:spPr', 'a:ln', 'a:prstDash')).size).toBe(2);
});

test('the slide says n under every visit, what the bars are, and the infusion weeks', async () => {
  const { text } = await presentationOf(trajectory, { title: 'NKG2A' });
  const slide = xmlElements(await text('ppt/slides/slide1.xml'));
  const words = slide === null ? '' : textOf(slide);
  expect(words).toContain('Mean (95 % CI). MSC-1: infusions at weeks 0–3 (unconfirmed).');
  const rows = (await text('ppt/slides/slide1.xml')).match(/<a:tr [\s\S]*?<\/a:tr>/g) ?? [];
  const shown = rows.map((row) => [...row.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, word]) => word));
  const counts = (arm: string) => trajectory.rows.filter((row) => row.arm === arm).map(({ n }) => String(n));
  expect(shown).toEqual([
    ['Week', '0', '4', '8', '12', '24'],
    ['MSC-1, n', ...counts('MSC-1')],
    ['Control &amp; &lt;more&gt;, n', ...counts('Control & <more>')],
  ]);
});

test.each(gallery)('$name becomes a sound presentation of its size', async ({ figure }) => {
  const { widthMm, heightMm } = drawn(figure).scene;
  const { names, text } = await partsOf(figure);
  for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
    expect(xmlElements(await text(name)), name).not.toBeNull();
  }
  const size = (await text('ppt/presentation.xml')).match(/<p:sldSz cx="(\d+)" cy="(\d+)"/);
  expect(Number(size?.[1]) / 36_000).toBeCloseTo(widthMm, 1);
  expect(Number(size?.[2]) / 36_000).toBeCloseTo(heightMm, 1);
  const slide = await text('ppt/slides/slide1.xml');
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(slide).not.toMatch(/NaN|undefined|c[xy]="-/);
  const native = names.includes('ppt/charts/chart1.xml');
  expect(names.some((name) => name.endsWith('.svg'))).toBe(!native);
  if ('individuals' in figure.recipe && figure.recipe.individuals) expect(native).toBe(false);
});

test('what PowerPoint cannot draw as it is comes as the very figure, vector and bitmap', async () => {
  const { figure, names, part } = await presentationOf(trajectory, { individuals: true });
  for (const format of ['svg', 'png'] as const) {
    const name = names.find((one) => one.startsWith('ppt/media/') && one.endsWith(`.${format}`)) ?? '';
    const { bytes } = await renderFigure({ figure, format, dpi: 96 });
    expect(Buffer.from(bytes).equals((await part(name)) ?? new Uint8Array())).toBe(true);
  }
});
