import { Button, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { allSeries } from '../../core/scores/all-series.ts';
import { inputWords } from '../../core/scores/input-words.ts';
import { scoreKinds } from '../../core/scores/kinds.ts';
import { requiredInputs } from '../../core/scores/required-inputs.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { TopBarControls } from '../app/top-bar.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { SidePanel } from '../subjects/side-panel.tsx';
import { nothingOpen, readChartSettings, splitNames } from '../trajectories/chart-settings.ts';
import { Choice } from '../trajectories/choice.tsx';
import { useFirstPanels } from '../trajectories/panels/panel-groups.ts';
import { ChartChoices } from '../trajectories/settings/chart-choices.tsx';
import { shownArms } from '../trajectories/shown-arms.ts';
import '../trajectories/trajectories.css';
import { TrajectoryPage } from '../trajectories/trajectory-page.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { scoreFacts } from './score-facts.ts';
import { readScoreSettings } from './score-settings.ts';
import { ScoreVisits } from './score-visits.tsx';
import './scores.css';

const nothing = {};
const emptyCourse: StudyCourse = { followUps: [], events: [] };

/** A derived score: over the weeks like any analyte, and visit by visit with its inputs, what is missing, and what a file gives beside it. */
export function ScoresView() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { fingerprint } = study;
  const series = useMemo(() => allSeries(study).filter(({ id }) => id < 0), [study]);
  const { value: course } = useAnswer('study.course', nothing, fingerprint);
  const scheme = useComputedColorScheme('light');
  const [location, change] = useLocation();
  const { score, show, filter } = useMemo(() => readScoreSettings(location.settings), [location]);
  const settings = useMemo(() => readChartSettings(location.settings), [location]);
  const answer = useAnswer('scores.get', { score }, fingerprint);
  const overview = answer.value?.overview.score === score ? answer.value.overview : null;
  const question =
    overview === null ? null : { seriesId: overview.seriesId, change: settings.change, filter: settings.filter };
  const drawn = useAnswer('trajectory.get', question, fingerprint);
  const panels = useFirstPanels(series, settings, fingerprint);
  const trajectory = drawn.value?.series.id === overview?.seriesId ? drawn.value : null;
  const hidden = location.settings.get('hide');
  const arms = useMemo(
    () => shownArms(trajectory?.arms ?? [], splitNames(hidden), scheme),
    [trajectory, hidden, scheme],
  );
  const openSubject = useCallback(
    (subject: string, week: number | null) => change({ subject, week: week === null ? null : String(week) }),
    [change],
  );
  const openList = useCallback(
    (arm: string, week: number) => change({ list: arm, week: String(week), subject: null }),
    [change],
  );
  const error = answer.error ?? drawn.error;
  const none = overview !== null && overview.computed + overview.unknown === 0;

  return (
    <div className="trajectories">
      <TopBarControls>
        <Choice
          label={say('score-view.score')}
          value={score}
          options={scoreKinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => change({ ...nothingOpen, score: id === 'meld' ? null : id, series: null, visits: null })}
        />
        {show === 'weeks' ? <ChartChoices settings={settings} onChange={change} /> : null}
      </TopBarControls>
      <div className="trajectories-main" aria-busy={answer.waiting || drawn.waiting}>
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {overview === null || answer.value === null ? (
          answer.waiting ? (
            <p className="soft waiting-words">{say('outcomes.working')}</p>
          ) : null
        ) : none ? (
          <NoScores />
        ) : (
          <>
            <div className="score-head">
              <div>
                {show === 'visits' ? <h1>{scoreKinds.find(({ id }) => id === score)?.name}</h1> : null}
                <p className="small">{scoreFacts(language, overview).join(' ')}</p>
              </div>
              <SegmentedControl
                aria-label={say('score-view.show')}
                value={show}
                data={[
                  { value: 'weeks', label: say('score-view.show-weeks') },
                  { value: 'visits', label: say('score-view.show-visits') },
                ]}
                onChange={(next) => change({ show: next === 'visits' ? next : null })}
              />
            </div>
            {show === 'visits' ? (
              <ScoreVisits
                answer={answer.value}
                arms={arms}
                filter={filter}
                onFilter={change}
                onSubject={openSubject}
              />
            ) : overview.computed === 0 ? (
              <p className="soft">{say('score-view.none-computed', { name: overview.name })}</p>
            ) : trajectory === null ? null : (
              <TrajectoryPage
                trajectory={trajectory}
                panels={panels}
                series={series}
                course={course ?? emptyCourse}
                settings={settings}
                arms={arms}
                onChange={change}
                onSubject={openSubject}
                onList={openList}
              />
            )}
          </>
        )}
      </div>
      {trajectory === null ? null : (
        <SidePanel
          trajectory={trajectory}
          course={course ?? emptyCourse}
          settings={settings}
          arms={arms}
          onChange={change}
          onSubject={openSubject}
        />
      )}
    </div>
  );
}

/** What each score needs, for a study that has nothing of it. */
function NoScores() {
  const say = useSay();
  const language = useLanguage();
  const { chooseFiles } = useStudyActions();
  return (
    <div className="trajectories-empty">
      <h1>{say('score-view.empty')}</h1>
      <p className="soft">{say('score-view.empty-hint')}</p>
      <dl className="score-needs">
        {scoreKinds.map((kind) => (
          <div key={kind.id}>
            <dt>{kind.name}</dt>
            <dd>{inputWords(language, requiredInputs(kind))}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={chooseFiles}>{say('outcomes.import')}</Button>
    </div>
  );
}
