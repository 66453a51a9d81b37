import { say } from '../words/say.ts';
import { chartOf } from './chart-of.ts';
import { type DrawnFigure, drawn, type Figure } from './figure.ts';
import { paragraph } from './figure-words.ts';
import { figureFileName } from './file-name.ts';
import type { FigureFormat, Recipe } from './recipe.ts';

/** What a figure is rendered from. `dpi` matters to raster formats only. */
export interface FigureOrder {
  readonly figure: Figure;
  readonly format: FigureFormat;
  readonly dpi: number;
}

/** A finished figure: the same order gives the same bytes. */
export interface FigureFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The words that go with it. */
  readonly legend: string;
  readonly methods: string;
}

const mediaTypes: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  png: 'image/png',
  tiff: 'image/tiff',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  eps: 'application/postscript',
};

/** Renders a figure to the bytes of a file, named by what it shows: `NKG2A.pdf`. Throws as `drawn` does. */
export async function renderFigure({ figure, format, dpi }: FigureOrder): Promise<FigureFile> {
  const picture = drawn(figure);
  return {
    fileName: figureFileName(picture.name, format),
    mediaType: mediaTypes[format],
    bytes: await written(figure, picture, format, dpi),
    legend: picture.legend,
    methods: paragraph([picture.methods, dataSentence(picture.recipe)], picture.recipe.language),
  };
}

/** Where the numbers of a figure come from that is drawn from a freeze. */
function dataSentence({ freeze, fingerprint, language }: Recipe): string {
  return freeze === undefined ? '' : say(language, 'figure.methods-freeze', { freeze, fingerprint: fingerprint ?? '' });
}

async function written(
  figure: Figure,
  { scene, recipe }: DrawnFigure,
  format: FigureFormat,
  dpi: number,
): Promise<Uint8Array> {
  switch (format) {
    case 'svg': {
      const { writeSvg } = await import('./svg.ts');
      return new TextEncoder().encode(writeSvg(scene, recipe));
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf/write-pdf.ts');
      return writePdf(scene, recipe);
    }
    case 'png': {
      const { writePng } = await import('./png.ts');
      return writePng(scene, recipe, dpi);
    }
    case 'tiff': {
      const { writeTiff } = await import('./tiff.ts');
      return writeTiff(scene, recipe, dpi);
    }
    case 'eps': {
      const { writeEps } = await import('./eps/write-eps.ts');
      return writeEps(scene, recipe);
    }
    case 'pptx': {
      const { writePptx } = await import('./pptx/write-pptx.ts');
      return writePptx({ scene, chart: chartOf(figure), recipe, dpi });
    }
  }
}
