import type { Mark, PathMark } from '../scene.ts';

/** An area that lets what lies behind shine through: no edge, a fill that is not opaque. */
export interface ShiningArea extends PathMark {
  readonly stroke: null;
  readonly fill: NonNullable<PathMark['fill']>;
}

export function isShining(mark: Mark): mark is ShiningArea {
  return mark.kind === 'path' && mark.stroke === null && mark.fill !== null && mark.fill.opacity < 1;
}

/** A piece of paper in one opaque colour: where all of `areas` lie over each other. */
export interface TintedPiece {
  readonly areas: readonly ShiningArea[];
  /** Red, green and blue from 0 to 1. */
  readonly colour: readonly [number, number, number];
}

/** More than so many areas over each other no eye tells apart. */
const mostOver = 4;
const white = [1, 1, 1] as const;

/**
 * Areas that shine through, as opaque pieces in the colours that they have over white and over each other; a later piece covers what it lies on. Areas that
 * do not meet give one piece each.
 */
export function tintedPieces(areas: readonly ShiningArea[]): TintedPiece[] {
  let level = areas.map((area, index) => ({
    areas: [area],
    last: index,
    box: boxOf(area),
    colour: over(area.fill, white),
  }));
  const pieces: TintedPiece[] = [...level];
  for (let count = 2; count <= mostOver; count++) {
    level = level.flatMap((under) =>
      areas.slice(under.last + 1).flatMap((area, index) => {
        const box = meeting(under.box, boxOf(area));
        if (box === null) return [];
        const last = under.last + 1 + index;
        return [{ areas: [...under.areas, area], last, box, colour: over(area.fill, under.colour) }];
      }),
    );
    pieces.push(...level);
  }
  return pieces.map(({ areas: parts, colour }) => ({ areas: parts, colour }));
}

function over(
  { colour, opacity }: ShiningArea['fill'],
  behind: TintedPiece['colour'],
): readonly [number, number, number] {
  const part = (from: 1 | 3 | 5, at: 0 | 1 | 2) =>
    opacity * (Number.parseInt(colour.slice(from, from + 2), 16) / 255) + (1 - opacity) * behind[at];
  return [part(1, 0), part(3, 1), part(5, 2)];
}

type Box = readonly [left: number, right: number, top: number, foot: number];

function boxOf({ subpaths }: ShiningArea): Box {
  const points = subpaths.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function meeting(a: Box, b: Box): Box | null {
  const box = [Math.max(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.min(a[3], b[3])] as const;
  return box[0] < box[1] && box[2] < box[3] ? box : null;
}
