import { expect, test } from 'vitest';
import { type ShiningArea, tintedPieces } from '../../core/figure/eps/tinted-areas.ts';

const square = (left: number, colour: string): ShiningArea => ({
  kind: 'path',
  subpaths: [
    [
      [left, 0],
      [left + 2, 0],
      [left + 2, 2],
      [left, 2],
    ],
  ],
  closed: true,
  stroke: null,
  fill: { colour, opacity: 0.5 },
});

test('areas that do not meet keep the colour that they have on paper', () => {
  const pieces = tintedPieces([square(0, '#ff0000'), square(5, '#0000ff')]);
  expect(pieces.map(({ colour }) => colour)).toEqual([
    [1, 0.5, 0.5],
    [0.5, 0.5, 1],
  ]);
});

test('where areas lie over each other, the piece of both has the colour of both, and comes after each alone', () => {
  const areas = [square(0, '#ff0000'), square(1, '#0000ff'), square(1.5, '#000000')];
  const pieces = tintedPieces(areas);
  expect(pieces.map(({ areas: parts }) => parts.map((part) => areas.indexOf(part)).join('+'))).toEqual([
    ...['0', '1', '2'],
    ...['0+1', '0+2', '1+2'],
    '0+1+2',
  ]);
  expect(pieces[3]?.colour).toEqual([0.5, 0.25, 0.75]);
  expect(pieces[6]?.colour).toEqual([0.25, 0.125, 0.375]);
});
