import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { presets } from '../../core/figure/presets.ts';
import type { FigureFormat, Recipe } from '../../core/figure/recipe.ts';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay } from '../language.tsx';

const formats: readonly FigureFormat[] = ['pdf', 'png', 'svg', 'tiff', 'pptx'];

/** Saves the figure in one of its formats; what came of it is told to `onSaved` and `onFailed`. */
export function SaveButtons({
  recipe,
  onSaved,
  onFailed,
}: {
  recipe: Recipe;
  onSaved: (fileName: string) => void;
  onFailed: (error: unknown) => void;
}) {
  const say = useSay();
  const [saving, setSaving] = useState<FigureFormat | null>(null);
  const task = useTask(
    useCallback(
      async (format: FigureFormat) => {
        setSaving(format);
        try {
          const file = await call('figure.render', { recipe, format, dpi: presets[recipe.preset].dpi });
          // The person may change their mind in the dialog: said as saved only once it is.
          if (await save(file)) onSaved(file.fileName);
        } catch (error) {
          onFailed(error);
        }
      },
      [recipe, onSaved, onFailed],
    ),
  );
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          variant={format === 'pdf' ? 'filled' : 'default'}
          disabled={task.busy}
          loading={task.busy && saving === format}
          aria-label={say('figures.save-format', { format: format.toUpperCase() })}
          onClick={() => task.run(format)}
        >
          {format === 'pdf' ? say('figures.save-format', { format: 'PDF' }) : format.toUpperCase()}
        </Button>
      ))}
    </>
  );
}
