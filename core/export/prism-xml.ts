/** One data set of a Prism table: a title over its subcolumns, each as long as the table. */
export interface PrismColumn {
  readonly title: string;
  /** Null for an empty cell. */
  readonly subcolumns: readonly (readonly (number | null)[])[];
}

/** A table of Prism with named rows: replicates side by side, or mean, SD and n. */
export interface PrismTable {
  readonly title: string;
  readonly format: 'replicates' | 'SDN';
  readonly rowTitles: readonly string[];
  readonly columns: readonly PrismColumn[];
}

/** As many replicates as an ordinary table of Prism has; with more it is one of its huge tables. */
const mostOrdinary = 52;

/**
 * A Prism project file of tables, after published files of Prism 5 to 9: no dates and no identifiers of a person or machine. Every column of a table
 * has the same number of subcolumns, filled up with empty cells, as Prism expects. `notes` is the text of the project's notes.
 */
export function prismXml(tables: readonly PrismTable[], notes: readonly string[], program: string): string {
  const refs = tables.map((_, index) => `<Ref ID="Table${index}"${index === 0 ? ' Selected="1"' : ''}/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<GraphPadPrismFile PrismXMLVersion="5.00">',
    '<Created>',
    `<OriginalVersion CreatedByProgram="${escapeText(program)}" CreatedByVersion="1"/>`,
    '</Created>',
    '<InfoSequence>',
    '<Ref ID="Info0" Selected="1"/>',
    '</InfoSequence>',
    '<Info ID="Info0">',
    '<Title>Project info 1</Title>',
    `<Notes>${notes.map(escapeText).join('\n')}</Notes>`,
    '</Info>',
    '<TableSequence>',
    ...refs,
    '</TableSequence>',
    ...tables.flatMap(tableLines),
    '</GraphPadPrismFile>',
    '',
  ].join('\n');
}

function tableLines(table: PrismTable, index: number): string[] {
  const wide = Math.max(1, ...table.columns.map(({ subcolumns }) => subcolumns.length));
  const element = table.format === 'replicates' && wide > mostOrdinary ? 'HugeTable' : 'Table';
  const replicates = table.format === 'replicates' ? ` Replicates="${wide}"` : '';
  return [
    `<${element} ID="Table${index}" XFormat="none" YFormat="${table.format}"${replicates} TableType="TwoWay" EVFormat="AsteriskAfterNumber">`,
    `<Title>${escapeText(table.title)}</Title>`,
    '<RowTitlesColumn Width="89">',
    `<Subcolumn>${table.rowTitles.map((title) => `<d>${escapeText(title)}</d>`).join('')}</Subcolumn>`,
    '</RowTitlesColumn>',
    ...table.columns.flatMap((column) => columnLines(column, wide, table.rowTitles.length)),
    `</${element}>`,
  ];
}

function columnLines({ title, subcolumns }: PrismColumn, wide: number, rows: number): string[] {
  const lines = Array.from({ length: wide }, (_, index) => {
    const values = subcolumns[index] ?? [];
    const cells = Array.from({ length: rows }, (_none, row) => {
      const value = values[row] ?? null;
      return value === null ? '<d/>' : `<d>${value}</d>`;
    });
    return `<Subcolumn>${cells.join('')}</Subcolumn>`;
  });
  return [
    `<YColumn Width="89" Decimals="2" Subcolumns="${wide}">`,
    `<Title>${escapeText(title)}</Title>`,
    ...lines,
    '</YColumn>',
  ];
}

function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
