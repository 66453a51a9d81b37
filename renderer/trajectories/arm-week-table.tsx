import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { useSay } from '../language.tsx';
import { ArmSwatch } from './arm-swatch.tsx';
import './n-table.css';
import type { ShownArm } from './shown-arms.ts';
import { useWeekName } from './use-week-name.ts';
import type { VisitColumn } from './visit-columns.ts';
import type { WeekColumn } from './week-tick.tsx';

/** Where the columns of the tables under the chart stand. Before the chart's size is known there are none, and the rows hold their room. */
export interface TablePlaces {
  readonly columns: readonly WeekColumn[];
  readonly gutter: number;
  readonly cellWidth: number;
}

/** A number for each arm and week, each under its week on the chart: a row for each arm given, its name in the gutter of the value axis. */
export function ArmWeekTable({
  arms,
  places,
  visits,
  sign,
  signClass = '',
  titleOf,
  cell,
  children,
  className = '',
  ...table
}: Omit<ComponentProps<'table'>, 'title'> & {
  arms: readonly ShownArm[];
  places: TablePlaces;
  visits: readonly VisitColumn[];
  /** What the numbers are, before the first row. */
  sign: string;
  signClass?: string;
  /** Words about a number for those who point at it. */
  titleOf?: (arm: ShownArm, week: number) => string | undefined;
  cell: (arm: ShownArm, place: WeekColumn, at: { readonly row: number; readonly column: number }) => ReactNode;
}) {
  const say = useSay();
  const weekName = useWeekName();
  const { columns, gutter, cellWidth } = places;
  const under = ({ x }: WeekColumn): CSSProperties => ({ left: x - cellWidth / 2, width: cellWidth });
  return (
    <table className={`n-table ${className}`} {...table}>
      {children}
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
        {arms.map((arm, row) => (
          <tr key={arm.name}>
            <th scope="row" style={{ width: gutter - 12 }} title={arm.name}>
              {row === 0 ? (
                <span className={`n-sign ${signClass}`} aria-hidden="true">
                  {sign}
                </span>
              ) : null}
              <ArmSwatch arm={arm} wide={false} />
              <span className="n-arm">{arm.name}</span>
            </th>
            {columns.map((place, column) => (
              <td key={place.week} style={under(place)} title={titleOf?.(arm, place.week)}>
                {cell(arm, place, { row, column })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
