import type { Scale } from '../../core/figure/recipe.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { type Domain, type ValueAxis, valueAxis } from './axis-ticks.ts';
import { type ChartGeometry, chartGeometry } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import { columnPositions, thinned } from './column-positions.ts';
import { weekText } from './number-format.ts';
import type { ShownArm } from './shown-arms.ts';
import { textWidth } from './text-width.ts';
import type { Size } from './use-size.ts';
import type { VisitColumn } from './visit-columns.ts';
import { type WeekAxis, weekPlaces } from './week-places.ts';
import { isAside, type WeekColumn } from './week-tick.tsx';

/** All that the chart and the table under it need to stand in line. */
export interface ChartLayout {
  readonly geometry: ChartGeometry;
  readonly axis: ValueAxis;
  readonly columns: readonly WeekColumn[];
  /** Pixels of a cell of the table. */
  readonly cellWidth: number;
}

const narrowestGutter = 84;
const widestGutter = 190;
/** Room in the gutter for the sign `n`, the swatch and the distances between them. */
const besideName = 54;
/** How near to the arms' names the first column may stand. */
const nameDistance = 6;

function gutterOf(arms: readonly ShownArm[]): number {
  const widest = Math.max(0, ...arms.map((arm) => textWidth(arm.name)));
  return Math.round(Math.min(widestGutter, Math.max(narrowestGutter, widest + besideName)));
}

/**
 * Lays out a chart of this size. The value axis holds all arms, switched on or not, so that it stands still while arms are compared.
 */
export function chartLayout(chart: {
  readonly trajectory: Trajectory;
  readonly arms: readonly ShownArm[];
  readonly lines: readonly ArmLine[];
  readonly visits: readonly VisitColumn[];
  readonly scale: Scale;
  readonly individuals: boolean;
  readonly size: Size;
  readonly weekAxis: WeekAxis;
  /** The first and last week that are shown. */
  readonly ends: Domain;
  readonly infusions: boolean;
  /** True where spreads are drawn as boxes, down to the smallest and up to the largest value. */
  readonly boxes: boolean;
  /** Values that the axis must hold besides the data: a reference range. */
  readonly also: readonly (number | null)[];
}): ChartLayout {
  const { trajectory, arms, lines, visits, scale, individuals, size, weekAxis, ends, boxes } = chart;
  const inside = ({ week }: { readonly week: number }) => week >= ends[0] && week <= ends[1];
  const drawn = lines.flatMap(({ points }) =>
    points.filter(inside).flatMap(({ center, low, high }) => [center, low, high]),
  );
  const whiskers = boxes ? trajectory.rows.filter(inside).flatMap(({ min, max }) => [min, max]) : [];
  const behind = individuals
    ? trajectory.subjects.flatMap(({ points }) => points.filter(inside).map(({ value }) => value))
    : [];
  const spanned = [...drawn, ...whiskers, ...chart.also].filter((value) => value !== null);
  const axis = valueAxis([...spanned, ...behind], scale);
  const weeks = visits.map((visit) => visit.week);
  const { place, domain } = weekPlaces(weekAxis, weeks, ends);
  const placed = {
    ...size,
    gutter: gutterOf(arms),
    strips: !chart.infusions ? 0 : arms.filter((arm) => arm.arm.infusionWeeks.length > 0).length,
    weeks,
    place,
    weekDomain: domain,
    boxes,
    valueDomain: axis.domain,
    scale,
    arms: arms.length,
  };
  const texts = [...weeks.map(weekText), ...trajectory.rows.map((row) => String(row.n))];
  const cellWidth = Math.ceil(Math.max(12, ...[...new Set(texts)].map((text) => textWidth(text))) + 5);
  const even = chartGeometry({ ...placed, leaders: false });
  const ticks = weeks.map(even.x);
  const places = columnPositions(
    ticks,
    cellWidth,
    even.plot.left - nameDistance + cellWidth / 2,
    even.width - cellWidth / 2,
  );
  const written = places === null ? thinned(ticks, cellWidth) : ticks.map(() => true);
  const columns = weeks.map((week, index) => ({
    week,
    tick: ticks[index] ?? 0,
    x: places?.[index] ?? ticks[index] ?? 0,
    written: written[index] ?? false,
  }));
  const geometry = columns.some(isAside) ? chartGeometry({ ...placed, leaders: true }) : even;
  return { geometry, axis, columns, cellWidth };
}
