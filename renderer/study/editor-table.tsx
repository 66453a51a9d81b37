import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import { changeRow, removeRow } from './rows.ts';

/** A column of an editor: its heading, and how wide it wants to be. */
export interface EditorColumn {
  readonly title: string;
  readonly width?: 'wide' | 'wider' | 'widest' | 'kind' | 'unit' | 'range' | 'uln';
}

interface Props<Row> {
  readonly title: string;
  /** What a newcomer should know of these rows. */
  readonly about?: string;
  readonly className?: string;
  readonly columns: readonly EditorColumn[];
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  /** The fields of a row, one for each column. */
  readonly fields: (row: Row, index: number, change: (change: Partial<Row>) => void) => readonly ReactNode[];
  readonly addLabel: string;
  readonly newRow: () => Row;
  readonly onChange: (rows: Row[]) => void;
}

/** A part of the protocol as a table of fields: rows are changed in place, removed, and added at the end. */
export function EditorTable<Row>({
  title,
  about,
  className = '',
  columns,
  rows,
  nameOf,
  fields,
  addLabel,
  newRow,
  onChange,
}: Props<Row>) {
  const say = useSay();
  return (
    <section>
      <h2>{title}</h2>
      {about === undefined ? null : <p className="soft small">{about}</p>}
      {rows.length === 0 ? null : (
        <table className={`grid-table editor-table ${className}`.trim()}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" className={column.width}>
                  {column.title}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{say('study-view.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is being edited, so the place is the only key that stays.
              <tr key={index}>
                {fields(row, index, (change) => onChange(changeRow(rows, index, change))).map((field, column) => (
                  <td key={columns[column]?.title}>{field}</td>
                ))}
                <td>
                  <CloseButton
                    size="sm"
                    aria-label={say('study-view.remove-one', { name: nameOf(row) || say('study-view.nameless') })}
                    onClick={() => onChange(removeRow(rows, index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button variant="default" onClick={() => onChange([...rows, newRow()])}>
          {addLabel}
        </Button>
      </div>
    </section>
  );
}
