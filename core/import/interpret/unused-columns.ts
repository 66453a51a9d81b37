import type { PhraseKey } from '../../words/say.ts';
import { columnLetters } from '../../workbook/address.ts';
import { namesIdentity, roleOfHeader } from '../column-role.ts';
import { parseFlowjoHeader } from '../flowjo-header.ts';
import { headerText } from '../header-text.ts';
import type { ColumnRole, Layout } from '../mapping.ts';
import type { Severity } from '../problem.ts';
import { identifiesPerson, readsAsName } from '../values/identifying-text.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { columnsBeside } from './beside-columns.ts';
import { columnsOf } from './series-list.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';

interface UnusedColumn {
  readonly column: number;
  readonly header: string;
  row: number;
  count: number;
  /** True where a cell holds a bare sign such as `<`. */
  signs: boolean;
  /** Cells that can be nothing but a person's own: numbers of identity cards, telephones. */
  identifying: number;
}

/** The columns that a layout has no use for: their cells are left out, and each column is said once. */
export class UnusedColumns {
  readonly #task: SheetTask;
  readonly #columns: readonly UnusedColumn[];

  constructor(task: SheetTask) {
    this.#task = task;
    this.#columns = unusedColumns(task);
  }

  /** Leaves out a row's cells in these columns. */
  leave(row: number): void {
    const { sheet, ledger } = this.#task;
    for (const unused of this.#columns) {
      if (sheet.isEmpty(row, unused.column)) continue;
      ledger.mark(row, unused.column, 'left-out');
      if (unused.count === 0) unused.row = row;
      unused.count++;
      if (identifies(sheet.text(row, unused.column), unused.header)) unused.identifying++;
      const held = sheet.value(row, unused.column);
      if (typeof held === 'string' && held.length < 4 && parseQualifier(held) !== null) unused.signs = true;
    }
  }

  /** Says which columns were left out; call it once, after the last row. */
  say(): void {
    for (const unused of this.#columns) {
      if (unused.count === 0) continue;
      const { column, header, row, count } = unused;
      const [severity, code] = wordsFor(unused, this.#task.mapping.layout);
      const values = { column: header === '' ? columnLetters(column) : header };
      noteCell(this.#task, severity, code, row, column, values, count);
    }
  }
}

/** True for what is a person's own, and under a header of subjects for a person's name. */
function identifies(text: string, header: string): boolean {
  return identifiesPerson(text) || (roleOfHeader(header)?.role === 'subject' && readsAsName(text));
}

function unusedColumns({ sheet, mapping }: SheetTask): readonly UnusedColumn[] {
  const used = new Set<number>();
  const beside = columnsBeside(mapping, hasUnitColumns.has(mapping.layout));
  for (const role of rolesOf(mapping.layout)) {
    const columns = columnsOf(mapping, role).filter(
      ({ column }) => !needsMeasurement(mapping.layout, role) || beside.has(column),
    );
    for (const { column } of usesAll(mapping.layout, role) ? columns : columns.slice(0, 1)) used.add(column);
  }
  const unused: UnusedColumn[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    const header = headerText(sheet, mapping.headerRow, mapping.headerRows, column);
    if (!used.has(column)) unused.push({ column, header, row: -1, count: 0, signs: false, identifying: 0 });
  }
  return unused;
}

/** Layouts with one value a row: its signs and units are the row's. */
const inEachRow: ReadonlySet<Layout> = new Set(['long', 'cdisc-lab', 'population-table']);

/** Layouts in which a column of units may stand beside each measurement. */
const hasUnitColumns: ReadonlySet<Layout> = new Set(['wide-by-analyte', 'flowjo-table', 'diva-batch']);

/** Whether a column of a role has a use only beside a measurement. */
function needsMeasurement(layout: Layout, role: ColumnRole): boolean {
  return (role === 'qualifier' && !inEachRow.has(layout)) || (role === 'unit' && hasUnitColumns.has(layout));
}

/** Whether a layout has a use for several columns of a role, or for the first alone. */
function usesAll(layout: Layout, role: ColumnRole): boolean {
  if (role === 'unit') return hasUnitColumns.has(layout);
  if (role === 'qualifier') return layout !== 'long' && layout !== 'cdisc-lab';
  return (
    role === 'covariate' || role === 'measurement' || role === 'derived' || role === 'condition' || role === 'happened'
  );
}

/** The roles that a layout has a use for. */
export function rolesOf(layout: Layout): readonly ColumnRole[] {
  const keys: ColumnRole[] = ['subject', 'sample', 'visit', 'visit-unit', 'phase', 'arm', 'derived', 'covariate'];
  if (layout === 'population-table')
    return [...keys, 'path', 'population', 'parent', 'analyte', 'condition', 'unit', 'measurement'];
  if (layout === 'long' || layout === 'cdisc-lab')
    return [...keys, 'condition', 'analyte', 'population', 'metric', 'unit', 'value', 'qualifier', 'status'];
  const whose: ColumnRole[] = ['subject', 'sample', 'arm', 'derived', 'covariate'];
  if (layout === 'follow-up') return [...whose, 'state', 'day', 'event-date', 'baseline-date'];
  if (layout === 'events') return [...whose, 'term', 'grade', 'related', 'fatal', 'day', 'event-date', 'baseline-date'];
  if (layout === 'event-matrix') return [...whose, 'happened'];
  if (layout === 'transposed') return ['visit', 'measurement'];
  if (layout === 'roster') return keys;
  const beside: readonly ColumnRole[] = hasUnitColumns.has(layout) ? ['qualifier', 'unit'] : ['qualifier'];
  return [...keys, 'condition', 'measurement', ...beside];
}

function wordsFor({ header, signs, identifying, count }: UnusedColumn, layout: Layout): readonly [Severity, PhraseKey] {
  if (layout === 'flowjo-table' && (parseFlowjoHeader(header)?.path.length ?? 0) > 0)
    return ['info', 'import.gate-column-left-out'];
  if (signs) return ['error', 'import.qualifier-left-out'];
  return namesIdentity(header) || identifying >= 0.8 * count
    ? ['warning', 'import.identity-left-out']
    : ['info', 'import.column-left-out'];
}
