import type { Mark } from '../scene.ts';
import type { SignificanceBracket } from '../significance.ts';
import { textWidth } from '../type/typeface.ts';
import type { Frame } from './axes.ts';
import type { DrawnArm } from './figure-arms.ts';
import { halfCapital, label, lines, quiet, stroke } from './marks.ts';
import type { Plot } from './plot.ts';
import { spreadPositions } from './spread-positions.ts';

/** Room for a bracket and the text that stands along it, in label heights; before the first the hooks' room. */
const columnWidth = 1.75;
const before = 0.6;

/** The room that brackets take beside a plot, in millimetres: the most columns that they may need. */
export function bracketRoom(brackets: readonly SignificanceBracket[], unit: number): number {
  return brackets.length === 0 ? 0 : (before + brackets.length * columnWidth) * unit;
}

interface PlacedBracket {
  readonly bracket: SignificanceBracket;
  readonly upper: number;
  readonly lower: number;
  readonly middle: number;
  /** The stretch that the bracket and its text take, and the column that it has to itself there. */
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/**
 * Brackets beside a plot, from `left` on, that join the centres of two arms at a week; short ones inside, none over another. Where two arms end close
 * together their hooks are moved apart and led to by thin lines. `places` gives the heights where arms are named beside the plot instead.
 */
export function bracketMarks(
  brackets: readonly SignificanceBracket[],
  arms: readonly DrawnArm[],
  plot: Plot,
  frame: Frame,
  left: number,
  places: ReadonlyMap<string, number> | null = null,
): readonly Mark[] {
  const { unit, size, weight } = frame;
  const week = brackets[0]?.week;
  const ends = arms
    .flatMap(({ style, points }) => {
      const point = points.find((one) => one.week === week);
      const y = point === undefined ? null : plot.y(point.value);
      return y === null ? [] : [{ arm: style.arm.name, y }];
    })
    .sort((a, b) => a.y - b.y);
  const apart = spreadPositions(
    ends.map(({ y }) => y),
    ends.slice(1).map(() => 0.9 * unit),
    frame.top + 0.3 * unit,
    frame.foot - 0.3 * unit,
  );
  const hooks = places ?? new Map(ends.map(({ arm, y }, index) => [arm, apart[index] ?? y]));
  const by = stroke('#000000', weight);
  const placed = placedBrackets(brackets, hooks, frame);
  const leaders =
    places === null
      ? ends.flatMap(({ arm, y }) => {
          const at = hooks.get(arm) ?? y;
          return Math.abs(at - y) < 0.05 * unit ? [] : [[[frame.right, y] as const, [left + 0.35 * unit, at] as const]];
        })
      : [];
  return [
    ...(leaders.length === 0 ? [] : [lines(leaders, stroke(quiet, weight * 0.8))]),
    ...placed.flatMap(({ bracket, upper, lower, middle, column }) => {
      const x = left + (before + column * columnWidth) * unit;
      const hook = 0.3 * unit;
      return [
        lines(
          [
            [
              [x - hook, upper],
              [x, upper],
              [x, lower],
              [x - hook, lower],
            ],
          ],
          by,
        ),
        label(bracket.text, x + 0.45 * unit + halfCapital(size), middle, size, { anchor: 'middle', rotate: -90 }),
      ];
    }),
  ];
}

/** Gives each bracket the first column in which it meets no other, the shortest first. */
function placedBrackets(
  brackets: readonly SignificanceBracket[],
  hooks: ReadonlyMap<string, number>,
  { top, foot, size, unit }: Frame,
): readonly PlacedBracket[] {
  const placed: PlacedBracket[] = [];
  const spans = brackets.flatMap((bracket) => {
    const [a, b] = [hooks.get(bracket.a), hooks.get(bracket.b)];
    if (a === undefined || b === undefined) return [];
    return [{ bracket, upper: Math.min(a, b), lower: Math.max(a, b) }];
  });
  for (const span of spans.sort((a, b) => a.lower - a.upper - (b.lower - b.upper))) {
    const half = textWidth(span.bracket.text, size) / 2;
    const middle = Math.min(foot - half, Math.max(top + half, (span.upper + span.lower) / 2));
    const from = Math.min(span.upper, middle - half) - 0.3 * unit;
    const to = Math.max(span.lower, middle + half) + 0.3 * unit;
    let column = 0;
    // A bracket stands outside of all that it spans, or its hooks would cross them.
    for (const other of placed) if (other.from < to && from < other.to) column = Math.max(column, other.column + 1);
    placed.push({ ...span, middle, from, to, column });
  }
  return placed;
}
