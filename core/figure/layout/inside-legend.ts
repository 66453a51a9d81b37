import type { Mark } from '../scene.ts';
import type { Frame } from './axes.ts';

/** A rectangle in millimetres. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The corner of a frame where a box of a size (millimetres) lies over nothing that is drawn; null where every corner is taken. */
export function freeCorner(
  size: { readonly width: number; readonly height: number },
  frame: Frame,
  marks: readonly Mark[],
  room: number,
): { readonly x: number; readonly y: number } | null {
  const lefts = [frame.right - size.width - room, frame.left + room];
  const tops = [frame.top + room, frame.foot - size.height - room];
  for (const y of tops) {
    for (const x of lefts) {
      const box = { left: x - room, right: x + size.width + room, top: y - room, foot: y + size.height + room };
      if (box.left < frame.left - room || y < frame.top || y + size.height > frame.foot) continue;
      if (!marks.some((mark) => touches(mark, box))) return { x, y };
    }
  }
  return null;
}

/** True where a mark lies over any part of a box; of a text, its start. */
export function touches(mark: Mark, box: Box): boolean {
  if (mark.kind === 'text') return inBox(mark.x, mark.y, box);
  if (mark.kind === 'circle') {
    const { x, y, radius } = mark;
    return x + radius > box.left && x - radius < box.right && y + radius > box.top && y - radius < box.foot;
  }
  return mark.subpaths.some((path) =>
    path.some(([x, y], index) => {
      const next = path[index + 1] ?? (mark.closed ? path[0] : undefined);
      return next === undefined ? inBox(x, y, box) : crosses(x, y, next[0], next[1], box);
    }),
  );
}

function inBox(x: number, y: number, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.foot;
}

/** True where a line between two points has any point in a box. Source: Liang and Barsky's clipping, ACM Transactions on Graphics 3 (1984). */
function crosses(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  let [from, to] = [0, 1];
  const edges = [
    [-dx, ax - box.left],
    [dx, box.right - ax],
    [-dy, ay - box.top],
    [dy, box.foot - ay],
  ] as const;
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / step;
    if (step < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
    if (from > to) return false;
  }
  return true;
}
