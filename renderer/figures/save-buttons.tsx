import { Button, Menu } from '@mantine/core';
import { useCallback, useState } from 'react';
import { presets } from '../../core/figure/presets.ts';
import { type FigureFormat, figureFormats, type Recipe } from '../../core/figure/recipe.ts';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay } from '../language.tsx';
import { copyFigure } from './copy-figure.ts';

const others = figureFormats.filter((format) => format !== 'pdf');

/** Saves the figure in one of its formats, or copies it; what came of it is told. */
export function SaveButtons({
  recipe,
  onSaved,
  onCopied,
  onFailed,
}: {
  recipe: Recipe;
  onSaved: (fileName: string) => void;
  onCopied: (format: 'png' | 'svg') => void;
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
          if (await save({ fileName: file.fileName, mediaType: file.mediaType, bytes: file.bytes })) {
            onSaved(file.fileName);
          }
        } catch (error) {
          onFailed(error);
        }
      },
      [recipe, onSaved, onFailed],
    ),
  );
  const copy = (format: 'png' | 'svg') => {
    copyFigure(recipe, format).then(() => onCopied(format), onFailed);
  };
  const title = (format: FigureFormat) => say('figures.save-format', { format: format.toUpperCase() });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" disabled={task.busy} loading={task.busy && saving !== 'pdf'}>
            {say('figures.other-formats')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map((format) => (
            <Menu.Item key={format} onClick={() => task.run(format)}>
              {title(format)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => copy('png')}>{say('figures.copy-format', { format: 'PNG' })}</Menu.Item>
          <Menu.Item onClick={() => copy('svg')}>{say('figures.copy-format', { format: 'SVG' })}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button disabled={task.busy} loading={task.busy && saving === 'pdf'} onClick={() => task.run('pdf')}>
        {title('pdf')}
      </Button>
    </>
  );
}
