import { textWidth } from '../type/typeface.ts';
import { type Block, paragraphBlock } from './legend.ts';
import type { Look } from './look.ts';
import { em, halfCapital, label } from './marks.ts';

/** The letter of a panel as its place sets it. */
export function letterText(letter: string, look: Pick<Look, 'letters'>): string {
  return look.letters.case === 'upper' ? letter.toUpperCase() : letter.toLowerCase();
}

/** The title of a figure, and before it the letter that the figure has as a panel of a larger one. */
export function titleBlock(title: string, letter: string | null, left: number, width: number, look: Look): Block {
  const { sizes, letters } = look;
  if (letter === null) return paragraphBlock(title, left, width, sizes.title, 'bold');
  const text = letterText(letter, look);
  const beside = textWidth(text, letters.size, 'bold') + 0.6 * em(letters.size);
  const paragraph = paragraphBlock(title, left + beside, width - beside, sizes.title, 'bold');
  const line = 1.25 * em(Math.max(letters.size, sizes.title));
  const lower = title === '' ? 0 : (line - 1.25 * em(sizes.title)) / 2;
  return {
    height: Math.max(line, paragraph.height + lower),
    marks: (top) => [
      label(text, left, top + line / 2 + halfCapital(letters.size), letters.size, { weight: 'bold' }),
      ...paragraph.marks(top + lower),
    ],
  };
}
