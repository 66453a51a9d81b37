import type { Mark } from '../scene.ts';
import { textWidth } from '../type/typeface.ts';
import { wrapText } from '../type/wrap.ts';
import { em, halfCapital, label } from './marks.ts';

/** A line of the legend: a key drawn about (x + width / 2, y), and what it stands for. */
export interface LegendEntry {
  readonly text: string;
  readonly key: (x: number, y: number, width: number) => readonly Mark[];
}

/** Part of a figure whose height is known before it is placed. */
export interface Block {
  readonly height: number;
  readonly marks: (top: number) => readonly Mark[];
}

/**
 * Sets entries in rows as they fit `width` millimetres. A group starts a new row unless it fits whole in what is left of the last.
 * A name that is longer than a row goes on under itself; nothing is cut.
 */
export function legendBlock(
  groups: readonly (readonly LegendEntry[])[],
  left: number,
  width: number,
  size: number,
): Block {
  const unit = em(size);
  const key = 2.6 * unit;
  const beside = 0.5 * unit;
  const between = 1.3 * unit;
  const leading = 1.3 * unit;
  const placed: { entry: LegendEntry; x: number; row: number; lines: readonly string[] }[] = [];
  const entryWidth = (entry: LegendEntry) => key + beside + textWidth(entry.text, size);
  const groupWidth = (group: readonly LegendEntry[]) =>
    group.reduce((sum, entry) => sum + entryWidth(entry) + between, -between);
  let row = 0;
  let x = 0;
  const newRow = () => {
    if (x > 0) row++;
    x = 0;
  };
  for (const group of groups) {
    if (x + groupWidth(group) > width) newRow();
    for (const entry of group) {
      if (x > 0 && x + entryWidth(entry) > width) newRow();
      const lines = wrapText(entry.text, width - key - beside, size);
      placed.push({ entry, x, row, lines });
      x += entryWidth(entry) + between;
      if (lines.length > 1) {
        row += lines.length - 1;
        newRow();
      }
    }
  }
  const rows = placed.length === 0 ? 0 : Math.max(...placed.map((entry) => entry.row + entry.lines.length));
  return {
    height: rows * leading,
    marks: (top) =>
      placed.flatMap(({ entry, x, row, lines }) => {
        const middle = top + (row + 0.5) * leading;
        const texts = lines.map((line, i) =>
          label(line, left + x + key + beside, middle + i * leading + halfCapital(size), size),
        );
        return [...entry.key(left + x, middle, key), ...texts];
      }),
  };
}

/** A legend whose size is known before it is placed. */
export interface SizedLegend {
  readonly width: number;
  readonly height: number;
  readonly marks: (left: number, top: number) => readonly Mark[];
}

/** Sets entries under each other, as wide as the widest needs up to `most` millimetres; a longer name goes on under itself. */
export function columnLegend(entries: readonly LegendEntry[], most: number, size: number): SizedLegend {
  const unit = em(size);
  const key = 2.6 * unit;
  const beside = 0.5 * unit;
  const leading = 1.3 * unit;
  const set = entries.map((entry) => ({ entry, lines: wrapText(entry.text, most - key - beside, size) }));
  const widest = Math.max(0, ...set.flatMap(({ lines }) => lines.map((line) => textWidth(line, size))));
  const rows = set.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    width: key + beside + widest,
    height: rows * leading,
    marks: (left, top) => {
      let row = 0;
      return set.flatMap(({ entry, lines }) => {
        const middle = top + (row + 0.5) * leading;
        row += lines.length;
        const texts = lines.map((line, i) =>
          label(line, left + key + beside, middle + i * leading + halfCapital(size), size),
        );
        return [...entry.key(left, middle, key), ...texts];
      });
    },
  };
}

/** Lines of type under each other. */
export function paragraphBlock(
  text: string,
  left: number,
  width: number,
  size: number,
  weight: 'regular' | 'bold' = 'regular',
): Block {
  const lines = text === '' ? [] : wrapText(text, width, size, weight);
  const leading = 1.25 * em(size);
  return {
    height: lines.length * leading,
    marks: (top) =>
      lines.map((line, i) => label(line, left, top + (i + 0.5) * leading + halfCapital(size), size, { weight })),
  };
}
