import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Center, Spread } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { shownArms } from '../../renderer/trajectories/shown-arms.ts';
import { SummaryTable } from '../../renderer/trajectories/summary-table.tsx';
import { visitColumns } from '../../renderer/trajectories/visit-columns.ts';

/** The cells of the window's table, as a person reads them: by arm and week, n and then each column by its name. */
export function tableCells(
  trajectory: Trajectory,
  how: { readonly center: Center; readonly spread: Spread; readonly decimals: number },
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const markup = renderToStaticMarkup(
    createElement(SummaryTable, {
      trajectory,
      arms: shownArms(trajectory.arms, [], 'light'),
      visits: visitColumns(trajectory),
      ...how,
      onList: () => undefined,
    }),
  );
  const cells = new Map<string, Readonly<Record<string, string>>>();
  for (const [, week, arm, row = ''] of markup.matchAll(/<tr data-week="([^"]*)" data-arm="([^"]*)">(.*?)<\/tr>/g)) {
    const n = /<button[^>]*>(\d+)<\/button>/.exec(row)?.[1];
    if (n === undefined) continue;
    const columns = [...row.matchAll(/<td data-column="([^"]*)"[^>]*>([^<]*)<\/td>/g)];
    const found: Record<string, string> = { n };
    for (const [, name = '', text = ''] of columns) found[name] = text;
    cells.set(`${arm} ${week}`, found);
  }
  return cells;
}
