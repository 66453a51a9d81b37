import type { Mark } from '../scene.ts';
import type { Frame } from './axes.ts';
import { endLabel, type NamedEnd, spreadEnds, widestName } from './end-labels.ts';
import type { DrawnArm } from './figure-arms.ts';
import { em } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import type { Plot } from './plot.ts';

/** The room right of a plot that the names of its arms take, in millimetres. */
export function directLabelWidth(arms: readonly DrawnArm[], size: number): number {
  return (
    widestName(
      arms.map(({ style }) => style),
      size,
    ) +
    3 * em(size)
  );
}

/** The heights at which arms are named. */
export function directPlaces(panel: PanelContent, plot: Plot, frame: Frame): ReadonlyMap<string, number> {
  return new Map(namedEnds(panel, plot, frame).map(({ style, at }) => [style.arm.name, at]));
}

/** The names of arms beside the ends of their lines, moved apart where lines end close together and then led to by a thin line. */
export function directLabels(panel: PanelContent, plot: Plot, frame: Frame): readonly Mark[] {
  return namedEnds(panel, plot, frame).flatMap((end) => endLabel(end, 0.9 * frame.unit, frame));
}

function namedEnds(panel: PanelContent, plot: Plot, frame: Frame): readonly NamedEnd[] {
  const ends = panel.arms.flatMap(({ style, points }) => {
    const last = points.filter((point) => plot.y(point.value) !== null).at(-1);
    return last === undefined ? [] : [{ style, x: plot.x(last.week), y: plot.y(last.value) ?? frame.foot }];
  });
  return spreadEnds(ends, frame);
}
