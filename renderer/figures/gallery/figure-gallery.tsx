import { Button, Menu } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NamedFigure } from '../../../core/figure/named-figure.ts';
import { Notice } from '../../app/notice.tsx';
import { useTask } from '../../app/task.ts';
import { call } from '../../engine.ts';
import { useSay, useSayError } from '../../language.tsx';
import { go } from '../../location.ts';
import { useStudy } from '../../study/current-study.tsx';
import { recipeOfPanels } from '../figure-recipe.ts';
import { OpenFigureButton } from '../open-figure-button.tsx';
import { OpenedNotice } from '../opened-notice.tsx';
import { type RecipeHome, recipeText } from '../recipe-address.ts';
import type { OpenFigure } from '../use-open-figure.ts';
import { FigureCard } from './figure-card.tsx';
import './gallery.css';
import { useExportAll } from './use-export-all.ts';

const mostPanels = 12;

/** The figures that the study keeps, each with its picture; new ones begin here. */
export function FigureGallery({
  figures,
  home,
  opening,
  onChange,
}: {
  figures: readonly NamedFigure[];
  home: RecipeHome;
  opening: OpenFigure;
  onChange: (figures: readonly NamedFigure[]) => void;
}) {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const [removed, setRemoved] = useState<NamedFigure | null>(null);
  const everything = useExportAll(figures, home);
  const task = useTask(
    useCallback(async (work: () => Promise<readonly NamedFigure[]>) => onChange(await work()), [onChange]),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (removed !== null) heading.current?.focus();
  }, [removed]);

  const panels = study.series.filter(({ analyte }) =>
    study.protocol.analytes.some(({ name, kind }) => name === analyte && kind === 'flow'),
  );
  const together = (panels.length > 1 ? panels : study.series).slice(0, mostPanels);
  const error = opening.error ?? task.error ?? everything.error;
  return (
    <div className="page figure-gallery">
      <div className="figures-head">
        <h1 ref={heading} tabIndex={-1}>
          {say('figures.gallery')}
        </h1>
        <div className="row">
          {figures.length === 0 ? null : (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" loading={everything.busy}>
                  {say('figures.export-all')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => everything.run('book')}>{say('figures.export-book')}</Menu.Item>
                {(['pdf', 'svg', 'png', 'tiff', 'pptx', 'eps'] as const).map((format) => (
                  <Menu.Item key={format} onClick={() => everything.run(format)}>
                    {say('figures.export-each', { format: format.toUpperCase() })}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          {together.length > 1 ? (
            <Button
              variant="default"
              onClick={() => go('figures', { recipe: recipeText(recipeOfPanels(together, home), home) })}
            >
              {say('figures.new-panels', { count: together.length })}
            </Button>
          ) : null}
          <Button onClick={() => go('figures', { series: String(study.series[0]?.id ?? '') })}>
            {say('figures.new')}
          </Button>
        </div>
      </div>
      {error === null ? null : (
        <Notice level="error" onClose={opening.clearError}>
          {sayError(error)}
        </Notice>
      )}
      <OpenedNotice opening={opening} />
      {everything.progress === null ? null : (
        <div className="figure-progress" role="status">
          <span>
            {say('figures.export-progress', { done: everything.progress.done, total: everything.progress.total })}
          </span>
          <progress max={everything.progress.total} value={everything.progress.done} />
          <Button size="compact-sm" variant="default" onClick={everything.cancel}>
            {say('figures.cancel')}
          </Button>
        </div>
      )}
      {everything.saved === null ? null : (
        <Notice level="fact">{say('figures.saved', { file: everything.saved })}</Notice>
      )}
      {removed === null ? null : (
        <Notice level="fact" onClose={() => setRemoved(null)}>
          {say('figures.removed', { name: removed.name })}{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setRemoved(null);
              task.run(() => call('figures.restore', { id: removed.id }));
            }}
          >
            {say('figures.bring-back')}
          </Button>
        </Notice>
      )}
      {figures.length === 0 ? <p className="soft">{say('figures.gallery-empty')}</p> : null}
      <ul className="figure-cards">
        {figures.map((figure) => (
          <FigureCard
            key={figure.id}
            figure={figure}
            onRename={(name) =>
              task.run(async () => {
                await call('figures.rename', { id: figure.id, name });
                return call('figures.list', {});
              })
            }
            onDuplicate={() =>
              task.run(async () => {
                if (figure.recipe !== null) {
                  await call('figures.save', {
                    id: null,
                    name: say('figures.copy-of', { name: figure.name }),
                    recipe: figure.recipe,
                  });
                }
                return call('figures.list', {});
              })
            }
            onRemove={() => {
              setRemoved(figure);
              task.run(() => call('figures.remove', { id: figure.id }));
            }}
          />
        ))}
      </ul>
      <OpenFigureButton opening={opening} />
    </div>
  );
}
