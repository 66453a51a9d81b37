import { Button, useComputedColorScheme } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { allSeries } from '../../core/scores/all-series.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { TopBarControls } from '../app/top-bar.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { SidePanel } from '../subjects/side-panel.tsx';
import { readChartSettings, splitNames } from './chart-settings.ts';
import { useFirstPanels } from './panels/panel-groups.ts';
import { SettingsBar } from './settings/settings-bar.tsx';
import { shownArms } from './shown-arms.ts';
import { TrajectoryPage } from './trajectory-page.tsx';
import './trajectories.css';
import { useAnswer } from './use-answer.ts';

const nothing = {};
const emptyCourse: StudyCourse = { followUps: [], events: [] };

/** Each arm of the study over the visit weeks, in one series. What is shown and how stands in the address. */
export function TrajectoriesView() {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const { chooseFiles } = useStudyActions();
  const [location, change] = useLocation();
  const scheme = useComputedColorScheme('light');
  const settings = useMemo(() => readChartSettings(location.settings), [location]);
  const series = useMemo(() => allSeries(study), [study]);
  const chosen = series.find(({ id }) => id === settings.seriesId) ?? series[0];
  const question =
    chosen === undefined ? null : { seriesId: chosen.id, change: settings.change, filter: settings.filter };
  // Asked for first: how many were alive belongs to the chart, which is drawn once, when both are there.
  const { value: course, error: courseError } = useAnswer('study.course', nothing, study.fingerprint);
  const { value: trajectory, waiting, error } = useAnswer('trajectory.get', question, study.fingerprint);
  const panels = useFirstPanels(series, settings, study.fingerprint);
  // By the text of the setting, not by the address as a whole: opening a panel must not draw the chart again.
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

  if (chosen === undefined) {
    return (
      <div className="trajectories-empty">
        <h1>{say('trajectories.empty')}</h1>
        <p className="soft">{say('trajectories.empty-hint')}</p>
        <Button onClick={chooseFiles}>{say('trajectories.import')}</Button>
      </div>
    );
  }
  return (
    <div className="trajectories">
      <TopBarControls>
        <SettingsBar series={series} chosen={chosen} settings={settings} onChange={change} />
      </TopBarControls>
      <div className="trajectories-main" aria-busy={waiting}>
        {settings.seriesId !== null && settings.seriesId !== chosen.id ? (
          <Notice level="question">{say('trajectories.gone')}</Notice>
        ) : null}
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {courseError === null ? null : <Notice level="error">{sayError(courseError)}</Notice>}
        {trajectory === null || (course === null && courseError === null) ? (
          waiting || course === null ? (
            <p className="soft waiting-words">{say('trajectories.drawing')}</p>
          ) : null
        ) : (
          <TrajectoryPage
            trajectory={trajectory}
            panels={panels}
            series={study.series}
            course={course ?? emptyCourse}
            settings={settings}
            arms={arms}
            onChange={change}
            onSubject={openSubject}
            onList={openList}
          />
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
