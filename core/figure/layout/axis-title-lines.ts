import { wrapText } from '../type/wrap.ts';

/** The title of an axis in lines no longer than `length` millimetres, its unit in brackets kept together where that takes no more lines. */
export function axisTitleLines(title: string, length: number, size: number, most: number): readonly string[] {
  const plain = wrapText(title, length, size, 'regular', most);
  const bracket = Math.max(title.lastIndexOf(' ('), title.lastIndexOf('（'));
  if (plain.length === 1 || bracket <= 0) return plain;
  const apart = [title.slice(0, bracket), title.slice(bracket)].flatMap((part) => wrapText(part, length, size));
  return apart.length <= plain.length ? apart : plain;
}
