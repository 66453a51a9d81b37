import type { Mark } from '../scene.ts';
import type { SignificanceRow } from '../significance.ts';
import { armMarker } from './arm-style.ts';
import type { Frame } from './axes.ts';
import type { CountColumn } from './count-columns.ts';
import type { DrawnArm } from './figure-arms.ts';
import type { Block } from './legend.ts';
import { halfCapital, label, lines, quiet, stroke } from './marks.ts';

/**
 * Stars or p-values over the plot, a row for all arms or for each pair of them, each over its week's column and led to its tick where that stands aside.
 * The row of a pair is headed by the markers of its two arms.
 */
export function significanceBlock(
  rows: readonly SignificanceRow[],
  columns: readonly CountColumn[],
  arms: readonly DrawnArm[],
  frame: Frame,
  left: number,
): Block {
  const { unit, size } = frame;
  if (rows.length === 0) return { height: 0, marks: () => [] };
  const pitch = 1.1 * unit;
  const shown = columns.filter(({ week }) => rows.some(({ texts }) => texts.has(week)));
  const moved = shown.some(({ x, tick }) => Math.abs(x - tick) > 0.15 * unit);
  const lead = moved ? 0.9 * unit : 0;
  const height = rows.length * pitch + lead;
  return {
    height,
    marks: (top) => {
      const texts = rows.flatMap((row, index) => {
        const middle = top + (index + 0.5) * pitch;
        const baseline = middle + halfCapital(size);
        return [
          ...(row.head === '' ? [] : [label(row.head, left, baseline, size)]),
          ...pairMarks(row.pair, arms, frame, middle),
          ...shown.flatMap(({ week, x }) => {
            const text = row.texts.get(week) ?? '';
            return text === '' ? [] : [label(text, x, baseline, size, { anchor: 'middle' })];
          }),
        ];
      });
      if (!moved || shown.length === 0) return texts;
      const leaders = shown.map(
        ({ x, tick }) =>
          [
            [x, top + rows.length * pitch + 0.05 * unit],
            [tick, top + height],
          ] as const,
      );
      return [...texts, lines(leaders, stroke(quiet, frame.weight * 0.8))];
    },
  };
}

/** The markers of two arms before the plot, joined by a thin line. */
function pairMarks(
  pair: SignificanceRow['pair'],
  arms: readonly DrawnArm[],
  { left, unit, weight }: Frame,
  middle: number,
): Mark[] {
  const styles = [pair?.a, pair?.b].flatMap((name) => arms.find(({ style }) => style.arm.name === name)?.style ?? []);
  const [a, b] = styles;
  if (a === undefined || b === undefined) return [];
  const [from, to] = [left - 2.5 * unit, left - unit];
  const joint = [[from, middle] as const, [to, middle] as const];
  return [
    lines([joint], stroke(quiet, weight * 0.8)),
    armMarker(a, from, middle, 0.28 * unit, weight / 2),
    armMarker(b, to, middle, 0.28 * unit, weight / 2),
  ];
}
