import type { Arm } from '../../study/protocol.ts';
import type { CircleMark, Mark, Stroke } from '../scene.ts';
import { paper, polygon, stroke } from './marks.ts';

/** How an arm is told from the others: by colour, by the shape of its marker and by its dash, so that colour alone never carries it. */
export interface ArmStyle {
  readonly arm: Arm;
  readonly shape: Shape;
  readonly hollow: boolean;
  /** In points. */
  readonly dash: readonly number[];
}

const shapes = ['circle', 'square', 'triangle', 'diamond', 'inverted-triangle'] as const;
export type Shape = (typeof shapes)[number];
const dashes: readonly (readonly number[])[] = [
  [],
  [4, 1.5],
  [1.2, 1.2],
  [5, 1.5, 1.2, 1.5],
  [2.5, 1.5],
  [7, 2],
  [2.5, 1, 1, 1],
];

/** The style of the arm at a place in the protocol's order; after five shapes they come again, hollow. */
export function armStyle(arm: Arm, index: number): ArmStyle {
  return {
    arm,
    shape: shapes[index % shapes.length] ?? 'circle',
    hollow: Math.floor(index / shapes.length) % 2 === 1,
    dash: dashes[index % dashes.length] ?? [],
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

function outline(shape: Exclude<Shape, 'circle'>): readonly (readonly [number, number])[] {
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
