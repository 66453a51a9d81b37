import { useCallback, useRef, useState } from 'react';
import { storeZip, type ZippedFile } from '../../../core/export/store-zip.ts';
import type { NamedFigure } from '../../../core/figure/named-figure.ts';
import { presets } from '../../../core/figure/presets.ts';
import type { FigureFormat, Recipe } from '../../../core/figure/recipe.ts';
import { useTask } from '../../app/task.ts';
import { call, save } from '../../engine.ts';
import { useStudy } from '../../study/current-study.tsx';

/** A name that a file can have on any system, numbered where another has it. */
function freeFileName(name: string, format: FigureFormat, taken: Set<string>): string {
  const stem = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^[-.\s]+|[-.\s]+$/gu, '') || 'figure';
  let free = `${stem}.${format}`;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} ${number}.${format}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Saves all figures of a study in one go: as an archive of files in one format, or as one PDF with a page for each. */
export function useExportAll(figures: readonly NamedFigure[]) {
  const study = useStudy();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const cancelled = useRef(false);
  const task = useTask(
    useCallback(
      async (what: FigureFormat | 'book') => {
        const drawn = figures.flatMap(({ name, recipe }) => (recipe === null ? [] : [{ name, recipe }]));
        setSaved(null);
        cancelled.current = false;
        try {
          const file =
            what === 'book'
              ? await call('figures.book', {
                  fileName: `${study.name} figures.pdf`,
                  recipes: drawn.map(({ recipe }) => recipe),
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
          const taken = new Set<string>();
          for (const { name, recipe } of all) {
            if (cancelled.current) return null;
            setProgress({ done: files.length, total: all.length });
            const { bytes } = await call('figure.render', { recipe, format, dpi: presets[recipe.preset].dpi });
            files.push({ name: freeFileName(name, format, taken), bytes });
          }
          return { fileName, mediaType: 'application/zip', bytes: storeZip(files) };
        }
      },
      [figures, study.name],
    ),
  );
  const cancel = useCallback(() => {
    cancelled.current = true;
  }, []);
  return { run: task.run, busy: task.busy, error: task.error, progress, saved, cancel };
}
