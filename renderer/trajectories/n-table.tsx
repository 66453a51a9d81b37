import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react';
import type { KnownAlive } from '../../core/statistics/known-alive.ts';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import { useSay } from '../language.tsx';
import { aliveByArmAndWeek } from './alive-at.ts';
import { ArmWeekTable, type TablePlaces } from './arm-week-table.tsx';
import type { Domain } from './axis-ticks.ts';
import type { Pointed } from './pointed.ts';
import type { ShownArm } from './shown-arms.ts';
import { useWeekName } from './use-week-name.ts';
import { type CellState, cellState, type VisitColumn } from './visit-columns.ts';
import { zoomed, zoomStepOf } from './week-zoom.ts';

const signs: Readonly<Record<Exclude<CellState, 'measured'>, string>> = {
  missed: '0',
  died: '×',
  'not-scheduled': '–',
  'no-values': '',
};

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** How many of each arm were measured, each number under its week. Arrow keys go through it; Enter or a click lists who they are. */
export const NTable = memo(function NTable({
  rowAt,
  measuredWeeks,
  alive,
  arms,
  places,
  visits,
  allWeeks,
  ends,
  onPoint,
  onList,
  onZoom,
}: {
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
  /** The weeks at which any arm has values. */
  measuredWeeks: ReadonlySet<number>;
  alive: readonly KnownAlive[];
  arms: readonly ShownArm[];
  places: TablePlaces;
  visits: readonly VisitColumn[];
  /** The weeks of all visits, and the first and last that are shown. */
  allWeeks: readonly number[];
  ends: Domain;
  onPoint: (pointed: Pointed | null) => void;
  onList: (arm: string, week: number) => void;
  onZoom: (weeks: Domain | null) => void;
}) {
  const say = useSay();
  const weekName = useWeekName();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const aliveOf = useMemo(() => aliveByArmAndWeek(alive), [alive]);
  const { columns } = places;
  const shown = arms.filter((arm) => arm.visible);
  const at = {
    row: Math.min(active.row, shown.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };

  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = zoomStepOf(event.key, event.shiftKey);
    if (step !== null) {
      event.preventDefault();
      onZoom(zoomed(allWeeks, ends, step, columns[at.column]?.week ?? 0));
      return;
    }
    const by = steps[event.key];
    const column =
      event.key === 'Home' ? 0 : event.key === 'End' ? columns.length - 1 : by === undefined ? null : at.column + by[1];
    if (column === null) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(shown.length - 1, at.row + (by?.[0] ?? 0)));
    const next = { row, column: Math.max(0, Math.min(columns.length - 1, column)) };
    setActive(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  return (
    <ArmWeekTable
      ref={table}
      role="grid"
      aria-label={say('trajectories.n-table')}
      aria-describedby={hint}
      onKeyDown={move}
      arms={shown}
      places={places}
      visits={visits}
      sign={say('trajectories.n')}
      cell={(arm, { week, written }, { row, column }) => {
        const visit = visits[column];
        if (visit === undefined) return null;
        const n = rowAt(arm.name, week)?.n ?? 0;
        const state = cellState(visit, n, measuredWeeks.has(week), aliveOf(arm.name, week));
        const point = () => onPoint({ week, arm: arm.name, subject: null });
        return (
          <button
            type="button"
            className={`n-cell n-${state}${written ? '' : ' n-crowded'}`}
            data-cell={`${row}-${column}`}
            data-arm={arm.name}
            data-week={week}
            tabIndex={row === at.row && column === at.column ? 0 : -1}
            aria-label={say(`trajectories.cell-${state}`, { arm: arm.name, week: weekName(visit), count: n })}
            onClick={() => onList(arm.name, week)}
            onFocus={() => {
              setActive({ row, column });
              point();
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={point}
            onPointerLeave={() => onPoint(null)}
          >
            {state === 'measured' ? n : signs[state]}
          </button>
        );
      }}
    >
      <caption className="unseen" id={hint}>
        {say('trajectories.n-hint')}
      </caption>
    </ArmWeekTable>
  );
});
