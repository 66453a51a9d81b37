import { useMemo, useState } from 'react';
import type { Trajectory } from '../../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../../core/statistics/unbroken-runs.ts';
import type { StudyCourse } from '../../../core/study/overview.ts';
import { useSay } from '../../language.tsx';
import type { Domain } from '../axis-ticks.ts';
import { armLines } from '../chart-rows.ts';
import type { ChartSettings } from '../chart-settings.ts';
import { placedEvents } from '../placed-events.ts';
import type { ShownArm } from '../shown-arms.ts';
import { useSize } from '../use-size.ts';
import { rowsByArmAndWeek, visitColumns } from '../visit-columns.ts';
import { Panel, type PanelPointed } from './panel.tsx';
import { panelLayout, panelValues } from './panel-layout.ts';
import './panels.css';

const gap = 12;
const narrowest = 260;
/** Room for a panel's name and numbers above its chart. */
const headHeight = 52;

/** A column for each arm, all on one scale: its subjects, and its own line over them. */
export function ArmPanels({
  trajectory,
  course,
  settings,
  arms,
  weeks,
  ends,
  decimals,
  onSubject,
  onArm,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  weeks: readonly number[];
  ends: Domain;
  decimals: number;
  onSubject: (subject: string, week: number) => void;
  /** Shows one arm alone. */
  onArm: (arm: string) => void;
}) {
  const say = useSay();
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<PanelPointed | null>(null);
  const { center, spread, scale, weekAxis, shape, individuals } = settings;
  const shown = useMemo(() => arms.filter((arm) => arm.visible), [arms]);
  const lines = useMemo(
    () => armLines(trajectory, visitColumns(trajectory), center, spread),
    [trajectory, center, spread],
  );
  const rowAt = useMemo(() => rowsByArmAndWeek(trajectory), [trajectory]);
  const expected = useMemo(() => expectedWeeks(trajectory), [trajectory]);
  const columns = size === null ? 1 : Math.max(1, Math.min(shown.length, Math.floor(size.width / narrowest)));
  const rows = Math.ceil(shown.length / columns);
  const layout = useMemo(() => {
    if (size === null) return null;
    const values = panelValues(
      lines,
      individuals ? trajectory.subjects : [],
      shape === 'box' ? trajectory.rows : [],
      ends,
    );
    const width = Math.floor((size.width - 16 - gap * (columns - 1)) / columns);
    const height = Math.max(160, Math.floor(size.height / rows) - headHeight - gap);
    // Each panel holds one arm: nothing stands aside.
    return panelLayout({ values, scale, weekAxis, weeks, ends, arms: 1, width, height, boxes: shape === 'box' });
  }, [size, lines, trajectory, individuals, shape, ends, columns, rows, scale, weekAxis, weeks]);
  const armOf = useMemo(() => new Map(trajectory.subjects.map(({ subject, arm }) => [subject, arm])), [trajectory]);
  const events = useMemo(() => {
    if (!settings.events || !individuals) return [];
    const whose = (subject: string) => settings.adverse || subject === settings.subject;
    return placedEvents(trajectory.subjects, course, () => 0, whose);
  }, [settings.events, settings.adverse, settings.subject, individuals, trajectory, course]);
  const parts = useMemo(
    () =>
      shown.map((arm) => ({
        // Alone in its panel, an arm is the only one, and stands in the middle.
        arm: { ...arm, index: 0 },
        lines: lines.filter(({ index }) => index === arm.index).map((line) => ({ ...line, index: 0 })),
        subjects: individuals ? trajectory.subjects.filter((subject) => subject.arm === arm.name) : [],
        events: events.filter(({ subject }) => armOf.get(subject) === arm.name),
        count: trajectory.subjects.filter((subject) => subject.arm === arm.name).length,
      })),
    [shown, lines, individuals, trajectory, events, armOf],
  );
  return (
    <div className="panels" ref={measure}>
      {layout === null ? null : (
        <div
          className="panel-grid-of"
          style={{ gridTemplateColumns: `repeat(${columns}, ${layout.geometry.width}px)`, gap }}
        >
          {parts.map(({ arm, lines: own, subjects, events: happened, count }) => (
            <Panel
              key={arm.name}
              title={arm.name}
              detail={say('trajectories.count-subjects', { count })}
              opens={say('explore.open-arm')}
              layout={layout}
              weeks={weeks}
              arms={[arm]}
              lines={own}
              subjects={subjects}
              events={happened}
              expected={expected}
              settings={settings}
              rowAt={rowAt}
              decimals={decimals}
              pointed={pointed}
              followed={trajectory.subjects.filter(
                ({ subject, arm: of }) =>
                  of === arm.name && (subject === settings.subject || subject === pointed?.subject),
              )}
              onPoint={setPointed}
              onOpen={(subject, week) => (subject === null ? onArm(arm.name) : onSubject(subject, week ?? 0))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
