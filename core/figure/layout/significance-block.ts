import type { SignificanceRow } from '../significance.ts';
import type { Frame } from './axes.ts';
import type { CountColumn } from './count-columns.ts';
import type { Block } from './legend.ts';
import { halfCapital, label, lines, quiet, stroke } from './marks.ts';

/** Stars or p-values over the plot, each over its week's column and led to its tick where that stands aside. */
export function significanceBlock(
  row: SignificanceRow,
  columns: readonly CountColumn[],
  frame: Frame,
  left: number,
): Block {
  const { unit, size } = frame;
  const shown = columns.flatMap((column) => {
    const text = row.texts.get(column.week) ?? '';
    return text === '' ? [] : [{ text, x: column.x, tick: column.tick }];
  });
  const moved = shown.some(({ x, tick }) => Math.abs(x - tick) > 0.15 * unit);
  const lead = moved ? 0.9 * unit : 0;
  const height = 1.1 * unit + lead;
  return {
    height,
    marks: (top) => {
      const baseline = top + 0.55 * unit + halfCapital(size);
      return [
        ...(row.head === '' ? [] : [label(row.head, left, baseline, size)]),
        ...shown.map(({ text, x }) => label(text, x, baseline, size, { anchor: 'middle' })),
        ...(moved && shown.length > 0
          ? [
              lines(
                shown.map(({ x, tick }) => [
                  [x, top + 1.15 * unit],
                  [tick, top + height],
                ]),
                stroke(quiet, frame.weight * 0.8),
              ),
            ]
          : []),
      ];
    },
  };
}
