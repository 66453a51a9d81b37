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

/** The axis of values with its ticks and numbers. */
export function valueAxisMarks(axis: ValueAxis, frame: Frame): readonly Mark[] {
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
    .filter((tick) => tick.major)
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
  return [
    lines(
      [
        [
          [frame.left, frame.top],
          [frame.left, frame.foot],
        ],
        ...ticks,
      ],
      by,
    ),
    ...numbers,
  ];
}

/** The axis of weeks: ticks at true time, and under each its label, led aside by a thin line where labels had to make room. */
export function weekAxisBlock(ticks: readonly number[], columns: readonly CountColumn[], frame: Frame): Block {
  const by = stroke('#000000', frame.weight);
  const length = tickLength * frame.unit;
  const moved = columns.some((column) => Math.abs(column.x - column.tick) > 0.15 * frame.unit);
  const lead = moved ? 0.9 * frame.unit : 0;
  const labelled = length + lead + 0.2 * frame.unit;
  return {
    height: labelled + frame.unit,
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
        lines(
          [
            [
              [frame.left, top],
              [frame.right, top],
            ],
            ...tickLines,
          ],
          by,
        ),
        ...columns.map((column) =>
          label(column.text, column.x, top + labelled + frame.unit * 0.8, frame.size, { anchor: 'middle' }),
        ),
      ];
    },
  };
}
