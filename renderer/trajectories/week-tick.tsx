import { weekText } from './number-format.ts';

/** Where a week's column stands: under its tick, or moved aside, or without room for words. */
export interface WeekColumn {
  readonly week: number;
  /** Pixels from the left of the chart. */
  readonly tick: number;
  readonly x: number;
  readonly written: boolean;
}

/** A week under the axis. Where its column had to move aside, a hair line leads from the tick to it. */
export function WeekTick({ column, y }: { column: WeekColumn | undefined; y: number }) {
  if (column === undefined || !column.written) return null;
  const moved = Math.abs(column.x - column.tick) > 0.75;
  return (
    <g className="week-tick" data-week={column.week}>
      {moved ? <path d={`M${column.tick},${y - 5}L${column.x},${y + 3}`} /> : null}
      <text x={column.x} y={y + 14} textAnchor="middle">
        {weekText(column.week)}
      </text>
    </g>
  );
}
