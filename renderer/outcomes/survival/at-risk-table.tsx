import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ArmSurvivalSummary } from '../../../core/statistics/survival/describe-survival.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import { weekText } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import type { SurvivalGeometry } from './survival-geometry.ts';

/** How many of each arm are still at risk, each number under its week. Arrow keys go through it; Enter or a click lists who they are. */
export function AtRiskTable({
  summaries,
  arms,
  geometry,
  onPoint,
  onList,
}: {
  summaries: readonly ArmSurvivalSummary[];
  arms: readonly ShownArm[];
  geometry: SurvivalGeometry;
  onPoint: (week: number | null) => void;
  onList: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const { columns, cellWidth, plot } = geometry;
  const shown = arms.filter(({ name, visible }) => visible && summaries.some(({ arm }) => arm === name));
  const at = { row: Math.min(active.row, shown.length - 1), column: Math.min(active.column, columns.length - 1) };

  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const ends = { Home: 0, End: columns.length - 1 }[event.key];
    if (by === undefined && ends === undefined) return;
    event.preventDefault();
    const held = (value: number, most: number) => Math.max(0, Math.min(most, value));
    const row = held(at.row + (by?.[0] ?? 0), shown.length - 1);
    const column = ends ?? held(at.column + (by?.[1] ?? 0), columns.length - 1);
    setActive({ row, column });
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${row}-${column}"]`)?.focus();
  };

  return (
    <table
      className="n-table at-risk-table"
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through is what the role grid is for.
      role="grid"
      aria-label={say('outcomes.at-risk')}
      aria-describedby={hint}
      onKeyDown={move}
    >
      <caption className="at-risk-caption">
        <span>{say('outcomes.at-risk')}</span>
        <span className="unseen" id={hint}>
          {say('outcomes.at-risk-hint')}
        </span>
      </caption>
      <thead>
        <tr className="unseen">
          <th scope="col">{say('outcomes.column-arm')}</th>
          {columns.map(({ week }) => (
            <th key={week} scope="col">
              {say('trajectories.week', { week: weekText(week) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((arm, row) => (
          <tr key={arm.name}>
            <th scope="row" style={{ width: plot.left - 12 }} title={arm.name}>
              <ArmSwatch arm={arm} wide={false} />
              <span className="n-arm">{arm.name}</span>
            </th>
            {columns.map(({ week, x, written }, column) => {
              const count = summaries.find((one) => one.arm === arm.name)?.atRisk[column]?.n ?? 0;
              const isActive = row === at.row && column === at.column;
              return (
                <td key={week} style={{ left: x - cellWidth / 2, width: cellWidth }}>
                  <button
                    type="button"
                    className={written ? 'n-cell' : 'n-cell n-crowded'}
                    data-cell={`${row}-${column}`}
                    tabIndex={isActive ? 0 : -1}
                    aria-label={say('outcomes.at-risk-cell', { arm: arm.name, week: weekText(week), count })}
                    onClick={() => onList(arm.name, week)}
                    onFocus={() => {
                      setActive({ row, column });
                      onPoint(week);
                    }}
                    onBlur={() => onPoint(null)}
                    onPointerEnter={() => onPoint(week)}
                    onPointerLeave={() => onPoint(null)}
                  >
                    {count}
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
