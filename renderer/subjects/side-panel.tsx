import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { scoreOfSeries } from '../../core/scores/derived-series.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import { ScorePanel } from '../scores/score-panel.tsx';
import { type ChartSettings, nothingOpen } from '../trajectories/chart-settings.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { ArmWeekList } from './arm-week-list.tsx';
import { SubjectPanel } from './subject-panel.tsx';
import './subjects.css';

/** What is open beside the chart: a subject, or the subjects of an arm at a week. Escape closes it and gives the focus back. */
export function SidePanel({
  trajectory,
  course,
  settings,
  arms,
  onChange,
  onSubject,
}: {
  trajectory: Trajectory;
  course: StudyCourse;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
  onSubject: (subject: string, week: number | null) => void;
}) {
  const panel = useRef<HTMLElement>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const { subject, week } = settings;
  const listed = arms.find((arm) => arm.name === settings.listedArm);
  const list = listed === undefined || week === null ? null : { arm: listed, week };
  const open = subject !== null || list !== null;
  const close = () => {
    onChange(nothingOpen);
    returnTo.current?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });

  useEffect(() => {
    if (!open) return;
    // Whoever came by keyboard goes on in the panel, and back to where they were; whoever clicked keeps the pointer's place.
    const from = document.activeElement;
    returnTo.current = from instanceof HTMLElement && from !== document.body ? from : null;
    if (returnTo.current !== null) panel.current?.focus();
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);

  const deathDays = useMemo(
    () => new Map(course.followUps.flatMap(({ subject: who, state, day }) => (state === 'death' ? [[who, day]] : []))),
    [course],
  );
  const score = scoreOfSeries(trajectory.series.id);
  if (subject !== null && score !== null) {
    return <ScorePanel ref={panel} score={score} subject={subject} week={week} arms={arms} onClose={close} />;
  }
  if (subject !== null) {
    return (
      <SubjectPanel
        ref={panel}
        trajectory={trajectory}
        subject={subject}
        week={week}
        arms={arms}
        list={list}
        deathDays={deathDays}
        onSubject={onSubject}
        onList={() => onChange({ subject: null })}
        onClose={close}
      />
    );
  }
  if (list === null) return null;
  return (
    <ArmWeekList
      ref={panel}
      trajectory={trajectory}
      arm={list.arm}
      week={list.week}
      deathDays={deathDays}
      onSubject={onSubject}
      onClose={close}
    />
  );
}
