import type { Trajectory } from '../../statistics/trajectory.ts';
import { textWidth } from '../type/typeface.ts';
import type { AliveCounts } from './alive-table.ts';
import { plainNumber } from './marks.ts';
import { spreadPositions } from './spread-positions.ts';
import type { ShownWeeks } from './week-axis.ts';

/** A week's label with the n of every arm under it. */
export interface CountColumn {
  readonly week: number;
  readonly text: string;
  /** In the order of the arms: the n, `0` where a scheduled visit has no data, `–` where the visit is not scheduled. */
  readonly counts: readonly string[];
  /** Where the tick stands and where the column stands: beside it where visits are crowded. Millimetres. */
  readonly tick: number;
  readonly x: number;
}

/**
 * The columns under the plot, moved apart as little as lets every n be read. Where even that leaves no room, weeks are left out from the middle
 * of the most crowded places, first and last always kept; the caller says so (`columns.length < weeks.labelled.length`). `above` is what stands over the
 * plot at a week, in line with its column; `alive` what stands under the n.
 */
export function countColumns(
  trajectory: Trajectory,
  weeks: ShownWeeks,
  place: (week: number) => number,
  room: { readonly left: number; readonly right: number; readonly size: number; readonly gap: number },
  above: readonly ReadonlyMap<number, string>[] = [],
  alive: AliveCounts | null = null,
): readonly CountColumn[] {
  const expected = trajectory.scheduled === null ? null : new Set(trajectory.scheduled);
  const rows = new Map(trajectory.rows.map((row) => [`${row.week}\t${row.arm}`, row]));
  let columns = weeks.labelled.map((week) => {
    const text = plainNumber(week, 2);
    const counts = trajectory.arms.map((arm) => {
      const n = rows.get(`${week}\t${arm.name}`)?.n ?? 0;
      return n === 0 && expected && !expected.has(week) ? '–' : String(n);
    });
    const over = above.map((texts) => texts.get(week) ?? '');
    const living = trajectory.arms.map(({ name }) => alive?.get(name)?.get(week) ?? '');
    const width = Math.max(...[text, ...over, ...counts, ...living].map((shown) => textWidth(shown, room.size)));
    return { week, text, counts, tick: place(week), width };
  });
  const total = () => columns.reduce((sum, column) => sum + column.width + room.gap, -room.gap);
  while (columns.length > 2 && total() > room.right - room.left) {
    let crowded = 1;
    let closest = Number.POSITIVE_INFINITY;
    for (let i = 1; i < columns.length - 1; i++) {
      const around = (columns[i + 1]?.tick ?? 0) - (columns[i - 1]?.tick ?? 0);
      if (columns[i]?.week !== 0 && around < closest) [crowded, closest] = [i, around];
    }
    columns = columns.toSpliced(crowded, 1);
  }
  const distances = columns.slice(1).map((column, i) => (column.width + (columns[i]?.width ?? 0)) / 2 + room.gap);
  const low = room.left + (columns[0]?.width ?? 0) / 2;
  const high = room.right - (columns.at(-1)?.width ?? 0) / 2;
  const positions = spreadPositions(
    columns.map((column) => column.tick),
    distances,
    low,
    high,
  );
  return columns.map((column, i) => ({ ...column, x: positions[i] ?? column.tick }));
}
