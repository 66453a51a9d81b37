import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { armMarker } from './arm-style.ts';
import type { Frame } from './axes.ts';
import type { DrawnArm } from './figure-arms.ts';
import { em, halfCapital, label, lines, quiet, stroke } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import type { Plot } from './plot.ts';
import { spreadPositions } from './spread-positions.ts';

/** The room right of a plot that the names of its arms take, in millimetres. */
export function directLabelWidth(arms: readonly DrawnArm[], size: number): number {
  const unit = em(size);
  return Math.max(0, ...arms.map(({ style }) => textWidth(style.arm.name, size))) + 3 * unit;
}

interface NamedEnd {
  readonly arm: DrawnArm;
  readonly x: number;
  readonly y: number;
  /** The height of its name, moved away from its neighbours'. */
  readonly at: number;
}

/** The heights at which arms are named. */
export function directPlaces(panel: PanelContent, plot: Plot, frame: Frame): ReadonlyMap<string, number> {
  return new Map(namedEnds(panel, plot, frame).map(({ arm, at }) => [arm.style.arm.name, at]));
}

/** The names of arms beside the ends of their lines, moved apart where lines end close together and then led to by a thin line. */
export function directLabels(panel: PanelContent, plot: Plot, frame: Frame): readonly Mark[] {
  const { unit, size } = frame;
  return namedEnds(panel, plot, frame).flatMap(({ arm, x, y, at }) => {
    const from = Math.min(x + 0.9 * unit, frame.right);
    const leader = lines(
      [
        [
          [from, y],
          [frame.right + 0.9 * unit, at],
        ],
      ],
      stroke(quiet, frame.weight * 0.8),
    );
    return [
      leader,
      armMarker(arm.style, frame.right + 1.5 * unit, at, 0.28 * unit, frame.weight / 2),
      label(arm.style.arm.name, frame.right + 2.1 * unit, at + halfCapital(size), size),
    ];
  });
}

function namedEnds(panel: PanelContent, plot: Plot, frame: Frame): readonly NamedEnd[] {
  const { unit } = frame;
  const ends = panel.arms
    .flatMap((arm) => {
      const last = arm.points.filter((point) => plot.y(point.value) !== null).at(-1);
      if (last === undefined) return [];
      return [{ arm, x: plot.x(last.week), y: plot.y(last.value) ?? frame.foot }];
    })
    .sort((a, b) => a.y - b.y);
  const places = spreadPositions(
    ends.map(({ y }) => y),
    ends.slice(1).map(() => 1.2 * unit),
    frame.top + 0.5 * unit,
    frame.foot - 0.5 * unit,
  );
  return ends.map((end, index) => ({ ...end, at: places[index] ?? end.y }));
}
