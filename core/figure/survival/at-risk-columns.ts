import type { CountColumn } from '../layout/count-columns.ts';
import type { Look } from '../layout/look.ts';
import { em, plainNumber } from '../layout/marks.ts';
import { spreadPositions } from '../layout/spread-positions.ts';
import { textWidth } from '../type/typeface.ts';
import type { SurvivalContent } from './survival-content.ts';

/** Columns of those at risk, moved apart as little as lets every number be read; where even that leaves no room, weeks are left out of the crowded places. */
export function atRiskColumns(
  { answer, curves, weeks }: SurvivalContent,
  x: (week: number) => number,
  room: { readonly left: number; readonly right: number },
  { sizes }: Look,
): CountColumn[] {
  const unit = em(sizes.label);
  const gap = 0.45 * unit;
  let columns = weeks.map((week) => {
    const index = answer.weeks.indexOf(week);
    const counts = curves.map(({ summary }) => String(summary.atRisk[index]?.n ?? 0));
    const text = plainNumber(week, 2);
    const width = Math.max(...[text, ...counts].map((shown) => textWidth(shown, sizes.label)));
    return { week, text, counts, tick: x(week), width };
  });
  const total = () => columns.reduce((sum, column) => sum + column.width + gap, -gap);
  while (columns.length > 2 && total() > room.right - room.left) {
    const distances = columns.slice(1, -1).map((_, i) => (columns[i + 2]?.tick ?? 0) - (columns[i]?.tick ?? 0));
    columns = columns.toSpliced(1 + distances.indexOf(Math.min(...distances)), 1);
  }
  const apart = columns.slice(1).map((column, i) => (column.width + (columns[i]?.width ?? 0)) / 2 + gap);
  const low = room.left + (columns[0]?.width ?? 0) / 2;
  const high = room.right - (columns.at(-1)?.width ?? 0) / 2;
  const places = spreadPositions(
    columns.map(({ tick }) => tick),
    apart,
    low,
    high,
  );
  return columns.map((column, i) => ({ ...column, x: places[i] ?? column.tick }));
}
