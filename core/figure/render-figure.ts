import { spreadsFor } from '../statistics/estimate.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { centerName, spreadName } from './figure-words.ts';
import { layOutFigure } from './layout/lay-out-figure.ts';
import type { FigureFormat, Recipe } from './recipe.ts';
import type { Scene } from './scene.ts';

/** What a figure is rendered from. `dpi` matters to raster formats only. */
export interface FigureOrder {
  readonly trajectory: Trajectory;
  readonly recipe: Recipe;
  readonly format: FigureFormat;
  readonly dpi: number;
}

/** A finished figure: the same order gives the same bytes. */
export interface FigureFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Readonly<Record<FigureFormat, string>> = {
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  png: 'image/png',
  tiff: 'image/tiff',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/**
 * Lays a recipe's figure out over its trajectory. Throws ExplainedError `figure.spread-without-center` where the error bars do not belong to the centre,
 * `figure.unknown-arm` where the recipe names an arm that the trajectory does not have, `figure.no-room` where arms leave no room for the plot.
 */
export function figureScene(trajectory: Trajectory, recipe: Recipe): Scene {
  const { center, spread, language } = recipe;
  if (!spreadsFor(center).includes(spread)) {
    throw new ExplainedError('figure.spread-without-center', {
      spread: spreadName(spread, language),
      center: centerName(center, language),
      choices: spreadsFor(center).join(', '),
    });
  }
  return layOutFigure(
    onlyArms(trajectory, recipe.arms),
    recipe,
    trajectory.arms.map((arm) => arm.name),
  );
}

/** Renders a figure to the bytes of a file, named by its analyte: `NKG2A.pdf`. Throws as `figureScene` does. */
export async function renderFigure({ trajectory, recipe, format, dpi }: FigureOrder): Promise<FigureFile> {
  const scene = figureScene(trajectory, recipe);
  return {
    fileName: figureFileName(recipe.analyte, format),
    mediaType: mediaTypes[format],
    bytes: await written(scene, trajectory, recipe, format, dpi),
  };
}

async function written(
  scene: Scene,
  trajectory: Trajectory,
  recipe: Recipe,
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
    case 'pptx': {
      const { writePptx } = await import('./pptx/write-pptx.ts');
      const order = trajectory.arms.map((arm) => arm.name);
      return writePptx({ scene, trajectory: onlyArms(trajectory, recipe.arms), recipe, order, dpi });
    }
  }
}

/** The name of a figure's file: the analyte, with hyphens for spaces and for what a file name cannot hold on any system. */
export function figureFileName(analyte: string, format: FigureFormat): string {
  const stem = analyte
    .normalize('NFC')
    .replace(/[\s\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) || stem === '';
  return `${reserved ? `figure-${stem}`.replace(/-$/, '') : stem}.${format}`;
}

/** The trajectory of some arms, in the order of the protocol. */
function onlyArms(trajectory: Trajectory, names: readonly string[] | null): Trajectory {
  if (names === null) return trajectory;
  const known = new Set(trajectory.arms.map((arm) => arm.name));
  for (const arm of names) if (!known.has(arm)) throw new ExplainedError('figure.unknown-arm', { arm });
  const shown = new Set(names);
  const rows = trajectory.rows.filter((row) => shown.has(row.arm));
  return {
    ...trajectory,
    arms: trajectory.arms.filter((arm) => shown.has(arm.name)),
    rows,
    weeks: trajectory.weeks.filter((week) => rows.some((row) => row.week === week && row.n > 0)),
    subjects: trajectory.subjects.filter((subject) => shown.has(subject.arm)),
  };
}
