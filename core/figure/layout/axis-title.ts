import type { Mark } from '../scene.ts';
import { wrapText } from '../type/wrap.ts';
import type { Frame } from './axes.ts';
import { halfCapital, label } from './marks.ts';

/** The title of an axis in lines no longer than `length` millimetres, its unit in brackets kept together where that takes no more lines. */
export function axisTitleLines(title: string, length: number, size: number, most: number): readonly string[] {
  const plain = wrapText(title, length, size, 'regular', most);
  const bracket = Math.max(title.lastIndexOf(' ('), title.lastIndexOf('（'));
  if (plain.length === 1 || bracket <= 0) return plain;
  const apart = [title.slice(0, bracket), title.slice(bracket)].flatMap((part) => wrapText(part, length, size));
  return apart.length <= plain.length ? apart : plain;
}

/** The title of the axis of values, read upwards beside its frame, in at most so many lines (what is longer ends in an ellipsis). */
export function axisTitleMarks(
  title: string,
  most: number,
  frame: Frame,
  type: { readonly size: number; readonly left: number; readonly leading: number },
): readonly Mark[] {
  const { size, left, leading } = type;
  return axisTitleLines(title, frame.foot - frame.top, size, most).map((text, line) =>
    label(text, left + (line + 0.5) * leading + halfCapital(size), (frame.top + frame.foot) / 2, size, {
      anchor: 'middle',
      rotate: -90,
    }),
  );
}
