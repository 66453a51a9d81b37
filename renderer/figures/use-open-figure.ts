import { useCallback, useState } from 'react';
import { seriesName } from '../../core/figure/axis-title.ts';
import { useTask } from '../app/task.ts';
import { call } from '../engine.ts';
import { useSay } from '../language.tsx';
import { go } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { findFigure } from './figure-recipe.ts';

/** What came of opening a saved figure, in words. */
export interface OpenedFigure {
  readonly level: 'fact' | 'question';
  readonly words: string;
}

const figureFile = /\.(svg|pdf|png|tiff?)$/i;

/** True for a file that can carry a recipe, by its name. */
export function mayCarryRecipe(file: { readonly name: string }): boolean {
  return figureFile.test(file.name);
}

/** Opens saved figures by the recipe in them: the figure view goes to the same settings in the open study. */
export function useOpenFigure() {
  const say = useSay();
  const study = useStudy();
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const task = useTask(
    useCallback(
      async (file: File) => {
        setOpened(null);
        const content = new Uint8Array(await file.arrayBuffer());
        const { fileId } = await call('file.hold', { name: file.name, content });
        try {
          const recipe = await call('figure.readRecipe', { fileId });
          const found = findFigure(recipe, study);
          if (found === null) {
            const series = seriesName({ ...recipe, id: 0 });
            setOpened({ level: 'question', words: say('figures.opened-no-series', { file: file.name, series }) });
            return;
          }
          go('figures', found.settings);
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
      [say, study],
    ),
  );
  return { open: task.run, busy: task.busy, error: task.error, clearError: task.clear, opened, setOpened };
}
