import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { useSay } from '../language.tsx';
import { ArmSwatch } from './arm-swatch.tsx';
import type { Domain } from './axis-ticks.ts';
import './n-table.css';
import type { Pointed } from './pointed.ts';
import type { ShownArm } from './shown-arms.ts';
import { useWeekName } from './use-week-name.ts';
import { type CellState, cellState, rowsByArmAndWeek, type VisitColumn } from './visit-columns.ts';
import type { WeekColumn } from './week-tick.tsx';
import { zoomed, zoomStepOf } from './week-zoom.ts';

const signs: Readonly<Record<Exclude<CellState, 'measured'>, string>> = {
  missed: '0',
  'not-scheduled': '–',
  'no-values': '',
};

/** How many of each arm were measured, each number under its week. Arrow keys go through it; Enter or a click lists who they are. */
export function NTable({
  trajectory,
  arms,
  columns,
  visits,
  allWeeks,
  ends,
  gutter,
  cellWidth,
  onPoint,
  onList,
  onZoom,
}: {
  trajectory: Trajectory;
  arms: readonly ShownArm[];
  columns: readonly WeekColumn[];
  visits: readonly VisitColumn[];
  /** The weeks of all visits, and the first and last that are shown. */
  allWeeks: readonly number[];
  ends: Domain;
  gutter: number;
  cellWidth: number;
  onPoint: (pointed: Pointed | null) => void;
  onList: (arm: string, week: number) => void;
  onZoom: (weeks: Domain | null) => void;
}) {
  const say = useSay();
  const weekName = useWeekName();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const rowAt = rowsByArmAndWeek(trajectory);
  const measured = new Set(trajectory.rows.filter((row) => row.n > 0).map((row) => row.week));
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
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const column =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? columns.length - 1
          : by === undefined
            ? null
            : at.column + (by[1] ?? 0);
    if (column === null) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(shown.length - 1, at.row + (by?.[0] ?? 0)));
    const next = { row, column: Math.max(0, Math.min(columns.length - 1, column)) };
    setActive(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  return (
    <table
      className="n-table"
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through is what the role grid is for.
      role="grid"
      aria-label={say('trajectories.n-table')}
      aria-describedby={hint}
      onKeyDown={move}
    >
      <caption className="unseen" id={hint}>
        {say('trajectories.n-hint')}
      </caption>
      <thead>
        <tr className="unseen">
          <th scope="col">{say('trajectories.arm')}</th>
          {visits.map((visit) => (
            <th key={visit.week} scope="col">
              {weekName(visit)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((arm, row) => (
          <tr key={arm.name}>
            <th scope="row" style={{ width: gutter - 12 }} title={arm.name}>
              {row === 0 ? (
                <span className="n-sign" aria-hidden="true">
                  {say('trajectories.n')}
                </span>
              ) : null}
              <ArmSwatch arm={arm} wide={false} />
              <span className="n-arm">{arm.name}</span>
            </th>
            {columns.map((place, column) => {
              const visit = visits[column];
              if (visit === undefined) return null;
              const n = rowAt(arm.name, place.week)?.n ?? 0;
              const state = cellState(visit, n, measured.has(place.week));
              const isActive = row === at.row && column === at.column;
              return (
                <td key={place.week} style={{ left: place.x - cellWidth / 2, width: cellWidth }}>
                  <button
                    type="button"
                    className={`n-cell n-${state}${place.written ? '' : ' n-crowded'}`}
                    data-cell={`${row}-${column}`}
                    data-arm={arm.name}
                    data-week={place.week}
                    tabIndex={isActive ? 0 : -1}
                    aria-label={say(`trajectories.cell-${state}`, { arm: arm.name, week: weekName(visit), count: n })}
                    onClick={() => onList(arm.name, place.week)}
                    onFocus={() => {
                      setActive({ row, column });
                      onPoint({ week: place.week, arm: arm.name, subject: null });
                    }}
                    onBlur={() => onPoint(null)}
                    onPointerEnter={() => onPoint({ week: place.week, arm: arm.name, subject: null })}
                    onPointerLeave={() => onPoint(null)}
                  >
                    {state === 'measured' ? n : signs[state]}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
