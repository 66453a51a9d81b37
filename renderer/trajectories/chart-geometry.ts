import { scaleLinear, scaleLog } from 'd3-scale';
import type { Scale } from '../../core/figure/recipe.ts';
import type { Domain } from './axis-ticks.ts';

/** The rectangle that the data are drawn in, in pixels from the chart's top left. */
export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where things stand on the chart: the one reckoning for the axis, the table under it, and what the pointer is near. */
export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  readonly plot: PlotBox;
  /** The ends of the week axis, in its places. */
  readonly weekDomain: Domain;
  readonly valueDomain: Domain;
  /** The place of a week on the axis: the week itself, or where visits stand evenly, the number of the visit. */
  readonly place: (week: number) => number;
  /** Pixels of a week, without the arms' dodge. */
  readonly x: (week: number) => number;
  /** Pixels of a value; NaN for a value that the scale has no place for. */
  readonly y: (value: number) => number;
  /** Pixels of a week for an arm, which is moved aside so that bars never hide each other. */
  readonly xOf: (week: number, armIndex: number) => number;
  /** The same move in places of the axis, for the chart library. */
  readonly dodge: (armIndex: number) => number;
}

/** The length of the ticks. */
export const tickLength = 5;
const axisHeight = 24;
/** Room for lines that lead from ticks to columns that stand aside. */
const leaderHeight = 9;
const rightMargin = 16;
const stripHeight = 14;
const topMargin = 12;
const widestDodge = { marks: 4, boxes: 11 };

/** Room above the plot for the infusion strips of so many arms. */
export function stripTop(row: number): number {
  return 2 + row * stripHeight;
}

/** Lays the chart out. `gutter` is the room on the left, shared by the value axis and the arms' names under it. */
export function chartGeometry(layout: {
  readonly width: number;
  readonly height: number;
  readonly gutter: number;
  readonly strips: number;
  /** True if columns of the table stand aside of their ticks. */
  readonly leaders: boolean;
  readonly weeks: readonly number[];
  readonly place: (week: number) => number;
  readonly weekDomain: Domain;
  readonly valueDomain: Domain;
  readonly scale: Scale;
  readonly arms: number;
  /** True where boxes take more room than marks. */
  readonly boxes?: boolean;
}): ChartGeometry {
  const top = topMargin + layout.strips * stripHeight;
  const plot = {
    left: layout.gutter,
    top,
    width: Math.max(1, layout.width - layout.gutter - rightMargin),
    height: Math.max(1, layout.height - top - axisHeight - (layout.leaders ? leaderHeight : 0)),
  };
  const across = scaleLinear(layout.weekDomain, [plot.left, plot.left + plot.width]);
  const { place } = layout;
  const x = (week: number) => across(place(week));
  const range = [plot.top + plot.height, plot.top];
  const y = layout.scale === 'linear' ? scaleLinear(layout.valueDomain, range) : scaleLog(layout.valueDomain, range);
  const closest = layout.weeks.reduce(
    (least, week, index) => Math.min(least, index === 0 ? least : x(week) - x(layout.weeks[index - 1] ?? week)),
    Number.POSITIVE_INFINITY,
  );
  const step = Math.min(layout.boxes === true ? widestDodge.boxes : widestDodge.marks, closest / (layout.arms + 1));
  const perPixel = (layout.weekDomain[1] - layout.weekDomain[0]) / plot.width;
  const aside = (armIndex: number) => (armIndex - (layout.arms - 1) / 2) * step;
  return {
    width: layout.width,
    height: layout.height,
    plot,
    weekDomain: layout.weekDomain,
    valueDomain: layout.valueDomain,
    place,
    x,
    y,
    xOf: (week, armIndex) => x(week) + aside(armIndex),
    dodge: (armIndex) => aside(armIndex) * perPixel,
  };
}

/** The right margin of the plot, for the chart library, which takes margins. */
export const plotRightMargin = rightMargin;
