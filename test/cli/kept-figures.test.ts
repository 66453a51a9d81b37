import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readRecipe, readRecipes } from '../../core/figure/embedded-recipe.ts';
import { presets } from '../../core/figure/presets.ts';
import { type FigureFormat, type Recipe, recipeSchema } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { zipEntry } from '../../core/figure/zip-entry.ts';
import { figureOfRecipe } from '../../core/service/figure-of-recipe.ts';
import { addFigure } from '../../core/store/figures.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { listSeries } from '../../core/store/series.ts';
import { closeStudy, writable } from '../../core/store/study-file.ts';
import { armtrace, armtraceJson, armtraceRefusal, emptyFolder, exampleWorkbooks } from './armtrace.ts';

const folder = emptyFolder();
const study = path.join(folder, 'kept.armtrace');
const head = { format: 'armtrace-recipe', version: 1, app: '0.0.1' };
const recipes: Record<string, object> = {
  'Figure 2: a/b': { ...head, kind: 'survival', bands: true },
  'figure 2- A-B': { ...head, kind: 'survival', preset: 'slide' },
};

/** What the window saves of a recipe: the bytes of its engine. */
async function asWindow(recipe: Recipe, format: FigureFormat): Promise<Uint8Array> {
  const opened = openStudy(study, { readOnly: true });
  try {
    const figure = figureOfRecipe(opened, { ...recipe, fingerprint: fingerprintOf(opened) });
    return (await renderFigure({ figure, format, dpi: presets[recipe.preset].dpi })).bytes;
  } finally {
    closeStudy(opened);
  }
}

describe('the figures that a study keeps, by the command', () => {
  beforeAll(async () => {
    await armtrace('init', study, '--protocol', 'nct02812121');
    await armtrace('import', ...exampleWorkbooks, '--study', study);
    const opened = writable(openStudy(study, { by: 'test' }));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse((await armtrace('--version', '--json')).stdout));
    const series = listSeries(opened).find(({ analyte }) => analyte === 'NKG2A');
    const { id: _id, ...named } = series ?? { id: 0 };
    recipes['Figure 1'] = { ...head, ...named, spread: 'sd' };
    for (const [name, recipe] of Object.entries(recipes)) {
      addFigure(opened, name, JSON.stringify(recipeSchema.parse({ ...recipe, app: version })), 'test');
    }
    closeStudy(opened);
  });

  const kept = (name: string, app: string) => recipeSchema.parse({ ...recipes[name], app });

  it('draws one by its name, with the bytes that the window saves', async () => {
    for (const [name, file] of [
      ['Figure 1', 'one.pdf'],
      ['Figure 2: a/b', 'two.svg'],
    ] as const) {
      const out = path.join(folder, file);
      const document = await armtraceJson(
        z.object({ recipe: recipeSchema }),
        ...['figure', '--study', study, '--name', name, '--out', out],
      );
      const bytes = readFileSync(out);
      expect(readRecipe(bytes, file)).toEqual(document.recipe);
      const format = file.endsWith('pdf') ? 'pdf' : 'svg';
      expect(Buffer.from(await asWindow(kept(name, document.recipe.app), format)).equals(bytes)).toBe(true);
    }
  });

  it('lays options over a kept figure, and leaves the study as it was', async () => {
    const out = path.join(folder, 'changed.svg');
    const { recipe } = await armtraceJson(
      z.object({ recipe: z.object({ spread: z.string(), population: z.string() }) }),
      ...['figure', '--study', study, '--name', 'Figure 1', '--spread', 'sem', '--out', out],
    );
    expect(recipe).toEqual({ spread: 'sem', population: 'CD56dim NK' });
    const again = await armtraceJson(
      z.object({ recipe: z.object({ spread: z.string() }) }),
      ...['figure', '--study', study, '--name', 'Figure 1', '--out', out],
    );
    expect(again.recipe.spread).toBe('sd');
  });

  it('says which figures there are where there is none of a name', async () => {
    const refused = await armtraceRefusal('figure', '--study', study, '--name', 'Figure 9', '--out', 'x.pdf');
    expect(refused).toMatchObject({ status: 1, code: 'command.no-such-figure' });
    expect(refused.message).toContain('“Figure 1”');
  });

  it('draws all into a folder, each under a name that every system can hold', async () => {
    const out = path.join(folder, 'all');
    const { figures } = await armtraceJson(
      z.object({ figures: z.array(z.object({ name: z.string(), file: z.string() })) }),
      ...['figure', '--study', study, '--all', '--format', 'svg', '--out', out],
    );
    expect(figures).toEqual([
      { name: 'Figure 1', file: 'Figure 1.svg' },
      { name: 'figure 2- A-B', file: 'figure 2- A-B.svg' },
      { name: 'Figure 2: a/b', file: 'Figure 2- a-b 2.svg' },
    ]);
    expect(readdirSync(out).sort()).toEqual(figures.map(({ file }) => file).sort());
  });

  it('draws all into one archive of the same files', async () => {
    const out = path.join(folder, 'all.zip');
    await armtraceJson(z.unknown(), 'figure', '--study', study, '--all', '--format', 'svg', '--out', out);
    const inside = zipEntry(readFileSync(out), 'Figure 1.svg');
    expect(inside?.equals(readFileSync(path.join(folder, 'all', 'Figure 1.svg')))).toBe(true);
  });

  it('draws all as the pages of one PDF, from which each comes back', async () => {
    const out = path.join(folder, 'all.pdf');
    const { figures } = await armtraceJson(
      z.object({ figures: z.array(z.object({ name: z.string(), page: z.number() })) }),
      ...['figure', '--study', study, '--all', '--out', out],
    );
    const carried = readRecipes(readFileSync(out), 'all.pdf');
    expect(carried.map(({ name }) => name)).toEqual(figures.map(({ name }) => name));
    const single = path.join(folder, 'from-book.svg');
    const call = ['figure', '--study', study, '--recipe', out, '--out', single];
    expect(await armtraceRefusal(...call)).toMatchObject({ status: 2, code: 'command.which-figure' });
    await armtraceJson(z.unknown(), ...call, '--name', 'Figure 1');
    expect(readFileSync(single)).toEqual(readFileSync(path.join(folder, 'all', 'Figure 1.svg')));
  });

  it('refuses what does not go together', async () => {
    const out = path.join(folder, 'no.pdf');
    const all = ['figure', '--study', study, '--all', '--out', out];
    expect(await armtraceRefusal(...all, '--name', 'Figure 1')).toMatchObject({
      status: 2,
      code: 'command.one-or-all',
    });
    expect(await armtraceRefusal(...all, '--format', 'png')).toMatchObject({ status: 2, code: 'command.other-format' });
    expect(existsSync(out)).toBe(false);
  });

  it('says that a study keeps no figures', async () => {
    const empty = path.join(folder, 'empty.armtrace');
    await armtrace('init', empty, '--protocol', 'blank');
    const refused = await armtraceRefusal('figure', '--study', empty, '--all', '--out', path.join(folder, 'none'));
    expect(refused).toMatchObject({ status: 1, code: 'command.no-kept-figures' });
  });
});
