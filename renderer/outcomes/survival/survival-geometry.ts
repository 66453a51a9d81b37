import { scaleLinear } from 'd3-scale';
import { type PlotBox, tickLength } from '../../trajectories/chart-geometry.ts';
import { columnPositions, thinned } from '../../trajectories/column-positions.ts';
import { weekText } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { textWidth } from '../../trajectories/text-width.ts';
import type { Size } from '../../trajectories/use-size.ts';
import type { WeekColumn } from '../../trajectories/week-tick.tsx';

/** Where things stand on the chart of survival, in pixels: curves, axis, and the table of those at risk under it. */
export interface SurvivalGeometry {
  readonly width: number;
  readonly height: number;
  readonly plot: PlotBox;
  readonly lastWeek: number;
  readonly x: (week: number) => number;
  /** Pixels of a share from 0 to 1. */
  readonly y: (share: number) => number;
  readonly weekAt: (x: number) => number;
  readonly columns: readonly WeekColumn[];
  readonly cellWidth: number;
}

const narrowestGutter = 96;
const widestGutter = 200;
const besideName = 44;
/** How near to the arms' names the first column may stand. */
const nameDistance = 6;
const top = 10;
const right = 20;
/** Room for the labels of weeks and the axis title under the plot. */
const under = 46;

/** Lays the chart out: time true from 0 to the last week that is shown, shares from 0 to 1. */
export function survivalGeometry(
  size: Size,
  arms: readonly ShownArm[],
  weeks: readonly number[],
  lastTime: number,
): SurvivalGeometry {
  const widest = Math.max(0, ...arms.map(({ name }) => textWidth(name)));
  const gutter = Math.round(Math.min(widestGutter, Math.max(narrowestGutter, widest + besideName)));
  const plot = {
    left: gutter,
    top,
    width: Math.max(1, size.width - gutter - right),
    height: Math.max(1, size.height - top - under),
  };
  const lastWeek = Math.max(1, lastTime, ...weeks);
  const x = scaleLinear([0, lastWeek], [plot.left, plot.left + plot.width]);
  const y = scaleLinear([0, 1], [plot.top + plot.height, plot.top]);
  const cellWidth = Math.ceil(Math.max(14, ...weeks.map((week) => textWidth(weekText(week)))) + 6);
  const ticks = weeks.map((week) => x(week));
  const places = columnPositions(
    ticks,
    cellWidth,
    plot.left - nameDistance + cellWidth / 2,
    size.width - cellWidth / 2,
  );
  const written = places === null ? thinned(ticks, cellWidth) : ticks.map(() => true);
  return {
    ...size,
    plot,
    lastWeek,
    x,
    y,
    weekAt: (pixels) => x.invert(pixels),
    columns: weeks.map((week, i) => ({
      week,
      tick: ticks[i] ?? 0,
      x: places?.[i] ?? ticks[i] ?? 0,
      written: written[i] ?? false,
    })),
    cellWidth,
  };
}

export { tickLength };
