import { useCallback, useState } from 'react';
import { seriesName } from '../../core/figure/axis-title.ts';
import type { CarriedFigure } from '../../core/figure/named-figure.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { useTask } from '../app/task.ts';
import { call, EngineError } from '../engine.ts';
import { useSay } from '../language.tsx';
import { go } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { findFigure } from './figure-recipe.ts';
import { type RecipeHome, recipeText } from './recipe-address.ts';

/** What came of opening a saved figure, in words. */
export interface OpenedFigure {
  readonly level: 'fact' | 'question';
  readonly words: string;
  /** The figures of a book, of which one is to be chosen; [] for a file of one. */
  readonly carried: readonly CarriedFigure[];
  readonly file: string;
}

/** The figures in a file. A file without one may have been meant as results: the refusal says where those come from. */
async function readFigures(fileId: string, file: string): Promise<readonly CarriedFigure[]> {
  try {
    return await call('figure.readRecipes', { fileId });
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'figure.no-recipe') throw error;
    throw new EngineError('figures.not-saved-here', error.message, { file });
  }
}

export type OpenFigure = ReturnType<typeof useOpenFigure>;

/** Opens saved figures by the recipe in them: the figure view goes to the same recipe in the open study. */
export function useOpenFigure(home: RecipeHome) {
  const say = useSay();
  const study = useStudy();
  const { app, language } = home;
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const show = useCallback(
    (recipe: Recipe, file: string) => {
      const tell = (level: OpenedFigure['level'], words: string) => setOpened({ level, words, carried: [], file });
      const found = findFigure(recipe, study);
      if ('missing' in found) {
        const series = seriesName({ ...found.missing, id: 0 });
        tell('question', say('figures.opened-no-series', { file, series }));
        return;
      }
      const since = found.dataChanged ? recipe.fingerprint : null;
      go('figures', { recipe: recipeText(found.recipe, { app, language }), since });
      const arms = found.unknownArms.join(', ');
      if (arms !== '') tell('question', say('figures.opened-no-arms', { file, arms }));
      else if (found.dataChanged) tell('question', say('figures.opened-data-changed', { file }));
      else tell('fact', say('figures.opened', { file }));
    },
    [say, study, app, language],
  );
  const task = useTask(
    useCallback(
      async (file: File) => {
        setOpened(null);
        const content = new Uint8Array(await file.arrayBuffer());
        const { fileId } = await call('file.hold', { name: file.name, content });
        try {
          const carried = await readFigures(fileId, file.name);
          const [only, ...more] = carried;
          if (only === undefined) return;
          if (more.length === 0) show(only.recipe, file.name);
          else {
            const words = say('figures.opened-book', { file: file.name, count: carried.length });
            setOpened({ level: 'fact', words, carried, file: file.name });
          }
        } finally {
          await call('file.release', { fileId });
        }
      },
      [say, show],
    ),
  );
  return { open: task.run, show, busy: task.busy, error: task.error, clearError: task.clear, opened, setOpened };
}
