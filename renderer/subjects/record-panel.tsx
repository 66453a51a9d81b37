import { useMemo } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import type { SubjectRecord, Trace } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';
import { useLanguage, useSay } from '../language.tsx';
import { armLines } from '../trajectories/chart-rows.ts';
import { weekRuns } from '../trajectories/infusion-weeks.ts';
import { panelDetail } from '../trajectories/panels/panel.tsx';
import { PanelChart, PanelPointer } from '../trajectories/panels/panel-chart.tsx';
import { panelLayout, panelValues } from '../trajectories/panels/panel-layout.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { rowsByArmAndWeek, visitColumns } from '../trajectories/visit-columns.ts';
import { valueText } from './value-text.ts';

const height = 150;
const none: readonly never[] = [];

/** One series of a subject over the weeks, the mean of the subject's arm behind it; infusions, events and the end of follow-up at their weeks. */
export function RecordPanel({
  record,
  series,
  values,
  trajectory,
  arm,
  weeks,
  width,
  chosen,
  week,
  onChoose,
}: {
  record: SubjectRecord;
  series: Series;
  values: readonly Trace[];
  trajectory: Trajectory | undefined;
  /** The subject's arm, alone in its panel. */
  arm: ShownArm;
  weeks: readonly number[];
  width: number;
  chosen: boolean;
  /** The week that is looked at. */
  week: number | null;
  onChoose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const points = useMemo(
    () =>
      values.flatMap(({ week: at, value, byHand }) =>
        value === null || byHand?.kind === 'excluded' ? [] : [{ week: at, value }],
      ),
    [values],
  );
  const lines = useMemo(() => {
    if (trajectory === undefined) return none;
    return armLines(trajectory, visitColumns(trajectory), 'mean', 'none')
      .filter((line) => line.arm.name === arm.name)
      .map((line) => ({ ...line, index: 0 }));
  }, [trajectory, arm.name]);
  const expected = useMemo(() => (trajectory === undefined ? none : expectedWeeks(trajectory)), [trajectory]);
  const rowAt = useMemo(() => (trajectory === undefined ? () => null : rowsByArmAndWeek(trajectory)), [trajectory]);
  const layout = useMemo(() => {
    const ends = [weeks[0] ?? 0, weeks.at(-1) ?? 1] as const;
    const all = [...panelValues(lines, [], [], ends), ...points.map(({ value }) => value)];
    return panelLayout({
      values: all,
      scale: 'linear',
      weekAxis: 'time',
      weeks,
      ends,
      arms: 1,
      width,
      height,
      boxes: false,
    });
  }, [weeks, lines, points, width]);
  const arms = useMemo(() => [{ ...arm, index: 0 }], [arm]);
  const last = points.at(-1);
  const { x, plot } = layout.geometry;
  const foot = plot.top + plot.height;
  const within = (at: number) => x(at) >= plot.left - 1 && x(at) <= plot.left + plot.width + 1;
  const end = record.followUp;
  return (
    <button type="button" className="panel record-panel" aria-pressed={chosen} onClick={onChoose}>
      <span className="panel-head">
        <span className="unseen">{say('explore.values-before')} </span>
        <b>{series.analyte}</b>
        <span className="soft panel-detail">{panelDetail(series)}</span>
        <span className="record-last">{last === undefined ? '' : valueText(language, last.value, null)}</span>
      </span>
      <svg width={width} height={height} aria-hidden="true">
        {weekRuns(arm.arm.infusionWeeks).map(({ from, to }) =>
          within(from) ? (
            <rect
              key={from}
              className="record-infusions"
              x={x(from) - 2}
              y={plot.top}
              width={Math.min(x(to), plot.left + plot.width) - x(from) + 4}
              height={plot.height}
              fill={arm.colour}
            />
          ) : null,
        )}
        <g className="record-arm">
          <PanelChart
            layout={layout}
            arms={arms}
            lines={lines}
            subjects={none}
            subjectLines={false}
            expected={expected}
            shape="bars"
            linear
            rowAt={rowAt}
            zeroLine={false}
          />
        </g>
        {record.events.map((event, index) =>
          event.day !== null && within(event.day / 7) ? (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the same event may be told twice, and the list never changes its order.
              key={`${event.term} ${index}`}
              className="record-event"
              d="M0,-4.5L4,3.5H-4Z"
              transform={`translate(${x(event.day / 7)},${foot - 6})`}
            />
          ) : null,
        )}
        {end !== null && (end.state === 'death' || end.state === 'transplant') && within(end.day / 7) ? (
          <g className={`record-end record-${end.state}`} transform={`translate(${x(end.day / 7)},0)`}>
            <path d={`M0,${plot.top}V${foot}`} />
            <path
              className="record-sign"
              d={end.state === 'death' ? 'M-3.5,-3.5L3.5,3.5M-3.5,3.5L3.5,-3.5' : 'M0,-4.5L4.5,0L0,4.5L-4.5,0Z'}
              transform={`translate(0,${plot.top + 6})`}
            />
          </g>
        ) : null}
        <PanelPointer
          layout={layout}
          week={week !== null && within(week) ? week : null}
          followed={[{ subject: record.subject, arm: arm.name, points }]}
          expected={expected}
          arms={arms}
        />
      </svg>
    </button>
  );
}
