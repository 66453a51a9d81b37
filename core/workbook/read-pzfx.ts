import { ExplainedError } from '../words/explained-error.ts';
import { childrenNamed, textOf, type XmlElement, xmlElements } from './xml-elements.ts';

/** A cell of a Prism table, as it is written there; '' for an empty one. An excluded value is struck out in Prism. */
export interface PzfxCell {
  readonly text: string;
  readonly excluded: boolean;
}

/** One column of cells. The data sets of Prism have several under one title: replicates, or mean, SD and n. */
export interface PzfxColumn {
  readonly kind: 'row-titles' | 'x' | 'y';
  readonly title: string;
  /** Its place under the title, from 0. */
  readonly subcolumn: number;
  /** As many as the table has rows. */
  readonly cells: readonly PzfxCell[];
}

/** A table of a Prism project. */
export interface PzfxTable {
  readonly title: string;
  /** What the subcolumns of a data set are: `replicates`, `SDN` (mean, SD, n), `CVN`…; '' where there is one. */
  readonly yFormat: string;
  /** `OneWay` (columns), `TwoWay` (grouped), `XY`, `Survival`…; '' where the file does not say. */
  readonly type: string;
  readonly rows: number;
  readonly columns: readonly PzfxColumn[];
}

const columnKinds: Readonly<Record<string, PzfxColumn['kind']>> = {
  RowTitlesColumn: 'row-titles',
  XColumn: 'x',
  XAdvancedColumn: 'x',
  YColumn: 'y',
};

/**
 * Reads the tables of a GraphPad Prism project (.pzfx), in the order of the file; its graphs are not read. Nothing is turned into a number here.
 * Throws ExplainedError `workbook.xml` for another XML document, `workbook.damaged` for one that is cut or not well formed.
 */
export function readPzfx(text: string, file: string): PzfxTable[] {
  const root = xmlElements(text);
  if (root === null) throw new ExplainedError('workbook.damaged', { file });
  if (root.name !== 'GraphPadPrismFile') throw new ExplainedError('workbook.xml', { file });
  return childrenNamed(root, 'Table', 'HugeTable').map(readTable);
}

function readTable(table: XmlElement): PzfxTable {
  const columns = childrenNamed(table, ...Object.keys(columnKinds)).flatMap(readColumn);
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return {
    title: titleOf(table),
    yFormat: table.attributes.get('YFormat') ?? '',
    type: table.attributes.get('TableType') ?? '',
    rows,
    columns: columns.map((column) => ({ ...column, cells: filledUp(column.cells, rows) })),
  };
}

function readColumn(column: XmlElement): PzfxColumn[] {
  const kind = columnKinds[column.name] ?? 'y';
  const title = titleOf(column);
  return childrenNamed(column, 'Subcolumn').map((subcolumn, place) => ({
    kind,
    title,
    subcolumn: place,
    cells: childrenNamed(subcolumn, 'd').map((cell) => ({
      text: textOf(cell).trim(),
      excluded: cell.attributes.get('Excluded') === '1',
    })),
  }));
}

function titleOf(element: XmlElement): string {
  const [title] = childrenNamed(element, 'Title');
  return title === undefined ? '' : textOf(title).trim();
}

function filledUp(cells: readonly PzfxCell[], rows: number): PzfxCell[] {
  return Array.from({ length: rows }, (_, row) => cells[row] ?? { text: '', excluded: false });
}
