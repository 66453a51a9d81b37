import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { NamedFigure } from '../../core/figure/named-figure.ts';
import { allSeries } from '../../core/scores/all-series.ts';
import { useAppState } from '../app/app-state.tsx';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import '../trajectories/trajectories.css';
import '../subjects/subjects.css';
import { FigureEditor } from './figure-editor.tsx';
import { recipeOfChart } from './figure-recipe.ts';
import './figures.css';
import { FigureGallery } from './gallery/figure-gallery.tsx';
import { type RecipeHome, recipeOfText } from './recipe-address.ts';
import { useOpenFigure } from './use-open-figure.ts';

/** The settings of an address that begin a figure: of a chart, or a recipe. */
const beginnings = ['series', 'recipe', 'figure'] as const;

/** The figures of the study: all of them, or the one that the address names, at its printed size beside its settings. */
export function FiguresView() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { state } = useAppState();
  const { chooseFiles, figure: dropped, figureTaken } = useStudyActions();
  const [location] = useLocation();
  const app = state?.version ?? '';
  const home = useMemo((): RecipeHome => ({ app, language }), [app, language]);
  const opening = useOpenFigure(home);
  const { figures, error, setFigures } = useFigures(study.fingerprint, location.settings.get('figure'));

  const { open } = opening;
  // A figure that was dropped anywhere on the window ends here.
  useEffect(() => {
    if (dropped === null) return;
    figureTaken();
    open(dropped);
  }, [dropped, figureTaken, open]);

  const [first] = study.series;
  if (first === undefined) {
    return (
      <div className="trajectories-empty">
        <h1>{say('figures.empty')}</h1>
        <p className="soft">{say('figures.empty-hint')}</p>
        <Button onClick={chooseFiles}>{say('figures.import')}</Button>
      </div>
    );
  }
  if (error !== null) return <Notice level="error">{sayError(error)}</Notice>;
  const { settings } = location;
  if (!beginnings.some((name) => settings.has(name))) {
    if (figures === null) return <p className="soft waiting-words">{say('figures.drawing')}</p>;
    return <FigureGallery figures={figures} home={home} opening={opening} onChange={setFigures} />;
  }
  const asked = settings.get('figure');
  if (asked !== null && figures === null) return <p className="soft waiting-words">{say('figures.drawing')}</p>;
  const kept = figures?.find(({ id }) => String(id) === asked) ?? null;
  const chosen = allSeries(study).find(({ id }) => String(id) === settings.get('series')) ?? first;
  const names = study.protocol.arms.map((arm) => arm.name);
  const start =
    kept?.recipe ?? recipeOfText(settings.get('recipe'), home) ?? recipeOfChart(chosen, names, settings, home);
  return <FigureEditor start={start} home={home} kept={kept} opening={opening} onKept={setFigures} />;
}

/** The figures that the study keeps; asked again when the readings or the figure that is open change. */
function useFigures(fingerprint: string, opened: string | null) {
  const { value, error } = useAnswer('figures.list', {}, `${fingerprint} ${opened ?? ''}`);
  const [after, setAfter] = useState<{ readonly asked: unknown; readonly figures: readonly NamedFigure[] } | null>(
    null,
  );
  const setFigures = useCallback((figures: readonly NamedFigure[]) => setAfter({ asked: value, figures }), [value]);
  return { figures: after !== null && after.asked === value ? after.figures : value, error, setFigures };
}
