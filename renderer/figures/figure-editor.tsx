import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { NamedFigure } from '../../core/figure/named-figure.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { allSeries } from '../../core/scores/all-series.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { TopBarControls } from '../app/top-bar.tsx';
import { call } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { go, useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { AnalytePicker } from '../trajectories/analyte-picker.tsx';
import { Choice } from '../trajectories/choice.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { DataChanges } from './data-changes.tsx';
import { FigureCheck } from './figure-check.tsx';
import { seriesOfRecipe } from './figure-recipe.ts';
import { FigureSettings } from './figure-settings.tsx';
import { FigureSheet } from './figure-sheet.tsx';
import { FigureTexts } from './figure-texts.tsx';
import { figureTitle } from './figure-title.ts';
import { FreezeOfFigure } from './freeze-of-figure.tsx';
import { NameFigure } from './name-figure.tsx';
import { OpenFigureButton } from './open-figure-button.tsx';
import { OpenedNotice } from './opened-notice.tsx';
import type { RecipeHome } from './recipe-address.ts';
import { SaveButtons } from './save-buttons.tsx';
import { named } from './settings/panel-settings.tsx';
import { useDraft } from './use-draft.ts';
import type { OpenFigure } from './use-open-figure.ts';

const zooms = ['fit', '1', '1.5', '2', '3'] as const;

/** A figure at its printed size beside its settings; saved in the study under a name, and as a file in the formats that journals take. */
export function FigureEditor({
  start,
  home,
  kept,
  opening,
  onKept,
}: {
  /** The recipe that an address without one stands for. */
  start: Recipe;
  home: RecipeHome;
  /** The figure of the study that is open, null for a new one. */
  kept: NamedFigure | null;
  opening: OpenFigure;
  /** The figures that the study keeps, after this one was saved. */
  onKept: (figures: readonly NamedFigure[]) => void;
}) {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const [location, setAddress] = useLocation();
  const draft = useDraft(start, home);
  const { recipe } = draft;
  const zoom = zooms.find((value) => value === location.settings.get('zoom')) ?? '1';
  const figure = useAnswer('figure.render', { recipe, format: 'svg' }, study.fingerprint);
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const onSaved = useCallback((words: string) => {
    setSaved(words);
    setFailure(null);
  }, []);
  const onFailed = useCallback((error: unknown) => {
    setSaved(null);
    setFailure(error);
  }, []);
  const keep = useTask(
    useCallback(
      async (name: string, asNew: boolean) => {
        try {
          const figure = await call('figures.save', { id: asNew ? null : (kept?.id ?? null), name, recipe });
          onKept(await call('figures.list', {}));
          setAddress({ figure: String(figure.id), since: null }, true);
          onSaved(say('figures.kept', { name: figure.name }));
        } catch (error) {
          onFailed(error);
        }
      },
      [kept, recipe, setAddress, onSaved, onFailed, onKept, say],
    ),
  );
  const chosen = recipe.kind === 'trajectory' ? seriesOfRecipe(recipe, study) : undefined;
  const error = opening.error ?? failure ?? figure.error;
  const zoomName = (value: (typeof zooms)[number]) => {
    if (value === 'fit') return say('figures.zoom-fit');
    return value === '1' ? say('figures.zoom-true') : say('figures.zoom-times', { percent: Number(value) * 100 });
  };

  return (
    <div className="figures">
      <TopBarControls>
        {chosen === undefined || recipe.kind !== 'trajectory' ? null : (
          <AnalytePicker
            series={allSeries(study)}
            chosen={chosen}
            onChoose={(id) => {
              const next = allSeries(study).find((one) => one.id === id);
              if (next !== undefined) draft.change({ ...recipe, ...named(next) });
            }}
          />
        )}
        <Choice
          label={say('figures.zoom')}
          value={zoom}
          options={zooms.map((value) => ({ value, label: zoomName(value) }))}
          onChoose={(value) => setAddress({ zoom: value === '1' ? null : value }, true)}
        />
        <Button variant="subtle" color="gray" disabled={!draft.canUndo} onClick={draft.undo}>
          {say('figures.undo')}
        </Button>
        <Button variant="subtle" color="gray" disabled={!draft.canRedo} onClick={draft.redo}>
          {say('figures.redo')}
        </Button>
        {chosen === undefined || recipe.kind !== 'trajectory' ? null : (
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              go('trajectories', { series: String(chosen.id), center: recipe.center, spread: recipe.spread })
            }
          >
            {say('figures.to-trajectories')}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => go('figures')}>
          {say('figures.to-gallery')}
        </Button>
      </TopBarControls>
      <div className="figures-desk" aria-busy={figure.waiting}>
        <div className="figures-head">
          <h1>{kept?.name ?? figureTitle(recipe)}</h1>
          <div className="row">
            <NameFigure kept={kept} suggested={figureTitle(recipe)} busy={keep.busy} onKeep={keep.run} />
            <SaveButtons
              recipe={recipe}
              onSaved={(file) => onSaved(say('figures.saved', { file }))}
              onCopied={(format) => onSaved(say('figures.copied-figure', { format: format.toUpperCase() }))}
              onFailed={onFailed}
            />
          </div>
        </div>
        {error === null ? null : (
          <Notice
            level="error"
            onClose={() => {
              setFailure(null);
              opening.clearError();
            }}
          >
            {sayError(error)}
          </Notice>
        )}
        {saved === null ? null : (
          <Notice level="fact" onClose={() => setSaved(null)}>
            {saved}
          </Notice>
        )}
        <OpenedNotice opening={opening} />
        <FreezeOfFigure recipe={recipe} onChange={draft.change} />
        <DataChanges
          since={location.settings.get('since') ?? (kept?.changed === true ? (kept.recipe?.fingerprint ?? null) : null)}
        />
        {figure.value === null ? (
          figure.waiting ? (
            <div className="figure-room">
              <p className="soft waiting-words">{say('figures.drawing')}</p>
            </div>
          ) : null
        ) : (
          <FigureSheet svg={figure.value.bytes} zoom={zoom === 'fit' ? 'fit' : Number(zoom)} />
        )}
        <FigureCheck recipe={recipe} fingerprint={study.fingerprint} />
      </div>
      <div className="figures-side">
        <FigureSettings recipe={recipe} onChange={draft.change} />
        {figure.value === null ? null : <FigureTexts legend={figure.value.legend} methods={figure.value.methods} />}
        <OpenFigureButton opening={opening} />
      </div>
    </div>
  );
}
