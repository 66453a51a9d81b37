import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { measureOf } from '../../../core/figure/axis-title.ts';
import type { ArmWeekSummary } from '../../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../../core/statistics/trajectory.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../arm-swatch.tsx';
import type { ArmLine } from '../chart-rows.ts';
import type { ChartSettings } from '../chart-settings.ts';
import { nearestSubject, nearestWeek } from '../nearest.ts';
import { weekText } from '../number-format.ts';
import type { PlacedEvent } from '../placed-events.ts';
import type { ShownArm } from '../shown-arms.ts';
import { useShowValue } from '../use-show-value.ts';
import { type FollowedLine, PanelChart, PanelPointer } from './panel-chart.tsx';
import type { PanelLayout } from './panel-layout.ts';

/** What the pointer or the keyboard is on in any of the panels; all of them show it. */
export interface PanelPointed {
  readonly week: number;
  readonly subject: string | null;
}

const nobody: readonly never[] = [];

/** One of several small charts: its name, the numbers of the week that is pointed at in any of them, and the chart. A click opens it. */
export function Panel({
  title,
  detail,
  opens,
  layout,
  weeks,
  arms,
  lines,
  subjects = nobody,
  events = nobody,
  expected,
  settings,
  rowAt,
  decimals,
  pointed,
  followed,
  onPoint,
  onOpen,
}: {
  title: string;
  detail: string;
  /** What a click does, in words that stand before the panel's name for those who cannot see it. */
  opens: string;
  layout: PanelLayout;
  weeks: readonly number[];
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  subjects?: readonly SubjectTrajectory[];
  /** What happened to the subjects that are drawn. */
  events?: readonly PlacedEvent[];
  expected: readonly number[];
  settings: ChartSettings;
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  decimals: number;
  pointed: PanelPointed | null;
  followed: readonly FollowedLine[];
  onPoint: (pointed: PanelPointed | null) => void;
  /** Called with the subject under the pointer, if there is one. */
  onOpen: (subject: string | null, week: number | null) => void;
}) {
  const say = useSay();
  const show = useShowValue(decimals);
  const { geometry } = layout;
  const drawn = useMemo(() => lines.filter((line) => arms[line.index]?.visible), [lines, arms]);

  const at = (event: MouseEvent): PanelPointed | null => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (box === undefined) return null;
    const place = { x: event.clientX - box.left, y: event.clientY - box.top };
    const index = (name: string) => arms.find((arm) => arm.name === name)?.index ?? 0;
    const subject = nearestSubject(geometry, subjects, expected, index, place);
    if (subject !== null) return subject;
    const week = nearestWeek(geometry, weeks, place);
    return week === null ? null : { week, subject: null };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const now = pointed === null ? -1 : weeks.indexOf(pointed.week);
    const next = weeks[Math.max(0, Math.min(weeks.length - 1, now + by))];
    if (next !== undefined) onPoint({ week: next, subject: null });
  };
  return (
    <button
      type="button"
      className="panel"
      onPointerMove={(event) => onPoint(at(event))}
      onPointerLeave={() => onPoint(null)}
      onBlur={() => onPoint(null)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        // A click by keyboard has no place.
        const target = event.detail === 0 ? null : at(event);
        onOpen(target?.subject ?? null, target?.week ?? null);
      }}
    >
      <span className="panel-head">
        <span className="unseen">{opens} </span>
        <b>{title}</b>
        <span className="soft panel-detail">{detail}</span>
      </span>
      <span className="panel-numbers small">
        {pointed === null ? null : (
          <>
            <span className="soft">{say('trajectories.week', { week: weekText(pointed.week) })}</span>
            {drawn.map(({ arm, index, points }) => {
              const point = points.find(({ week }) => week === pointed.week);
              const center = point?.center;
              const own = arms[index];
              return own === undefined ? null : (
                <span key={arm.name} className="panel-number">
                  <ArmSwatch arm={own} wide={false} /> {center == null ? '–' : show(center)}
                  {drawn.length > 1 ? null : (
                    <span className="soft">
                      {say('trajectories.n')} {point?.n ?? 0}
                    </span>
                  )}
                </span>
              );
            })}
          </>
        )}
      </span>
      <svg width={geometry.width} height={geometry.height} aria-hidden="true">
        <PanelChart
          layout={layout}
          arms={arms}
          lines={lines}
          subjects={subjects}
          subjectLines={settings.subjectMarks === 'lines'}
          expected={expected}
          shape={settings.shape}
          linear={settings.scale === 'linear'}
          rowAt={rowAt}
          zeroLine={settings.change !== 'none'}
          events={events}
          openSubject={events.length === 0 ? null : settings.subject}
        />
        <PanelPointer
          layout={layout}
          week={pointed?.week ?? null}
          followed={followed}
          expected={expected}
          arms={arms}
        />
      </svg>
    </button>
  );
}

/** A series' own name for a panel: what it is measured on and in. */
export function panelDetail(series: Parameters<typeof measureOf>[0]): string {
  return [series.population, measureOf(series)].filter(Boolean).join(', ');
}
