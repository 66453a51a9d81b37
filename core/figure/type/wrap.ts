import type { TextMark } from '../scene.ts';
import { textWidth } from './typeface.ts';

/** Where a line may break: after a space, and between characters of scripts that are written without spaces. */
const pieces = /[^\s⺀-鿿　-〿＀-￯]+[\s]*|[⺀-鿿　-〿＀-￯]\s*|\s+/gu;

/**
 * Breaks a text into lines no wider than `width` millimetres at a type size in points. A word that is wider than a line is cut,
 * never let run over the edge. With `most`, the last line that is kept ends in an ellipsis where text is left over.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: TextMark['weight'] = 'regular',
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = (line: string) => textWidth(line.trimEnd(), size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.trim().match(pieces) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of piece) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = shortened(lines.slice(most - 1).join(' '), width, size, weight);
  return [...lines.slice(0, most - 1), last];
}

/** A text cut to a width in millimetres, with an ellipsis where something was cut. */
export function shortened(text: string, width: number, size: number, weight: TextMark['weight'] = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, size, weight) > width)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
