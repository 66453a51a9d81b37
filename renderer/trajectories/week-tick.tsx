import { weekText } from './number-format.ts';

/** Where a week's column stands: under its tick, or moved aside, or without room for words. */
export interface WeekColumn {
  readonly week: number;
  /** Pixels from the left of the chart. */
  readonly tick: number;
  readonly x: number;
  readonly written: boolean;
}

/** True where a column stands aside of its tick, so that it takes a line to lead from one to the other. */
export function isAside(column: WeekColumn): boolean {
  return Math.abs(column.x - column.tick) > 0.75;
}

/** A week under the axis, `y` being the end of its tick. Where its column had to move aside, a hair line leads from the tick to it. */
export function WeekTick({ column, y, text }: { column: WeekColumn | undefined; y: number; text: number }) {
  if (column === undefined || !column.written) return null;
  return (
    <g className="week-tick" data-week={column.week}>
      {isAside(column) ? <path d={`M${column.tick},${y}L${column.x},${text - 11}`} /> : null}
      <text x={column.x} y={text} textAnchor="middle">
        {weekText(column.week)}
      </text>
    </g>
  );
}
