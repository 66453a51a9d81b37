import path from 'node:path';
import { storeZip } from '../core/export/store-zip.ts';
import { namedFileNames } from '../core/figure/file-name.ts';
import { presets } from '../core/figure/presets.ts';
import { type FigureFormat, figureFormats, type Recipe } from '../core/figure/recipe.ts';
import { renderFigure } from '../core/figure/render-figure.ts';
import { figureOfRecipe } from '../core/service/figure-of-recipe.ts';
import { figureBookOf, namedFiguresOf } from '../core/service/named-figures.ts';
import { fingerprintOf } from '../core/store/fingerprint.ts';
import type { StudyFile } from '../core/store/study-file.ts';
import { veilOf } from '../core/store/veil.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import { say } from '../core/words/say.ts';
import type { Call } from './call.ts';
import type { Answer } from './command.ts';
import { askedDpi } from './figure-options.ts';
import { progressBar } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { currentStudy, readStudy } from './with-study.ts';
import { demandFolder, makeFolder, writeWhole } from './write-whole.ts';

/** What has no meaning beside `--all`: each figure is drawn as it is kept. */
const ofOneFigure = [
  'name',
  'recipe',
  'analyte',
  'population',
  'metric',
  'preset',
  'center',
  'spread',
  'individuals',
  'change',
  'scale',
  'title',
] as const;

type Place = 'folder' | 'book' | 'archive';

interface Kept {
  readonly name: string;
  readonly recipe: Recipe;
  readonly changed: boolean;
}

/**
 * Draws every figure that a study keeps, as the window does: into a folder, or as one archive (`--out FILE.zip`), or as the pages of one PDF
 * (`--out FILE.pdf`) with every recipe. Throws `command.one-or-all`, `command.other-format`, `command.no-kept-figures`, `command.cannot-write`.
 */
export async function keptFigures(call: Call): Promise<Answer> {
  const option = ofOneFigure.find((name) => call.isOn(name));
  if (option !== undefined) throw new UsageError('command.one-or-all', { option });
  const out = path.resolve(call.required('out'));
  const asked = call.choice('format', figureFormats);
  const place = placeOf(out);
  if (place === 'book' && asked !== null && asked !== 'pdf') {
    throw new UsageError('command.other-format', { file: path.basename(out), format: asked });
  }
  const dpi = askedDpi(call);
  const { all, unreadable } = await currentStudy(call, listed);
  if (all.length === 0) throw new ExplainedError('command.no-kept-figures');
  if (place === 'folder') makeFolder(out, call.language);
  else demandFolder(out, call.language);
  return readStudy(call, async (study) => {
    const files = await drawnInto(study, call, all, { out, place, format: asked ?? 'pdf', dpi });
    const text = [say(call.language, 'command.said-kept-figures', { count: all.length, file: out })];
    if (unreadable.length > 0)
      text.push(say(call.language, 'command.said-unreadable-figures', { figures: unreadable.join(', ') }));
    return { document: { file: out, format: asked ?? 'pdf', figures: files, unreadable }, text: text.join('\n') };
  });
}

function placeOf(out: string): Place {
  const ending = path.extname(out).toLowerCase();
  if (ending === '.pdf') return 'book';
  return ending === '.zip' ? 'archive' : 'folder';
}

function listed(study: StudyFile): { readonly all: readonly Kept[]; readonly unreadable: readonly string[] } {
  const figures = namedFiguresOf(study);
  const kept = veilOf(study)?.over(figures) ?? figures;
  return {
    all: kept.flatMap(({ name, recipe, changed }) =>
      recipe === null ? [] : [{ name, recipe: { ...recipe, app: version }, changed }],
    ),
    unreadable: kept.flatMap(({ name, recipe }) => (recipe === null ? [name] : [])),
  };
}

interface Orders {
  readonly out: string;
  readonly place: Place;
  readonly format: FigureFormat;
  readonly dpi: number | null;
}

async function drawnInto(study: StudyFile, call: Call, all: readonly Kept[], { out, place, format, dpi }: Orders) {
  const { language } = call;
  if (place === 'book') {
    const bytes = await figureBookOf(
      study,
      all.map(({ name, recipe }) => ({ name, recipe })),
    );
    writeWhole(out, bytes, language);
    return all.map(({ name, changed }, index) => ({ name, page: index + 1, changed }));
  }
  const files = namedFileNames(
    all.map(({ name }) => name),
    format,
  );
  const fingerprint = fingerprintOf(study);
  const bar = progressBar(language);
  const drawn: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  try {
    for (const [index, kept] of all.entries()) {
      const file = files[index] ?? `${index + 1}.${format}`;
      bar.show('command.progress-drawing', file, index, all.length);
      const asked = { ...kept.recipe, fingerprint };
      const figure = figureOfRecipe(study, veilOf(study)?.over(asked) ?? asked);
      const { bytes } = await renderFigure({ figure, format, dpi: dpi ?? presets[kept.recipe.preset].dpi });
      if (place === 'folder') writeWhole(path.join(out, file), bytes, language);
      drawn.push({ name: file, bytes: place === 'folder' ? new Uint8Array() : bytes });
    }
  } finally {
    bar.clear();
  }
  if (place === 'archive') writeWhole(out, storeZip(drawn), language);
  return all.map(({ name, changed }, index) => ({ name, file: files[index] ?? '', changed }));
}
