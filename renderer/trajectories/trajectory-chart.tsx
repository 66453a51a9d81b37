import { useCallback, useMemo, useState } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { useStudy } from '../study/current-study.tsx';
import { AliveTable } from './alive-table.tsx';
import type { TablePlaces } from './arm-week-table.tsx';
import type { Domain } from './axis-ticks.ts';
import { ChartKey } from './chart-key.tsx';
import type { ChartSettings } from './chart-settings.ts';
import { ChartStage } from './chart-stage.tsx';
import './chart.css';
import { NTable } from './n-table.tsx';
import { type Pointed, samePointed } from './pointed.ts';
import type { ShownArm } from './shown-arms.ts';
import { useChartModel } from './use-chart-model.ts';
import { useSize } from './use-size.ts';
import type { VisitColumn } from './visit-columns.ts';

const nowhere: TablePlaces = { columns: [], gutter: 84, cellWidth: 0 };

/**
 * The chart of a series with the tables of n and of those alive under it. The tables hold their room before the chart's box is measured, so that the
 * chart is drawn once, at the size that it keeps.
 */
export function TrajectoryChart({
  trajectory,
  course,
  settings,
  arms,
  allVisits,
  visits,
  ends,
  decimals,
  onSubject,
  onList,
  onZoom,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  allVisits: readonly VisitColumn[];
  /** The visits that are shown, between `ends`. */
  visits: readonly VisitColumn[];
  ends: Domain;
  /** Decimals of the series' numbers. */
  decimals: number;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
  onZoom: (weeks: Domain | null, replace?: boolean) => void;
}) {
  const { analytes } = useStudy().protocol;
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = useCallback((next: Pointed | null) => {
    setPointed((before) => (samePointed(before, next) ? before : next));
  }, []);
  const allWeeks = useMemo(() => allVisits.map(({ week }) => week), [allVisits]);
  const model = useChartModel({ trajectory, analytes, course, settings, arms, allVisits, visits, ends, size });
  const { layout } = model;
  const places = useMemo(() => {
    if (layout === null) return nowhere;
    return { columns: layout.columns, gutter: layout.geometry.plot.left, cellWidth: layout.cellWidth };
  }, [layout]);
  return (
    <div className="trajectory-chart">
      <div className="chart-area" ref={measure}>
        {layout === null ? null : (
          <ChartStage
            trajectory={trajectory}
            course={course}
            model={model}
            layout={layout}
            settings={settings}
            arms={arms}
            visits={visits}
            allWeeks={allWeeks}
            ends={ends}
            decimals={decimals}
            pointed={pointed}
            onPoint={point}
            onSubject={onSubject}
            onList={onList}
            onZoom={onZoom}
          />
        )}
      </div>
      <NTable
        rowAt={model.rowAt}
        measuredWeeks={model.measuredWeeks}
        alive={model.alive}
        arms={arms}
        places={places}
        visits={visits}
        allWeeks={allWeeks}
        ends={ends}
        onPoint={point}
        onList={onList}
        onZoom={onZoom}
      />
      <AliveTable alive={model.alive} arms={arms} places={places} visits={visits} />
      <ChartKey
        visits={visits}
        rows={trajectory.rows}
        subjects={model.subjects}
        events={model.events}
        shape={settings.shape}
      />
    </div>
  );
}
