import type { Arm } from '../../study/protocol.ts';
import { type ArmLook, dashes, type MarkerShape, markerShapes } from '../figure-style.ts';
import type { CircleMark, Mark, Stroke } from '../scene.ts';
import { paper, polygon, stroke } from './marks.ts';

/** How an arm is told from the others: by colour, by the shape of its marker and by its dash, so that colour alone never carries it. */
export interface ArmStyle {
  readonly arm: Arm;
  readonly shape: MarkerShape;
  readonly hollow: boolean;
  /** In points. */
  readonly dash: readonly number[];
}

const dashOrder = ['solid', 'dash', 'dot', 'dash-dot', 'short-dash', 'long-dash', 'dash-dot-dot'] as const;

/**
 * The style of the arm at a place in the protocol's order, as a recipe's style changes it. After five shapes they come again, hollow.
 */
export function armStyle(arm: Arm, index: number, looks: readonly ArmLook[] = []): ArmStyle {
  const look = looks.find((one) => one.arm === arm.name);
  return {
    arm: look?.colour ? { ...arm, colour: look.colour } : arm,
    shape: look?.shape ?? markerShapes[index % markerShapes.length] ?? 'circle',
    hollow: look?.hollow ?? Math.floor(index / markerShapes.length) % 2 === 1,
    dash: dashes[look?.dash ?? dashOrder[index % dashOrder.length] ?? 'solid'],
  };
}

/** An arm's line, `width` in points; dashes are made longer for heavier lines. */
export function armLine(style: ArmStyle, width: number): Stroke {
  return stroke(
    style.arm.colour,
    width,
    style.dash.map((length) => length * width),
  );
}

/** An arm's marker about a point; `radius` in millimetres, all shapes of like weight to the eye, with a thin paper edge against lines beneath. */
export function armMarker(style: ArmStyle, x: number, y: number, radius: number, edge: number): Mark {
  const { colour } = style.arm;
  const fill = style.hollow ? paper : colour;
  const by = stroke(style.hollow ? colour : paper, style.hollow ? edge * 2 : edge);
  if (style.shape === 'circle') return circle(x, y, radius, fill, by);
  return polygon(
    outline(style.shape).map(([dx, dy]) => [x + dx * radius, y + dy * radius]),
    fill,
    by,
  );
}

export function circle(x: number, y: number, radius: number, fill: string | null, by: Stroke | null): CircleMark {
  return { kind: 'circle', x, y, radius, stroke: by, fill: fill === null ? null : { colour: fill, opacity: 1 } };
}

function outline(shape: Exclude<MarkerShape, 'circle'>): readonly (readonly [number, number])[] {
  const s = 0.9;
  switch (shape) {
    case 'square':
      return [
        [-s, -s],
        [s, -s],
        [s, s],
        [-s, s],
      ];
    case 'triangle':
      return [
        [0, -1.25],
        [1.12, 0.75],
        [-1.12, 0.75],
      ];
    case 'diamond':
      return [
        [0, -1.3],
        [1.15, 0],
        [0, 1.3],
        [-1.15, 0],
      ];
    case 'inverted-triangle':
      return [
        [0, 1.25],
        [1.12, -0.75],
        [-1.12, -0.75],
      ];
  }
}
