import { textWidth } from '../type/typeface.ts';
import { armMarker } from './arm-style.ts';
import type { CountColumn } from './count-columns.ts';
import type { DrawnArm } from './figure-arms.ts';
import type { Block } from './legend.ts';
import { em, halfCapital, label } from './marks.ts';

/** How wide the heads of the table's rows are with the arms' names, in millimetres; without them the marker alone stands there. */
export function rowHeadWidth(arms: readonly DrawnArm[], size: number): number {
  const unit = em(size);
  return Math.max(0, ...arms.map(({ style }) => textWidth(style.arm.name, size))) + 1.7 * unit;
}

/** The table of n under the weeks: a row per arm, headed by its marker and, where `named`, its name. A single arm needs only its head, `n` unless said. */
export function countTable(
  arms: readonly DrawnArm[],
  columns: readonly CountColumn[],
  at: {
    readonly left: number;
    readonly size: number;
    readonly weight: number;
    readonly named: boolean;
    readonly head?: string;
  },
): Block {
  const unit = em(at.size);
  const pitch = 1.25 * unit;
  return {
    height: arms.length * pitch,
    marks: (top) =>
      arms.flatMap(({ style }, row) => {
        const middle = top + (row + 0.5) * pitch;
        const baseline = middle + halfCapital(at.size);
        const head =
          arms.length === 1
            ? [label(at.head ?? 'n', at.left, baseline, at.size)]
            : [
                armMarker(style, at.left + 0.45 * unit, middle, 0.28 * unit, at.weight / 2),
                ...(at.named ? [label(style.arm.name, at.left + 1.2 * unit, baseline, at.size)] : []),
              ];
        const counts = columns.map((column) =>
          label(column.counts[row] ?? '', column.x, baseline, at.size, { anchor: 'middle' }),
        );
        return [...head, ...counts];
      }),
  };
}
