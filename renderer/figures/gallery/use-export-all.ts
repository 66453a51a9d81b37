import { useCallback, useRef, useState } from 'react';
import { storeZip, type ZippedFile } from '../../../core/export/store-zip.ts';
import { namedFileNames } from '../../../core/figure/file-name.ts';
import type { NamedFigure } from '../../../core/figure/named-figure.ts';
import { presets } from '../../../core/figure/presets.ts';
import type { FigureFormat, Recipe } from '../../../core/figure/recipe.ts';
import { useTask } from '../../app/task.ts';
import { call, save } from '../../engine.ts';
import { useStudy } from '../../study/current-study.tsx';
import type { RecipeHome } from '../recipe-address.ts';

/** Saves all figures of a study in one go: as an archive of files in one format, or as one PDF with a page for each. */
export function useExportAll(figures: readonly NamedFigure[], { app }: RecipeHome) {
  const study = useStudy();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const cancelled = useRef(false);
  const task = useTask(
    useCallback(
      async (what: FigureFormat | 'book') => {
        const drawn = figures.flatMap(({ name, recipe }) =>
          recipe === null ? [] : [{ name, recipe: { ...recipe, app } }],
        );
        setSaved(null);
        cancelled.current = false;
        try {
          const file =
            what === 'book'
              ? await call('figures.book', {
                  fileName: `${study.name} figures.pdf`,
                  figures: drawn,
                })
              : await archive(drawn, what, `${study.name} figures ${what}.zip`);
          if (file !== null && (await save(file))) setSaved(file.fileName);
        } finally {
          setProgress(null);
        }

        async function archive(
          all: readonly { name: string; recipe: Recipe }[],
          format: FigureFormat,
          fileName: string,
        ) {
          const files: ZippedFile[] = [];
          const names = namedFileNames(
            all.map(({ name }) => name),
            format,
          );
          for (const [index, { recipe }] of all.entries()) {
            if (cancelled.current) return null;
            setProgress({ done: files.length, total: all.length });
            const { bytes } = await call('figure.render', { recipe, format, dpi: presets[recipe.preset].dpi });
            files.push({ name: names[index] ?? `${index + 1}.${format}`, bytes });
          }
          return { fileName, mediaType: 'application/zip', bytes: storeZip(files) };
        }
      },
      [figures, study.name, app],
    ),
  );
  const cancel = useCallback(() => {
    cancelled.current = true;
  }, []);
  return { run: task.run, busy: task.busy, error: task.error, progress, saved, cancel };
}
