import { say } from '../../words/say.ts';
import { type Look, lookOf } from '../layout/look.ts';
import { em } from '../layout/marks.ts';
import { writePng } from '../png.ts';
import { presets } from '../presets.ts';
import type { Recipe } from '../recipe.ts';
import { asciiJson } from '../recipe-json.ts';
import type { Scene } from '../scene.ts';
import { escapeXml, writeSvg } from '../svg.ts';
import { textWidth } from '../type/typeface.ts';
import { wrapText } from '../type/wrap.ts';
import type { ChartContent } from './chart-content.ts';
import { chartSheet } from './chart-sheet.ts';
import { chartXml } from './chart-xml.ts';
import { emptyPresentation, type Slide } from './presentation-library.ts';
import { type PartChange, withParts } from './presentation-parts.ts';

/** What a presentation of a figure is written from. */
export interface PptxOrder {
  readonly scene: Scene;
  /** The figure as a chart, null to show it as a picture. */
  readonly chart: ChartContent | null;
  readonly recipe: Recipe;
  readonly dpi: number;
}

const inches = (millimetres: number) => millimetres / 25.4;

/**
 * Writes a figure as a presentation of one slide of the figure's size: where PowerPoint can draw it, a chart that can be edited, with real error bars and
 * the table of n under it; otherwise the figure itself as a picture (vector, with a bitmap for programs that show none). The recipe is the file's
 * description. Type is set in the typeface that the place asks for, or in Arial: presentations carry no fonts.
 */
export async function writePptx({ scene, chart, recipe, dpi }: PptxOrder): Promise<Uint8Array> {
  const presentation = await emptyPresentation();
  presentation.defineLayout({ name: 'figure', width: inches(scene.widthMm), height: inches(scene.heightMm) });
  presentation.layout = 'figure';
  presentation.company = '';
  const slide = presentation.addSlide();
  const look = lookOf(recipe);
  const change =
    chart === null
      ? await addPicture(slide, scene, recipe, dpi)
      : await addChart(slide, chart, scene, recipe, look, presets[recipe.preset].typefaces[0] ?? 'Arial');
  const written = await presentation.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('The presentation library gave no bytes');
  const properties = coreProperties(scene.title, recipe);
  return withParts(written, (name) => (name === 'docProps/core.xml' ? properties : change(name)));
}

/** The library takes a picture of each kind and the parts are changed afterwards: its own bitmap for an SVG is a stand-in. */
async function addPicture(slide: Slide, scene: Scene, recipe: Recipe, dpi: number): Promise<PartChange> {
  const svg = new TextEncoder().encode(writeSvg(scene, recipe));
  const png = await writePng(scene, recipe, dpi);
  slide.addImage({
    data: `image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    ...{ x: 0, y: 0, w: inches(scene.widthMm), h: inches(scene.heightMm) },
    altText: scene.description,
  });
  return (name) => {
    if (!name.startsWith('ppt/media/')) return null;
    return name.endsWith('.svg') ? svg : name.endsWith('.png') ? png : null;
  };
}

async function addChart(
  slide: Slide,
  chart: ChartContent,
  scene: Scene,
  recipe: Recipe,
  look: Look,
  typeface: string,
): Promise<PartChange> {
  const { sizes, marginMm: margin } = look;
  const width = scene.widthMm - 2 * margin;
  const text = { fontFace: typeface, color: '000000', margin: 0, valign: 'top' } as const;
  const paragraph = (lines: readonly string[], size: number) => lines.length * 1.3 * em(size);

  const titleLines = recipe.title === null ? [] : wrapText(recipe.title, width, sizes.title, 'bold');
  const rowHeight = 1.35 * em(sizes.label);
  const tableHeight = (chart.series.length + chart.alive.length + 1) * rowHeight;
  const room = scene.heightMm - 2 * margin - look.plot.least;
  const table = tableHeight > room / 2 ? null : tableColumns(chart, width, sizes.label);
  const notes = [...chart.notes, ...(table === null ? [say(recipe.language, 'figure.note-no-table')] : [])];
  const noteText = notes.join(recipe.language === 'zh' ? '' : ' ');
  const noteHeight = paragraph(wrapText(noteText, width * 0.97, sizes.footnote), sizes.footnote);
  const titleHeight = paragraph(titleLines, sizes.title);
  const gap = 0.4 * em(sizes.label);
  const chartHeight =
    scene.heightMm - 2 * margin - titleHeight - (table === null ? 0 : tableHeight) - noteHeight - 2 * gap;

  let top = margin;
  const place = (height: number) => {
    const at = { x: inches(margin), y: inches(top), w: inches(width), h: inches(height) };
    top += height;
    return at;
  };
  if (recipe.title !== null) {
    slide.addText(recipe.title, { ...text, ...place(titleHeight), fontSize: sizes.title, bold: true });
  }
  // The chart's own part is written by `chartXml`: here it only gets its place, its relations and its content type.
  slide.addChart(
    'scatter',
    [
      { name: 'X', values: [0] },
      { name: 'Y', values: [0] },
    ],
    {
      ...place(chartHeight),
      altText: scene.description,
    },
  );
  top += gap;
  if (table !== null) {
    const cell = { ...text, fontSize: sizes.label, valign: 'middle' } as const;
    const rows = [
      [chart.weekTitle, ...chart.weeks.map(String)],
      ...chart.series.map(({ style, counts }) => [chart.series.length === 1 ? 'n' : `${style.arm.name}, n`, ...counts]),
      ...chart.alive.map(({ head, counts }) => [head, ...counts]),
    ];
    slide.addTable(
      rows.map((row) =>
        row.map((words, column) => ({ text: words, options: { ...cell, align: column === 0 ? 'left' : 'center' } })),
      ),
      { ...place(tableHeight), colW: table.map(inches), rowH: inches(rowHeight), border: { type: 'none' } },
    );
  }
  top += gap;
  slide.addText(noteText, { ...text, ...place(noteHeight), fontSize: sizes.footnote });

  const xml = chartXml(chart, look, typeface);
  const sheet = await chartSheet(chart);
  return (name) => {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return xml;
    return /^ppt\/embeddings\/.*\.xlsx$/.test(name) ? sheet : null;
  };
}

/** The widths of the columns of the table of n in millimetres; null where it has no room. */
function tableColumns(chart: ChartContent, width: number, size: number): number[] | null {
  const heads = [...chart.series.map(({ style }) => `${style.arm.name}, n`), ...chart.alive.map(({ head }) => head)];
  const head = Math.max(...[chart.weekTitle, ...heads].map((words) => textWidth(words, size))) + em(size);
  const each = (width - head) / chart.weeks.length;
  const needed = Math.max(
    ...chart.weeks.map((week) => textWidth(String(week), size)),
    ...chart.series.flatMap(({ counts }) => counts.map((count) => textWidth(count, size))),
  );
  if (each < needed + 0.4 * em(size)) return null;
  return [head, ...chart.weeks.map(() => each)];
}

function coreProperties(title: string, recipe: Recipe): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:description>${escapeXml(asciiJson(recipe))}</dc:description>`,
    '</cp:coreProperties>',
  ].join('');
}
