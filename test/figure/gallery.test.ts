import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawn } from '../../core/figure/figure.ts';
import { presets } from '../../core/figure/presets.ts';
import type { Scene, TextMark } from '../../core/figure/scene.ts';
import { writeSvg } from '../../core/figure/svg.ts';
import { textWidth } from '../../core/figure/type/typeface.ts';
import { gallery } from './gallery.ts';

const folder = path.join(import.meta.dirname, '../figures');

/**
 * A figure that differs from its snapshot leaves the new picture beside the old one, as `NAME.new.svg`, for a person to look at.
 * To accept it, put it in the old one's place; a figure without a snapshot gets one, except in CI. The recipe in it is left out: it is no part of the
 * picture, and a new setting would change every snapshot.
 */
test.each(gallery)('$name looks as it did', ({ name, figure }) => {
  const svg = writeSvg(drawn(figure).scene, figure.recipe).replace(/<metadata>.*<\/metadata>\n/, '');
  const kept = path.join(folder, `${name}.svg`);
  const changed = path.join(folder, `${name}.new.svg`);
  if (!existsSync(kept) && !process.env.CI) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, svg);
  }
  const same = existsSync(kept) && readFileSync(kept, 'utf8') === svg;
  if (same) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(same, `${name} changed: compare ${name}.svg with ${name}.new.svg in test/figures`).toBe(true);
});

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The room that a text takes, in millimetres: capitals and descenders, turned as it is drawn. */
function boxOf(mark: TextMark): Box {
  const millimetres = (mark.size * 25.4) / 72;
  const width = textWidth(mark.text, mark.size, mark.weight);
  const before = { start: 0, middle: width / 2, end: width }[mark.anchor];
  const [above, below] = [0.72 * millimetres, 0.2 * millimetres];
  const { x, y, text } = mark;
  if (mark.rotate === 0) return { text, left: x - before, right: x - before + width, top: y - above, foot: y + below };
  return { text, left: x - above, right: x + below, top: y - width + before, foot: y + before };
}

function boxesOf(scene: Scene): Box[] {
  return scene.marks.filter((mark) => mark.kind === 'text').map(boxOf);
}

test.each(gallery)('no text of $name lies over another', ({ figure }) => {
  const boxes = boxesOf(drawn(figure).scene);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.foot && b.top < a.foot)
      .map((b) => `${a.text} / ${b.text}`),
  );
  expect(over).toEqual([]);
});

test.each(gallery)('nothing of $name runs over the edge', ({ figure }) => {
  const { scene } = drawn(figure);
  const { widthMm, heightMm } = scene;
  const outside = boxesOf(scene).filter(
    (box) => box.left < 0 || box.top < 0 || box.right > widthMm || box.foot > heightMm,
  );
  expect(outside).toEqual([]);
  for (const mark of scene.marks) {
    if (mark.kind === 'path')
      for (const [x, y] of mark.subpaths.flat()) expect(x >= 0 && x <= widthMm && y >= 0 && y <= heightMm).toBe(true);
    if (mark.kind === 'circle') expect(mark.x > 0 && mark.x < widthMm && mark.y > 0 && mark.y < heightMm).toBe(true);
  }
});

test.each(gallery)('$name keeps to the size and type of its preset, or to its own', ({ figure }) => {
  const preset = presets[figure.recipe.preset];
  const { style } = figure.recipe;
  const { scene } = drawn(figure);
  // The letters of panels have a size of their own.
  const texts = scene.marks.filter((mark) => mark.kind === 'text');
  const sizes = texts
    .filter(({ text, size }) => text.length > 1 || size !== preset.letters.size)
    .map(({ size }) => size);
  const own = Object.values(style.type).filter((size) => size !== null);
  expect(scene.widthMm).toBe(style.widthMm ?? preset.widthMm);
  expect(scene.heightMm).toBeLessThanOrEqual(style.heightMm ?? preset.tallestMm);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.min(preset.type.smallest, ...own));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(preset.type.largest, ...own));
});
