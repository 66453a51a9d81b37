import { NativeSelect } from '@mantine/core';
import { type ColumnMapping, columnRoles, percentScales, type SheetMapping } from '../../../core/import/mapping.ts';
import type { ColumnReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import { CommittedText } from './committed-text.tsx';

interface Props {
  readonly index: number;
  /** Takes the drawn row, to learn its height: long headers take several lines. */
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly column: ColumnReview;
  readonly taken: ColumnMapping;
  readonly details: readonly ColumnDetail[];
  /** The headers of the measurements, of which a qualifier or a unit may speak. */
  readonly measurements: readonly string[];
  readonly onChange: (column: ColumnMapping) => void;
}

/** What a column can say of its values, in the order of the table, and the list of what the study knows of it. */
export const columnDetails = [
  ['visit', undefined],
  ['subject', undefined],
  ['arm', 'known-arms'],
  ['analyte', 'known-analytes'],
  ['population', 'known-populations'],
  ['metric', undefined],
  ['unit', 'known-units'],
] as const;
export type ColumnDetail = (typeof columnDetails)[number][0];

/** The details that the columns of a sheet have: a visit, a subject or an arm of its own only where its layout puts them in headers. */
export function detailsOf({ layout, columns }: Pick<SheetMapping, 'layout' | 'columns'>): readonly ColumnDetail[] {
  const inHeaders: Readonly<Record<string, readonly ColumnDetail[]>> = {
    'wide-by-visit': ['visit'],
    transposed: ['subject', 'arm'],
  };
  const own = (detail: 'visit' | 'subject' | 'arm') =>
    inHeaders[layout]?.includes(detail) === true || columns.some((column) => column[detail] !== null);
  return columnDetails
    .map(([detail]) => detail)
    .filter((detail) => (detail !== 'visit' && detail !== 'subject' && detail !== 'arm') || own(detail));
}

/** One column: its header, what stands in it, and what it was taken for. */
export function ColumnRow({ index, measure, column, taken, details, measurements, onChange }: Props) {
  const say = useSay();
  const measured = taken.role === 'measurement' || taken.role === 'value';
  const speaksOf = (taken.role === 'qualifier' || taken.role === 'unit') && measurements.length > 0;
  const shows = (detail: ColumnDetail) => measured || (detail === 'analyte' && taken.role === 'covariate');
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={taken.role === 'ignored' ? 'left-out' : undefined}
    >
      <th scope="row" className="header-cell">
        <span>
          <span className="letters">{column.letters}</span>
          <span>{column.header}</span>
        </span>
      </th>
      <td className="samples">{column.samples.filter((text) => text !== '').join('  ')}</td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={say('wizard.role-of', { column: column.header || column.letters })}
          value={taken.role}
          data={columnRoles.map((value) => ({ value, label: say(`wizard.role-${value}`) }))}
          onChange={(event) => {
            const role = columnRoles.find((one) => one === event.currentTarget.value);
            if (role !== undefined) onChange({ ...taken, role });
          }}
        />
      </td>
      {columnDetails
        .filter(([detail]) => details.includes(detail))
        .map(([detail, list]) => (
          <td key={detail}>
            {shows(detail) ? (
              <CommittedText
                aria-label={say('wizard.detail-of', {
                  detail: say(`wizard.role-${detail}`),
                  column: column.header || column.letters,
                })}
                list={list}
                value={taken[detail] ?? ''}
                onCommit={(text) => onChange({ ...taken, [detail]: text.trim() === '' ? null : text.trim() })}
              />
            ) : speaksOf && detail === 'analyte' ? (
              <NativeSelect
                size="xs"
                aria-label={say('wizard.speaks-of-which', { column: column.header || column.letters })}
                value={taken.of ?? ''}
                data={[
                  { value: '', label: say('wizard.speaks-of-beside') },
                  ...measurements.map((header) => ({ value: header, label: say('wizard.speaks-of', { header }) })),
                ]}
                onChange={({ currentTarget: { value } }) => onChange({ ...taken, of: value === '' ? null : value })}
              />
            ) : null}
          </td>
        ))}
      <td>
        {measured ? (
          <NativeSelect
            size="xs"
            aria-label={say('wizard.detail-of', {
              detail: say('wizard.percent-short'),
              column: column.header || column.letters,
            })}
            value={taken.percent ?? ''}
            data={[
              { value: '', label: say('wizard.percent-none') },
              ...percentScales.map((value) => ({ value, label: say(`wizard.percent-short-${value}`) })),
            ]}
            onChange={(event) =>
              onChange({ ...taken, percent: percentScales.find((one) => one === event.currentTarget.value) ?? null })
            }
          />
        ) : null}
      </td>
    </tr>
  );
}
