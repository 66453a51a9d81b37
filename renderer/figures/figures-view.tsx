import { Button, FileButton } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { TopBarControls } from '../app/top-bar.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { go, useLocation } from '../location.ts';
import { allSeries } from '../study/all-series.ts';
import { useStudy } from '../study/current-study.tsx';
import { AnalytePicker } from '../trajectories/analyte-picker.tsx';
import { splitNames } from '../trajectories/chart-settings.ts';
import { Choice } from '../trajectories/choice.tsx';
import { figureSettings } from '../trajectories/figure-settings.ts';
import { shownArms } from '../trajectories/shown-arms.ts';
import '../trajectories/trajectories.css';
import '../subjects/subjects.css';
import { useAnswer } from '../trajectories/use-answer.ts';
import { FigureCheck } from './figure-check.tsx';
import { FigureControls } from './figure-controls.tsx';
import { readFigureSettings, recipeOf } from './figure-recipe.ts';
import { FigureSheet } from './figure-sheet.tsx';
import { FigureTexts } from './figure-texts.tsx';
import './figures.css';
import { SaveButtons } from './save-buttons.tsx';
import { useOpenFigure } from './use-open-figure.ts';

const zooms = ['fit', '1', '1.5', '2', '3'] as const;

/** A figure at its printed size beside its settings; saved in the formats that journals take, opened again from a saved file. */
export function FiguresView() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { state } = useAppState();
  const { chooseFiles, figure: dropped, figureTaken } = useStudyActions();
  const [location, change] = useLocation();
  const settings = useMemo(() => readFigureSettings(location.settings), [location]);
  const zoom = zooms.find((value) => value === location.settings.get('zoom')) ?? '1';
  const series = useMemo(() => allSeries(study), [study]);
  const chosen = series.find(({ id }) => id === settings.seriesId) ?? series[0];
  const hidden = location.settings.get('hide');
  // The paper is white in either scheme: arms in their own colours.
  const arms = useMemo(
    () => shownArms(study.protocol.arms, splitNames(hidden), 'light'),
    [study.protocol.arms, hidden],
  );
  const names = study.protocol.arms.map((arm) => arm.name);
  const recipe = chosen === undefined ? null : recipeOf(chosen, names, settings, language, state?.version ?? '');
  const order = recipe === null ? null : ({ recipe, format: 'svg' } as const);
  const figure = useAnswer('figure.render', order, study.fingerprint);
  const opening = useOpenFigure();
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const onSaved = useCallback((file: string) => {
    setSaved(file);
    setFailure(null);
  }, []);
  const onFailed = useCallback((error: unknown) => {
    setSaved(null);
    setFailure(error);
  }, []);

  const { open } = opening;
  // A figure that was dropped anywhere on the window ends here.
  useEffect(() => {
    if (dropped === null) return;
    figureTaken();
    open(dropped);
  }, [dropped, figureTaken, open]);

  const openFigure = (file: File) => {
    setSaved(null);
    setFailure(null);
    open(file);
  };

  if (chosen === undefined || recipe === null) {
    return (
      <div className="trajectories-empty">
        <h1>{say('figures.empty')}</h1>
        <p className="soft">{say('figures.empty-hint')}</p>
        <Button onClick={chooseFiles}>{say('figures.import')}</Button>
      </div>
    );
  }

  const zoomName = (value: (typeof zooms)[number]) => {
    if (value === 'fit') return say('figures.zoom-fit');
    return value === '1' ? say('figures.zoom-true') : say('figures.zoom-times', { percent: Number(value) * 100 });
  };
  const error = opening.error ?? failure ?? figure.error;

  return (
    <div className="figures">
      <TopBarControls>
        <AnalytePicker series={series} chosen={chosen} onChoose={(id) => change({ series: String(id) })} />
        <Choice
          label={say('figures.zoom')}
          value={zoom}
          options={zooms.map((value) => ({
            value,
            label: zoomName(value),
          }))}
          onChoose={(value) => change({ zoom: value === '1' ? null : value })}
        />
        <Button variant="subtle" color="gray" onClick={() => go('trajectories', figureSettings(chosen.id, settings))}>
          {say('figures.to-trajectories')}
        </Button>
      </TopBarControls>
      <div className="figures-desk" aria-busy={figure.waiting}>
        <div className="figures-head">
          <h1>
            {seriesName(chosen)} <span className="trajectories-detail">{measureOf(chosen)}</span>
          </h1>
          <div className="row">
            <SaveButtons recipe={recipe} onSaved={onSaved} onFailed={onFailed} />
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
            {say('figures.saved', { file: saved })}
          </Notice>
        )}
        {opening.opened === null ? null : (
          <Notice level={opening.opened.level} onClose={() => opening.setOpened(null)}>
            {opening.opened.words}
          </Notice>
        )}
        {figure.value === null ? (
          figure.waiting ? (
            <p className="soft waiting-words">{say('figures.drawing')}</p>
          ) : null
        ) : (
          <FigureSheet svg={figure.value.bytes} zoom={zoom === 'fit' ? 'fit' : Number(zoom)} />
        )}
        <FigureCheck recipe={recipe} fingerprint={study.fingerprint} />
      </div>
      <div className="figures-side">
        <FigureControls settings={settings} arms={arms} onChange={change} />
        {figure.value === null ? null : <FigureTexts legend={figure.value.legend} methods={figure.value.methods} />}
        <div className="figures-open">
          <FileButton
            accept=".svg,.pdf,.png,.tif,.tiff,.pptx"
            onChange={(file) => (file === null ? undefined : openFigure(file))}
          >
            {(props) => (
              <Button {...props} variant="default" loading={opening.busy}>
                {say('figures.open')}
              </Button>
            )}
          </FileButton>
          <p className="soft small">{say('figures.open-hint')}</p>
        </div>
      </div>
    </div>
  );
}
