import { useMemo } from 'react';
import { type KnownAlive, knownAlive } from '../../core/statistics/known-alive.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { SubjectTrajectory, Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import type { Domain } from './axis-ticks.ts';
import { type ChartLayout, chartLayout } from './chart-layout.ts';
import { type ArmLine, armLines } from './chart-rows.ts';
import type { ChartSettings } from './chart-settings.ts';
import { type PlacedEvent, placedEvents } from './placed-events.ts';
import type { Reference } from './reference-lines.tsx';
import type { ShownArm } from './shown-arms.ts';
import type { Size } from './use-size.ts';
import { rowsByArmAndWeek, type VisitColumn } from './visit-columns.ts';

/** All that the chart of a series draws, each part made again only when what it is made of has changed. */
export interface ChartModel {
  readonly lines: readonly ArmLine[];
  readonly rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  /** The subjects that are drawn: of the arms that are switched on, none where they are switched off. */
  readonly subjects: readonly SubjectTrajectory[];
  /** Weeks at which a line without a value is broken. */
  readonly expected: readonly number[];
  readonly measuredWeeks: ReadonlySet<number>;
  readonly reference: Reference;
  readonly events: readonly PlacedEvent[];
  readonly alive: readonly KnownAlive[];
  /** Null until the size is known. */
  readonly layout: ChartLayout | null;
}

/** What the chart of a series draws in a box of this size, as these settings ask. `visits` are those shown between `ends`. */
export function useChartModel(chart: {
  readonly trajectory: Trajectory;
  readonly course: StudyCourse;
  readonly settings: ChartSettings;
  readonly arms: readonly ShownArm[];
  readonly allVisits: readonly VisitColumn[];
  readonly visits: readonly VisitColumn[];
  readonly ends: Domain;
  readonly size: Size | null;
}): ChartModel {
  const { trajectory, course, settings, arms, allVisits, visits, ends, size } = chart;
  const { center, spread, scale, change, individuals, shape, weekAxis, infusions, low, high, multiples } = settings;
  const lines = useMemo(() => armLines(trajectory, allVisits, center, spread), [trajectory, allVisits, center, spread]);
  const rowAt = useMemo(() => rowsByArmAndWeek(trajectory), [trajectory]);
  const expected = useMemo(() => expectedWeeks(trajectory), [trajectory]);
  const measuredWeeks = useMemo(
    () => new Set(trajectory.rows.filter((row) => row.n > 0).map((row) => row.week)),
    [trajectory],
  );
  const subjects = useMemo(() => {
    const visible = new Set(arms.filter((arm) => arm.visible).map((arm) => arm.name));
    return individuals ? trajectory.subjects.filter(({ arm }) => visible.has(arm)) : [];
  }, [trajectory, individuals, arms]);
  const reference = useMemo(
    // A normal range is of values, not of their changes.
    () => (change === 'none' ? { low, high, multiples } : { low: null, high: null, multiples: false }),
    [change, low, high, multiples],
  );
  const layout = useMemo(() => {
    if (size === null) return null;
    const boxes = shape === 'box';
    const how = { scale, individuals, weekAxis, infusions, boxes, also: [reference.low, reference.high] };
    return chartLayout({ trajectory, arms, lines, visits, size, ends, ...how });
  }, [trajectory, arms, lines, visits, size, ends, scale, individuals, weekAxis, infusions, shape, reference]);
  const events = useMemo(() => {
    if (!settings.events || !individuals) return [];
    const indices = new Map(arms.map(({ name, index }) => [name, index]));
    const whose = (subject: string) => settings.adverse || subject === settings.subject;
    return placedEvents(subjects, course, (arm) => indices.get(arm) ?? 0, whose);
  }, [settings.events, settings.adverse, settings.subject, individuals, subjects, course, arms]);
  const alive = useMemo(() => {
    const days = new Map(trajectory.visits.map(({ week, daysBefore }) => [week, daysBefore]));
    const at = visits.map(({ week }) => ({ week, daysBefore: days.get(week) ?? 0 }));
    const of = new Set(trajectory.subjects.map(({ subject }) => subject));
    const followed = course.followUps.filter(({ subject }) => of.has(subject));
    const names = arms.map(({ name }) => name);
    return knownAlive(followed, names, at);
  }, [course, arms, visits, trajectory]);
  return { lines, rowAt, subjects, expected, measuredWeeks, reference, events, alive, layout };
}
