import path from 'node:path';
import { summaryCsv } from '../core/export/summary-csv.ts';
import { figureFileName } from '../core/figure/file-name.ts';
import { presets } from '../core/figure/presets.ts';
import type { FigureFormat } from '../core/figure/recipe.ts';
import { renderFigure } from '../core/figure/render-figure.ts';
import { trajectoryOfSeries } from '../core/service/trajectory-of-series.ts';
import { overviewOf } from '../core/store/overview.ts';
import type { StudyFile } from '../core/store/study-file.ts';
import type { Series } from '../core/study/series.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Language } from '../core/words/say.ts';
import { type FigureStyle, recipeOf } from './figure-options.ts';
import { demandNoInput } from './guarded-place.ts';
import { progressBar } from './progress.ts';
import { makeFolder, writeWhole } from './write-whole.ts';

const summaryName = 'summary.csv';

/** How the figures of a whole study are to be drawn, and where to. */
export interface FigureOrders {
  readonly folder: string;
  readonly style: FigureStyle;
  readonly format: FigureFormat;
  /** Dots per inch of a raster format, null for the preset's own. */
  readonly dpi: number | null;
  /** The files that the numbers come from; nothing may be written over them. */
  readonly inputs: readonly string[];
}

/** What was drawn, by file name within the folder. */
export interface DrawnFigures {
  readonly folder: string;
  readonly fingerprint: string;
  readonly figures: readonly {
    readonly file: string;
    readonly analyte: string;
    readonly population: string | null;
    readonly metric: string | null;
    readonly unit: string | null;
    readonly bytes: number;
  }[];
  readonly summary: { readonly file: string; readonly rows: number };
}

/**
 * Draws every series of a study into a folder, made where it is missing, and `summary.csv` with the numbers of all. Throws `command.nothing-to-draw`, `command.would-overwrite`,
 * `command.cannot-write`.
 */
export async function drawFigures(study: StudyFile, orders: FigureOrders, language: Language): Promise<DrawnFigures> {
  const { folder, style, format } = orders;
  const overview = overviewOf(study);
  if (overview.series.length === 0) throw new ExplainedError('command.nothing-to-draw');
  const dpi = orders.dpi ?? presets[style.preset].dpi;
  const names = figureNames(overview.series, format);
  for (const name of [...names, summaryName]) demandNoInput(path.join(folder, name), orders.inputs, language);
  makeFolder(folder, language);
  const bar = progressBar(language);
  const trajectories = overview.series.map(({ id }) => trajectoryOfSeries(study, id, style.change));
  const figures: DrawnFigures['figures'][number][] = [];
  try {
    for (const [index, trajectory] of trajectories.entries()) {
      const { analyte, population, metric, unit } = trajectory.series;
      const file = names[index] ?? figureFileName(analyte, format);
      bar.show('command.progress-drawing', file, index, trajectories.length);
      const recipe = recipeOf(style, trajectory.series, overview.fingerprint);
      const { bytes } = await renderFigure({
        figure: { kind: 'trajectory', recipe, trajectory, comparison: null },
        format,
        dpi,
      });
      writeWhole(path.join(folder, file), bytes, language);
      figures.push({ file, analyte, population, metric, unit, bytes: bytes.length });
    }
  } finally {
    bar.clear();
  }
  const summary = { file: summaryName, rows: trajectories.reduce((sum, { rows }) => sum + rows.length, 0) };
  writeWhole(path.join(folder, summary.file), summaryCsv(trajectories), language);
  return { folder, fingerprint: overview.fingerprint, figures, summary };
}

/**
 * A file name for each series: the analyte's, with population, metric and unit where an analyte has several series, and a number where even those
 * do not tell two apart (or differ in nothing but case, which some systems do not see).
 */
export function figureNames(series: readonly Series[], format: FigureFormat): string[] {
  const ofAnalyte = Map.groupBy(series, ({ analyte }) => analyte.toLowerCase());
  const taken = new Set<string>();
  return series.map(({ analyte, population, metric, unit }) => {
    const several = (ofAnalyte.get(analyte.toLowerCase())?.length ?? 0) > 1;
    const words = several ? [analyte, population, metric, unit] : [analyte];
    const stem = words.filter((word) => word !== null).join(' ');
    let name = figureFileName(stem, format);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = figureFileName(`${stem} ${number}`, format);
    taken.add(name.toLowerCase());
    return name;
  });
}
