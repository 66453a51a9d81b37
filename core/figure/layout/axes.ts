import type { Mark } from '../scene.ts';
import type { CountColumn } from './count-columns.ts';
import type { Block } from './legend.ts';
import { halfCapital, label, lines, quiet, stroke } from './marks.ts';
import type { ValueAxis } from './value-axis.ts';

/** The plot's rectangle in millimetres, and the measures that its axes share. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
  readonly unit: number;
  readonly size: number;
  readonly weight: number;
}

/** Length of a tick in label heights. */
export const tickLength = 0.4;

/** The axis of values with its ticks and, unless a neighbour has them, its numbers; broken where it is cut. */
export function valueAxisMarks(axis: ValueAxis, frame: Frame, numbered = true): readonly Mark[] {
  const by = stroke('#000000', frame.weight);
  const y = (place: number) => frame.foot - place * (frame.foot - frame.top);
  const ticks = axis.ticks.map(({ place, major }) => {
    const length = tickLength * frame.unit * (major ? 1 : 0.55);
    return [
      [frame.left - length, y(place)],
      [frame.left, y(place)],
    ] as const;
  });
  const numbers = axis.ticks
    .filter((tick) => numbered && tick.major)
    .map((tick) =>
      label(
        tick.text,
        frame.left - (tickLength + 0.3) * frame.unit,
        y(tick.place) + halfCapital(frame.size),
        frame.size,
        {
          anchor: 'end',
        },
      ),
    );
  return [lines([...spine(axis, frame), ...ticks], by), ...numbers];
}

/** The line of the axis; where it is cut, two pieces with a short slanted stroke at the end of each. */
function spine({ cut }: ValueAxis, frame: Frame): (readonly (readonly [number, number])[])[] {
  const { left, top, foot, unit } = frame;
  if (cut === null) {
    return [
      [
        [left, top],
        [left, foot],
      ],
    ];
  }
  const [lower, upper] = [foot - cut[0] * (foot - top), foot - cut[1] * (foot - top)];
  const slant = (y: number) => [
    [left - 0.4 * unit, y + 0.2 * unit] as const,
    [left + 0.4 * unit, y - 0.2 * unit] as const,
  ];
  return [
    [
      [left, top],
      [left, upper],
    ],
    [
      [left, lower],
      [left, foot],
    ],
    slant(upper),
    slant(lower),
  ];
}

/** The line of the axis of weeks; where it is cut, two pieces with a short slanted stroke at the end of each. */
function baseline(
  { left, right, unit }: Frame,
  y: number,
  cut: readonly [number, number] | null,
): (readonly (readonly [number, number])[])[] {
  const piece = (from: number, to: number) => [[from, y] as const, [to, y] as const];
  if (cut === null) return [piece(left, right)];
  const slant = (x: number) => [[x - 0.2 * unit, y + 0.4 * unit] as const, [x + 0.2 * unit, y - 0.4 * unit] as const];
  return [piece(left, cut[0]), piece(cut[1], right), slant(cut[0]), slant(cut[1])];
}

/** The axis of weeks: ticks at true time, and under each its label, led aside by a thin line where labels had to make room. */
export function weekAxisBlock(
  ticks: readonly number[],
  columns: readonly CountColumn[],
  frame: Frame,
  cut: readonly [number, number] | null = null,
): Block {
  const by = stroke('#000000', frame.weight);
  const length = tickLength * frame.unit;
  const moved = columns.some((column) => Math.abs(column.x - column.tick) > 0.15 * frame.unit);
  const lead = moved ? 0.9 * frame.unit : 0;
  const labelled = length + lead + 0.2 * frame.unit;
  return {
    height: columns.length === 0 ? length : labelled + frame.unit,
    marks: (top) => {
      const tickLines = ticks.map(
        (x) =>
          [
            [x, top],
            [x, top + length],
          ] as const,
      );
      const leaders = columns.map(
        (column) =>
          [
            [column.tick, top + length],
            [column.x, top + length + lead],
          ] as const,
      );
      return [
        ...(moved ? [lines(leaders, stroke(quiet, frame.weight * 0.8))] : []),
        lines([...baseline(frame, top, cut), ...tickLines], by),
        ...columns.map((column) =>
          label(column.text, column.x, top + labelled + frame.unit * 0.8, frame.size, { anchor: 'middle' }),
        ),
      ];
    },
  };
}
