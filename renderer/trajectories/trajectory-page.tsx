import { useCallback, useMemo } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SeriesEntry, StudyCourse } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { aliveAt } from './alive-at.ts';
import { ArmLegend } from './arm-legend.tsx';
import type { Domain } from './axis-ticks.ts';
import { allWeeks, type ChartSettings, joinNames } from './chart-settings.ts';
import { seriesDecimals } from './number-format.ts';
import { PageHead } from './page-head.tsx';
import { ArmPanels } from './panels/arm-panels.tsx';
import { SeriesPanels } from './panels/series-panels.tsx';
import { LimitsShown } from './settings/limits-shown.tsx';
import type { ShownArm } from './shown-arms.ts';
import { shownWeeks } from './shown-weeks.ts';
import { SummaryTable } from './summary-table.tsx';
import { SurvivorshipNotice } from './survivorship-notice.tsx';
import { TrajectoryChart } from './trajectory-chart.tsx';
import { visitColumns } from './visit-columns.ts';

/** A series as chart, by arm or as table, or all series; under what it is, of how many, what is left out, and the arms to choose from. */
export function TrajectoryPage({
  trajectory,
  panels,
  series,
  course,
  settings,
  arms,
  onChange,
  onSubject,
  onList,
}: {
  trajectory: Trajectory;
  /** The trajectories of the first panels, where all series are shown and they have come. */
  panels: readonly Trajectory[] | null;
  /** All series of the study. */
  series: readonly SeriesEntry[];
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  onChange: (settings: Readonly<Record<string, string | null>>, replace?: boolean) => void;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const sayError = useSayError();
  const { view, from, to, change, filter } = settings;
  // The numbers of the very question that the table answers.
  const csv = useTask(async () => {
    await save(await call('summary.csv', { change, filter }));
  });
  const all = useMemo(() => visitColumns(trajectory), [trajectory]);
  const { visits, ends } = useMemo(() => shownWeeks(all, from, to), [all, from, to]);
  const weeks = useMemo(() => visits.map(({ week }) => week), [visits]);
  const decimals = useMemo(
    () => seriesDecimals(trajectory.subjects.flatMap(({ points }) => points.map(({ value }) => value))),
    [trajectory],
  );
  const toggle = ({ name, visible }: ShownArm) => {
    const others = settings.hiddenArms.filter((hidden) => hidden !== name);
    onChange({ hide: joinNames(visible ? [...others, name] : others) });
  };
  const zoom = useCallback(
    (next: Domain | null, replace = false) =>
      onChange(next === null ? allWeeks : { from: String(next[0]), to: String(next[1]) }, replace),
    [onChange],
  );
  const shared = { trajectory, settings, arms, visits, decimals, onSubject, onList };
  const alive = useMemo(
    () => (view === 'table' ? aliveAt(trajectory, course, visits) : []),
    [view, trajectory, course, visits],
  );
  const inPanels = { settings, arms, weeks, ends };
  return (
    <>
      <PageHead trajectory={trajectory} settings={settings} series={series} csv={csv} onChange={onChange} />
      {csv.error === null ? null : (
        <Notice level="error" onClose={csv.clear}>
          {sayError(csv.error)}
        </Notice>
      )}
      <div className="legend-line">
        <ArmLegend arms={arms} onToggle={toggle} />
        <LimitsShown
          filtered={trajectory.filtered}
          settings={settings}
          weeks={all.map(({ week }) => week)}
          ends={ends}
          onChange={onChange}
        />
        {view === 'chart' ? (
          <SurvivorshipNotice trajectory={trajectory} course={course} arms={arms} decimals={decimals} />
        ) : null}
      </div>
      {arms.some((arm) => arm.visible) ? null : <p className="soft">{say('trajectories.arms-hidden')}</p>}
      {trajectory.filtered?.kept === 0 ? <Notice level="question">{say('explore.nobody-kept')}</Notice> : null}
      {view === 'table' ? (
        <SummaryTable {...shared} alive={alive} center={settings.center} spread={settings.spread} />
      ) : view === 'panels' ? (
        <SeriesPanels
          {...inPanels}
          series={series}
          first={panels}
          onOpen={({ id }) => onChange({ series: String(id), view: null })}
        />
      ) : view === 'arms' ? (
        <ArmPanels
          {...inPanels}
          trajectory={trajectory}
          course={course}
          decimals={decimals}
          onSubject={onSubject}
          onArm={(arm) =>
            onChange({ view: null, hide: joinNames(arms.flatMap(({ name }) => (name === arm ? [] : [name]))) })
          }
        />
      ) : (
        <TrajectoryChart {...shared} course={course} allVisits={all} ends={ends} onZoom={zoom} />
      )}
    </>
  );
}
