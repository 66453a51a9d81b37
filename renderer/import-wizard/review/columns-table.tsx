import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ColumnMapping, SheetMapping } from '../../../core/import/mapping.ts';
import type { ColumnReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import { columnAnswer } from './answers.ts';
import { ColumnRow, detailsOf } from './column-row.tsx';
import './columns-table.css';

interface Props {
  readonly columns: readonly ColumnReview[];
  readonly mapping: SheetMapping;
  readonly onChange: (column: ColumnMapping) => void;
}

/** The columns of a sheet with samples, and what each was taken for. Only those in sight are drawn: exports have hundreds. */
export function ColumnsTable({ columns, mapping, onChange }: Props) {
  const say = useSay();
  const { protocol, series } = useStudy();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  });
  const details = detailsOf(mapping);
  const measurements = mapping.columns.flatMap(({ role, header }) => (role === 'measurement' ? header : []));
  const shown = rows.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const populations = [...new Set(series.flatMap(({ population }) => (population === null ? [] : [population])))];
  const units = [...new Set(protocol.analytes.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  return (
    <div ref={scroller} className="columns-scroller">
      <datalist id="known-analytes">
        {protocol.analytes.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="known-arms">
        {protocol.arms.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="known-populations">
        {populations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="known-units">
        {units.map((unit) => (
          <option key={unit} value={unit} />
        ))}
      </datalist>
      <table className="grid-table columns-table" aria-rowcount={columns.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="columns-header">
              {say('wizard.column-header')}
            </th>
            <th scope="col" className="columns-samples">
              {say('wizard.column-samples')}
            </th>
            <th scope="col" className="columns-role">
              {say('wizard.column-taken-for')}
            </th>
            {details.map((detail) => (
              <th key={detail} scope="col" className={`columns-${detail}`}>
                {say(`wizard.role-${detail}`)}
              </th>
            ))}
            <th scope="col" className="columns-percent">
              {say('wizard.percent-short')}
            </th>
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Gap height={above} columns={details.length + 4} /> : null}
          {shown.map(({ index, key }) => {
            const column = columns[index];
            if (column === undefined) return null;
            const taken = columnAnswer(mapping, column);
            return (
              <ColumnRow
                key={key}
                measure={rows.measureElement}
                index={index}
                column={column}
                taken={taken}
                details={details}
                measurements={measurements}
                onChange={onChange}
              />
            );
          })}
          {below > 0 ? <Gap height={below} columns={details.length + 4} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
