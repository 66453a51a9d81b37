import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { type ArmStyle, armMarker } from './arm-style.ts';
import type { Frame } from './axes.ts';
import { halfCapital, label, lines, quiet, stroke } from './marks.ts';
import { spreadPositions } from './spread-positions.ts';

/** Where an arm's line or curve ends, in millimetres. */
export interface LineEnd {
  readonly style: ArmStyle;
  readonly x: number;
  readonly y: number;
}

/** The same with the height of its name, moved away from its neighbours'. */
export interface NamedEnd extends LineEnd {
  readonly at: number;
}

/** How wide the longest of the arms' names is, in millimetres. */
export function widestName(styles: readonly ArmStyle[], size: number): number {
  return Math.max(0, ...styles.map(({ arm }) => textWidth(arm.name, size)));
}

/** Gives each end the height of its name, from the highest end to the lowest. */
export function spreadEnds(ends: readonly LineEnd[], { unit, top, foot }: Frame): readonly NamedEnd[] {
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const places = spreadPositions(
    sorted.map(({ y }) => y),
    sorted.slice(1).map(() => 1.2 * unit),
    top + 0.5 * unit,
    foot - 0.5 * unit,
  );
  return sorted.map((end, index) => ({ ...end, at: places[index] ?? end.y }));
}

/** An arm's name beside the end of its line, led to by a thin line that begins `gap` millimetres behind the end. */
export function endLabel({ style, x, y, at }: NamedEnd, gap: number, frame: Frame): readonly Mark[] {
  const { unit, size, right, weight } = frame;
  const leader = [[Math.min(x + gap, right), y] as const, [right + 0.9 * unit, at] as const];
  return [
    lines([leader], stroke(quiet, weight * 0.8)),
    armMarker(style, right + 1.5 * unit, at, 0.28 * unit, weight / 2),
    label(style.arm.name, right + 2.1 * unit, at + halfCapital(size), size),
  ];
}
