import { useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { readChartSettings } from './chart-settings.ts';
import { ChartStage } from './chart-stage.tsx';
import { NTable } from './n-table.tsx';
import { shownArms } from './shown-arms.ts';
import { useChartModel } from './use-chart-model.ts';
import { visitColumns } from './visit-columns.ts';

const weeks = [0, 1, 2];
const names = ['A', 'B'];
const size = { width: 400, height: 300 };
const ends = [0, 2] as const;
const nothing = () => undefined;
const course = { followUps: [], events: [] };
const pointed = { week: 1, arm: null, subject: 'A1' };

function summary(arm: string, week: number): ArmWeekSummary {
  const spread = { sd: 1, sem: 1, ci95: [1, 3] as const, q1: 1, q3: 3, geometricSd: 1, min: 1, max: 3, censored: 0 };
  return { arm, week, n: 2, mean: 2, median: 2, geometricMean: 2, ...spread };
}

const trajectory: Trajectory = {
  series: { id: 0, analyte: 'A', population: null, metric: null, unit: null },
  change: 'none',
  detectionPolicy: 'limit',
  arms: names.map((name) => ({
    name,
    description: '',
    colour: '#000000',
    infusionWeeks: [],
    infusionWeeksConfirmed: true,
  })),
  visits: [],
  weeks,
  scheduled: null,
  rows: names.flatMap((arm) => weeks.map((week) => summary(arm, week))),
  subjects: names.map((arm) => ({
    subject: `${arm}1`,
    arm,
    points: weeks.map((week) => ({ readingId: week, subject: `${arm}1`, arm, week, value: week + 1, qualifier: null })),
  })),
  withoutBaseline: 0,
};

function SmallChart() {
  const settings = useMemo(() => readChartSettings(new URLSearchParams()), []);
  const arms = useMemo(() => shownArms(trajectory.arms, [], 'light'), []);
  const visits = useMemo(() => visitColumns(trajectory), []);
  const model = useChartModel({
    trajectory,
    analytes: [],
    course,
    settings,
    arms,
    allVisits: visits,
    visits,
    ends,
    size,
  });
  const { layout } = model;
  if (layout === null) return null;
  const places = { columns: layout.columns, gutter: layout.geometry.plot.left, cellWidth: layout.cellWidth };
  const shared = { arms, visits, allWeeks: weeks, ends, onPoint: nothing, onList: nothing, onZoom: nothing };
  const how = { trajectory, course, model, layout, settings, decimals: 1, pointed, onSubject: nothing };
  return (
    <>
      <ChartStage {...shared} {...how} />
      <NTable {...shared} rowAt={model.rowAt} measuredWeeks={model.measuredWeeks} alive={model.alive} places={places} />
    </>
  );
}

/**
 * Draws a small chart that nobody sees, outside of the page: the browser then has compiled all code that draws before the first chart is asked for.
 * Done in slices, so that nothing waits for it.
 */
export function warmChart(): void {
  const root = createRoot(document.createElement('div'));
  root.render(<SmallChart />);
  requestIdleCallback(() => requestIdleCallback(() => root.unmount()));
}
