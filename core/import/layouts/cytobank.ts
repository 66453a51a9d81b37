import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { headerKey } from '../header-key.ts';
import { readStatisticHeader } from '../statistic-header.ts';
import type { Table } from '../table.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

const filesInHeader = new Set(['filename', 'fcsfilename', 'sample', 'samplename', 'sampleid', 'dataset']);

/** True for the name of a row that names the gate of each column. */
export function namesGate(text: string): boolean {
  return /^(?:gatename|gate|population|populationname)$/.test(headerKey(text));
}

/**
 * One column for each file: Cytobank's export, with a row for each population and statistic (`cd3_EventCounts`), and FCS Express's with
 * iterations in columns, with a row for the gates and one for each statistic.
 */
export const matchCytobank: LayoutMatcher = ({ table }) => {
  const [first, ...files] = table.columns;
  if (first === undefined || first.words === 0) return null;
  const measured = hasStatisticRows(table, first)
    ? files.filter(({ header, filled }) => header !== '' && filled > 0)
    : headerKey(first.header) === 'fcsfilename'
      ? files.filter((profile) => profile.header !== '' && holdsValues(profile))
      : [];
  if (measured.length === 0) return null;
  return {
    layout: 'cytobank',
    confidence: 0.95,
    why: [{ code: 'import.why-cytobank', values: { count: measured.length, header: first.header } }],
    columns: table.columns.map((profile) => {
      if (profile === first) return mapColumn(profile, 'population');
      return mapColumn(profile, measured.includes(profile) ? 'measurement' : 'ignored');
    }),
  };
};

/** True where the first column names a row of gates and, else, mostly statistics. */
function hasStatisticRows({ sheet, headerRow, headerRows, endRow }: Table, { column, header }: ColumnProfile): boolean {
  if (!filesInHeader.has(headerKey(header))) return false;
  const names: string[] = [];
  for (let row = headerRow + headerRows; row < endRow; row++) names.push(sheet.text(row, column).trim());
  const statistics = names.filter((name) => readStatisticHeader(name)?.of === '').length;
  return names.filter(namesGate).length === 1 && statistics > 0 && statistics * 2 >= names.length - 1;
}
