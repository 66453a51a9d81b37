import type { PhraseKey } from '../../words/say.ts';
import { cellAddress } from '../../workbook/address.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import type { Problem } from '../problem.ts';
import type { CellFate, CellLedger } from './cell-ledger.ts';

/** What became of the non-empty cells of a sheet: how many there are, how many of each fate, and the first that nothing accounts for. */
export interface SheetAccount {
  readonly filled: number;
  readonly fates: Readonly<Record<CellFate, number>>;
  readonly firstLost: { readonly row: number; readonly column: number; readonly cell: string } | null;
}

/** Holds a sheet against its ledger: `fates.none` counts cells that were lost, which must never happen. */
export function accountFor(sheet: Sheet, ledger: CellLedger): SheetAccount {
  const fates: Record<CellFate, number> = {
    none: 0,
    heading: 0,
    key: 0,
    reading: 0,
    outcome: 0,
    covariate: 0,
    'left-out': 0,
  };
  let filled = 0;
  let firstLost: SheetAccount['firstLost'] = null;
  for (let row = 0; row < sheet.rows; row++) {
    for (let column = 0; column < sheet.columns; column++) {
      if (sheet.isEmpty(row, column)) continue;
      filled++;
      const fate = ledger.fate(row, column);
      fates[fate]++;
      if (fate === 'none' && firstLost === null) firstLost = { row, column, cell: cellAddress(row, column) };
    }
  }
  return { filled, fates, firstLost };
}

const leavingOut: ReadonlySet<PhraseKey> = new Set([
  'import.sheet-left-out',
  'import.column-left-out',
  'import.gate-column-left-out',
  'import.notes-sheet',
  'import.decimal-unknown',
  'import.identity-left-out',
  'import.qualifier-left-out',
  'import.same-file',
  'import.summary-row',
  'import.control-row',
  'import.note-row',
  'import.derived-row',
  'import.gate-left-out',
  'import.state-unknown',
  'import.follow-up-incomplete',
  'import.no-follow-up-columns',
  'import.no-event-columns',
  'import.event-without-term',
  'import.detail-unread',
  'import.time-unit-unknown',
  'import.no-baseline-date',
  'import.date-unclear',
  'import.day-unreadable',
  'import.row-without-subject',
  'import.row-without-visit',
  'import.row-without-analyte',
  'import.missing-mark',
  'import.ambiguous-mark',
  'import.limit-unknown',
  'import.unreadable-value',
  'import.date-as-value',
  'import.error-cell',
  'import.uncomputed-formula',
  'import.unknown-analyte',
  'import.analyte-left-out',
  'import.visit-ordinal',
  'import.visit-months',
  'import.excluded-value',
  'import.summary-table',
  'import.visit-unscheduled',
  'import.visit-end',
  'import.visit-left-out',
  'import.visit-other-arm',
  'import.visit-arm-unknown',
  'import.visit-before-baseline',
  'import.visit-date',
  'import.visit-date-without-baseline',
  'import.visit-several',
  'import.visit-minus',
  'import.visit-unknown',
  'import.no-visit',
  'import.column-without-subject',
  'import.no-value-column',
  'import.no-subject-column',
  'import.subject-column-likely',
  'import.sample-pattern-missing',
  'import.sample-name-unread',
  'import.cell-unaccounted',
]);

/** How many cells the problems of a sheet say were left out: the ledger's `left-out` and lost cells must come to the same. */
export function cellsSaidLeftOut(problems: readonly Problem[], file: string, sheet: string): number {
  return problems
    .filter((problem) => problem.file === file && problem.sheet === sheet && leavingOut.has(problem.code))
    .reduce((sum, { count }) => sum + count, 0);
}
