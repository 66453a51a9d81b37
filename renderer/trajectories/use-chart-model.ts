import { useMemo } from 'react';
import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { SubjectTrajectory, Trajectory } from '../../core/statistics/trajectory.ts';
import { expectedWeeks } from '../../core/statistics/unbroken-runs.ts';
import type { StudyCourse } from '../../core/study/overview.ts';
import type { Analyte } from '../../core/study/protocol.ts';
import { aliveAt } from './alive-at.ts';
import type { Domain } from './axis-ticks.ts';
import { type ChartLayout, chartLayout } from './chart-layout.ts';
import { chartReference, type Reference, referenceValues } from './chart-reference.ts';
import { type ArmLine, armLines } from './chart-rows.ts';
import type { ChartSettings } from './chart-settings.ts';
import { type PlacedEvent, placedEvents } from './placed-events.ts';
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
  /** The protocol's, with their normal ranges. */
  readonly analytes: readonly Analyte[];
  readonly course: StudyCourse;
  readonly settings: ChartSettings;
  readonly arms: readonly ShownArm[];
  readonly allVisits: readonly VisitColumn[];
  readonly visits: readonly VisitColumn[];
  readonly ends: Domain;
  readonly size: Size | null;
}): ChartModel {
  const { trajectory, analytes, course, settings, arms, allVisits, visits, ends, size } = chart;
  const { center, spread, scale, change, individuals, shape, weekAxis, infusions, low, high, multiples, normal } =
    settings;
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
  const { series } = trajectory;
  const reference = useMemo(
    () => chartReference(analytes, series, { change, low, high, multiples, normal }),
    [analytes, series, change, low, high, multiples, normal],
  );
  const layout = useMemo(() => {
    if (size === null) return null;
    const boxes = shape === 'box';
    const how = { scale, individuals, weekAxis, infusions, boxes, also: referenceValues(reference) };
    return chartLayout({ trajectory, arms, lines, visits, size, ends, ...how });
  }, [trajectory, arms, lines, visits, size, ends, scale, individuals, weekAxis, infusions, shape, reference]);
  const events = useMemo(() => {
    if (!settings.events || !individuals) return [];
    const indices = new Map(arms.map(({ name, index }) => [name, index]));
    const whose = (subject: string) => settings.adverse || subject === settings.subject;
    return placedEvents(subjects, course, (arm) => indices.get(arm) ?? 0, whose);
  }, [settings.events, settings.adverse, settings.subject, individuals, subjects, course, arms]);
  const alive = useMemo(() => aliveAt(trajectory, course, visits), [course, visits, trajectory]);
  return { lines, rowAt, subjects, expected, measuredWeeks, reference, events, alive, layout };
}
