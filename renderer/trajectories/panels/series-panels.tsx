import { type RefCallback, useCallback, useMemo, useState } from 'react';
import type { Trajectory } from '../../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../../core/statistics/unbroken-runs.ts';
import type { SubjectRecord } from '../../../core/study/overview.ts';
import type { Series } from '../../../core/study/series.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import type { Domain } from '../axis-ticks.ts';
import { armLines } from '../chart-rows.ts';
import type { ChartSettings } from '../chart-settings.ts';
import { seriesDecimals } from '../number-format.ts';
import type { ShownArm } from '../shown-arms.ts';
import { useAnswer } from '../use-answer.ts';
import { useSize } from '../use-size.ts';
import { rowsByArmAndWeek, visitColumns } from '../visit-columns.ts';
import { Panel, type PanelPointed, panelDetail } from './panel.tsx';
import { panelGroups } from './panel-groups.ts';
import { panelLayout, panelValues } from './panel-layout.ts';
import './panels.css';

const narrowest = 290;
const gap = 12;
const height = 176;
/** How far out of sight panels are drawn ahead. */
const ahead = '300px';

/** Every series of the study side by side, weeks in line, the same arms and settings in all. Pointing at a week in one reads it in all. */
export function SeriesPanels({
  series,
  first,
  settings,
  arms,
  weeks,
  ends,
  onOpen,
}: {
  series: readonly Series[];
  /** The first group's trajectories, null until they are here: asked for with the page, not after it. */
  first: readonly Trajectory[] | null;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  /** The weeks that all panels show. */
  weeks: readonly number[];
  ends: Domain;
  onOpen: (series: Series) => void;
}) {
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<PanelPointed | null>(null);
  const { fingerprint } = useStudy();
  const { subject } = settings;
  const { value: record } = useAnswer('subject.record', subject === null ? null : { subject }, fingerprint);
  const [firstGroup = [], ...groups] = useMemo(() => panelGroups(series), [series]);
  const columns = size === null ? 0 : Math.max(1, Math.floor((size.width - 16 + gap) / (narrowest + gap)));
  const width = size === null ? 0 : Math.floor((size.width - 16 - gap * (columns - 1)) / columns);
  const shared = {
    settings,
    arms,
    weeks,
    ends,
    width,
    record: subject === null || record?.subject !== subject ? null : record,
    pointed,
    onPoint: setPointed,
    onOpen,
  };
  return (
    <div className="panels" ref={measure}>
      {size === null ? null : (
        <div className="panel-grid-of" style={{ gridTemplateColumns: `repeat(${columns}, ${width}px)`, gap }}>
          <PanelGroup series={firstGroup} trajectories={first} {...shared} asked />
          {groups.map((group) => (
            <LaterGroup key={group[0]?.id} series={group} {...shared} />
          ))}
        </div>
      )}
    </div>
  );
}

type Shared = {
  settings: ChartSettings;
  arms: readonly ShownArm[];
  weeks: readonly number[];
  ends: Domain;
  width: number;
  record: SubjectRecord | null;
  pointed: PanelPointed | null;
  onPoint: (pointed: PanelPointed | null) => void;
  onOpen: (series: Series) => void;
};

/** Panels that are out of sight at first: asked for and drawn when they come near. */
function LaterGroup({ series, ...shared }: Shared & { series: readonly Series[] }) {
  const { fingerprint } = useStudy();
  const [near, setNear] = useState(false);
  const watch = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { root: element.closest('.panels'), rootMargin: ahead },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { change, filter } = shared.settings;
  const question = { seriesIds: series.map(({ id }) => id), change, filter };
  const { value } = useAnswer('trajectories.get', near ? question : null, fingerprint);
  return <PanelGroup series={series} trajectories={value} {...shared} asked={near} watch={watch} />;
}

function PanelGroup({
  series,
  trajectories,
  asked,
  watch,
  ...shared
}: Shared & {
  series: readonly Series[];
  trajectories: readonly Trajectory[] | null;
  /** False while the panels are out of sight and nothing was asked for them. */
  asked: boolean;
  /** Held by the first panel while it waits. */
  watch?: RefCallback<HTMLElement>;
}) {
  const say = useSay();
  const { change } = shared.settings;
  return series.map((one, index) => {
    const trajectory = trajectories?.find((found) => found.series.id === one.id && found.change === change);
    return trajectory === undefined ? (
      <div key={one.id} className="panel panel-waiting" aria-busy={asked} ref={index === 0 ? watch : undefined}>
        <span className="panel-head">
          <b>{one.analyte}</b>
        </span>
        <span className="soft small waiting-words">{say('trajectories.drawing')}</span>
      </div>
    ) : (
      <SeriesPanel key={one.id} trajectory={trajectory} {...shared} />
    );
  });
}

function SeriesPanel({
  trajectory,
  settings,
  arms,
  weeks,
  ends,
  width,
  record,
  pointed,
  onPoint,
  onOpen,
}: Shared & { trajectory: Trajectory }) {
  const say = useSay();
  const { center, spread, scale, weekAxis, shape, change } = settings;
  const lines = useMemo(
    () => armLines(trajectory, visitColumns(trajectory), center, spread),
    [trajectory, center, spread],
  );
  const rowAt = useMemo(() => rowsByArmAndWeek(trajectory), [trajectory]);
  const expected = useMemo(() => expectedWeeks(trajectory), [trajectory]);
  const decimals = useMemo(
    () => seriesDecimals(trajectory.rows.flatMap(({ min, max }) => [min, max].filter((value) => value !== null))),
    [trajectory],
  );
  const followed = useMemo(() => {
    // The record holds values as they were read; a change from baseline is not among them.
    const own = change === 'none' ? record?.series.find(({ series }) => series.id === trajectory.series.id) : undefined;
    if (record === null || own === undefined) return [];
    const points = own.values.flatMap(({ week, value, byHand }) =>
      value === null || byHand?.kind === 'excluded' ? [] : [{ week, value }],
    );
    return [{ subject: record.subject, arm: record.arm, points }];
  }, [record, trajectory, change]);
  const layout = useMemo(() => {
    const own = followed.flatMap(({ points }) => points.map(({ value }) => value));
    const values = [...panelValues(lines, [], shape === 'box' ? trajectory.rows : [], ends), ...own];
    const boxes = shape === 'box';
    return panelLayout({ values, scale, weekAxis, weeks, ends, arms: arms.length, width, height, boxes });
  }, [lines, followed, trajectory, shape, scale, weekAxis, weeks, ends, arms.length, width]);
  return (
    <Panel
      title={trajectory.series.analyte}
      detail={panelDetail(trajectory.series)}
      opens={say('explore.open-series')}
      layout={layout}
      weeks={weeks}
      arms={arms}
      lines={lines}
      expected={expected}
      settings={settings}
      rowAt={rowAt}
      decimals={decimals}
      pointed={pointed}
      followed={followed}
      onPoint={onPoint}
      onOpen={() => onOpen(trajectory.series)}
    />
  );
}
