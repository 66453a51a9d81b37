import type { Scale } from '../../../core/figure/recipe.ts';
import type { ArmWeekSummary } from '../../../core/statistics/summary.ts';
import type { SubjectTrajectory } from '../../../core/statistics/trajectory.ts';
import { type Domain, type ValueAxis, valueAxis } from '../axis-ticks.ts';
import { type ChartGeometry, chartGeometry } from '../chart-geometry.ts';
import type { ArmLine } from '../chart-rows.ts';
import { thinned } from '../column-positions.ts';
import { weekText } from '../number-format.ts';
import { textWidth } from '../text-width.ts';
import { type WeekAxis, weekPlaces } from '../week-places.ts';

/** All that a small chart needs to be drawn in line with the others. */
export interface PanelLayout {
  readonly geometry: ChartGeometry;
  readonly axis: ValueAxis;
  /** The weeks whose numbers have room under the axis. */
  readonly named: readonly number[];
}

const gutter = 46;

/** The values that panels with one axis in common must hold. */
export function panelValues(
  lines: readonly ArmLine[],
  subjects: readonly SubjectTrajectory[],
  rows: readonly ArmWeekSummary[],
  ends: Domain,
): readonly number[] {
  const inside = ({ week }: { readonly week: number }) => week >= ends[0] && week <= ends[1];
  const drawn = lines.flatMap(({ points }) =>
    points.filter(inside).flatMap(({ center, low, high }) => [center, low, high]),
  );
  const whiskers = rows.filter(inside).flatMap(({ min, max }) => [min, max]);
  const behind = subjects.flatMap(({ points }) => points.filter(inside).map(({ value }) => value));
  return [...[...drawn, ...whiskers].filter((value) => value !== null), ...behind];
}

/** Lays out a small chart of this size. `weeks` are those of all panels, so that they stand in line. */
export function panelLayout(panel: {
  readonly values: readonly number[];
  readonly scale: Scale;
  readonly weekAxis: WeekAxis;
  readonly weeks: readonly number[];
  readonly ends: Domain;
  readonly arms: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: boolean;
}): PanelLayout {
  const { values, scale, weekAxis, weeks, ends, arms, width, height, boxes } = panel;
  const axis = valueAxis(values, scale, 4);
  const { place, domain } = weekPlaces(weekAxis, weeks, ends);
  const geometry = chartGeometry({
    width,
    height,
    gutter,
    strips: 0,
    leaders: false,
    weeks,
    place,
    weekDomain: domain,
    valueDomain: axis.domain,
    scale,
    arms,
    boxes,
  });
  const widest = Math.max(0, ...weeks.map((week) => textWidth(weekText(week), 11)));
  const written = thinned(weeks.map(geometry.x), widest + 6);
  return { geometry, axis, named: weeks.filter((_, index) => written[index]) };
}
