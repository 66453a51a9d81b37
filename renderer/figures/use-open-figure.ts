import { useCallback, useState } from 'react';
import { seriesName } from '../../core/figure/axis-title.ts';
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
}

/** A figure's recipe. A file without one may have been meant as results: the refusal says where those come from. */
async function readRecipe(fileId: string, file: string): Promise<Recipe> {
  try {
    return await call('figure.readRecipe', { fileId });
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
  const task = useTask(
    useCallback(
      async (file: File) => {
        setOpened(null);
        const content = new Uint8Array(await file.arrayBuffer());
        const { fileId } = await call('file.hold', { name: file.name, content });
        try {
          const recipe = await readRecipe(fileId, file.name);
          const found = findFigure(recipe, study);
          if ('missing' in found) {
            const series = seriesName({ ...found.missing, id: 0 });
            setOpened({ level: 'question', words: say('figures.opened-no-series', { file: file.name, series }) });
            return;
          }
          const since = found.dataChanged ? recipe.fingerprint : null;
          go('figures', { recipe: recipeText(found.recipe, { app, language }), since });
          const arms = found.unknownArms.join(', ');
          if (arms !== '') {
            setOpened({ level: 'question', words: say('figures.opened-no-arms', { file: file.name, arms }) });
          } else if (found.dataChanged) {
            setOpened({ level: 'question', words: say('figures.opened-data-changed', { file: file.name }) });
          } else setOpened({ level: 'fact', words: say('figures.opened', { file: file.name }) });
        } finally {
          await call('file.release', { fileId });
        }
      },
      [say, study, app, language],
    ),
  );
  return { open: task.run, busy: task.busy, error: task.error, clearError: task.clear, opened, setOpened };
}
