import { cellAddress } from '../../workbook/address.ts';
import type { MergedRange, Sheet } from '../../workbook/workbook.ts';
import type { CellCorrection } from '../cell-correction.ts';
import {
  type CellDetail,
  type CellKind,
  type GridCells,
  type GridRange,
  type GridRow,
  type GridSearch,
  letterOfKind,
  type MergedCells,
} from '../grid.ts';
import { headerText } from '../header-text.ts';
import type { Interpretation } from '../interpret/interpretation.ts';
import { cellNumber } from '../interpret/problem-list.ts';
import type { ColumnMapping, ColumnRole, SheetMapping } from '../mapping.ts';
import type { Problem } from '../problem.ts';
import { previewOf } from './summarise.ts';

export interface SheetCellsSetting {
  readonly interpretation: Interpretation;
  readonly fileIndex: number;
  readonly file: string;
  readonly sheetIndex: number;
  /** The sheet as the file has it. */
  readonly raw: Sheet;
  readonly mapping: SheetMapping;
  readonly corrections: readonly CellCorrection[];
}

const kindOfKey: Readonly<Partial<Record<ColumnRole, CellKind>>> = {
  subject: 'subject',
  sample: 'subject',
  path: 'subject',
  visit: 'visit',
  'visit-unit': 'visit',
  arm: 'arm',
  unit: 'unit',
};

/** The cells of one sheet under review, each with what the last interpretation made of it. */
export class SheetCells {
  readonly #setting: SheetCellsSetting;
  readonly #columns: ReadonlyMap<number, ColumnMapping>;
  readonly #corrections: ReadonlyMap<number, CellCorrection>;
  /** Places in `problems`: by cell, and by the row or column for which a first cell stands. */
  readonly #byCell = new Map<number, number[]>();
  readonly #byRow = new Map<number, number[]>();
  readonly #byColumn = new Map<number, number[]>();
  /** Columns that are left out because they identify people. */
  readonly #identifying = new Set<number>();

  constructor(setting: SheetCellsSetting) {
    this.#setting = setting;
    this.#columns = new Map(setting.mapping.columns.map((column) => [column.column, column]));
    this.#corrections = new Map(setting.corrections.map((one) => [cellNumber(one.row, one.column), one]));
    const { problems, problemCells } = setting.interpretation;
    for (const [at, { file, sheet, code }] of problems.entries()) {
      if (file !== setting.file || sheet !== setting.raw.name) continue;
      const { each, first } = problemCells[at] ?? { each: [], first: [] };
      if (code === 'import.identity-left-out')
        for (const cell of [...each, ...first]) this.#identifying.add(cell % 16_384);
      for (const cell of each) listed(this.#byCell, cell, at);
      for (const cell of first) {
        listed(this.#byCell, cell, at);
        const wholeColumn = columnProblems.test(code);
        listed(wholeColumn ? this.#byColumn : this.#byRow, wholeColumn ? cell % 16_384 : Math.floor(cell / 16_384), at);
      }
    }
  }

  /** The cells of a window; `toKeep` leaves out the texts of columns that identify people and of a sheet that is left out. */
  window({ row, column, rows, columns }: GridRange, toKeep = false): GridCells {
    const { raw } = this.#setting;
    const found: GridRow[] = [];
    const endColumn = Math.min(raw.columns, column + columns);
    const inSight = raw.merged.filter(
      ({ top, left, bottom, right }) => top < row + rows && bottom >= row && left < endColumn && right >= column,
    );
    const beginning = Map.groupBy(inSight, ({ top }) => Math.max(top, row));
    for (let at = row; at < Math.min(raw.rows, row + rows); at++) {
      const texts: string[] = [];
      const changed: number[] = [];
      let kinds = '';
      for (let each = column; each < endColumn; each++) {
        const correction = this.#corrections.get(cellNumber(at, each));
        if (correction !== undefined) changed.push(each);
        const withheld = toKeep && this.#isWithheld(at, each);
        texts.push(withheld ? '' : (correction?.text ?? raw.text(at, each)).slice(0, shownText));
        kinds += letterOfKind(withheld && !raw.isEmpty(at, each) ? 'left-out' : this.kind(at, each));
      }
      const merged = (beginning.get(at) ?? []).map((range) => this.#mergedCells(range, toKeep));
      found.push({ texts, kinds, changed, merged });
    }
    return { row, column, rows: found };
  }

  #mergedCells({ top, left, bottom, right }: MergedRange, toKeep: boolean): MergedCells {
    const withheld = toKeep && this.#isWithheld(top, left);
    const text = withheld ? '' : this.#setting.raw.text(top, left).slice(0, shownText);
    return { top, left, bottom, right, text, kind: letterOfKind(withheld ? 'left-out' : this.kind(top, left)) };
  }

  #isWithheld(row: number, column: number): boolean {
    const { layout, headerRow, headerRows } = this.#setting.mapping;
    if (layout === 'none') return true;
    return row >= headerRow + headerRows && this.#identifying.has(column);
  }

  /** What a cell became. */
  kind(row: number, column: number): CellKind {
    const { raw, interpretation, fileIndex, sheetIndex } = this.#setting;
    if (raw.isEmpty(row, column)) return 'empty';
    if (this.#corrections.get(cellNumber(row, column))?.text === null) return 'left-out';
    const fate = interpretation.files[fileIndex]?.sheets[sheetIndex]?.ledger.fate(row, column) ?? 'none';
    switch (fate) {
      case 'heading':
        return 'header';
      case 'key':
        if (this.#problems(row, column, false).some(({ severity }) => severity === 'error')) return 'problem';
        return kindOfKey[this.#columns.get(column)?.role ?? 'ignored'] ?? 'key';
      case 'left-out':
        return this.#problems(row, column, true).some(({ severity }) => severity !== 'info') ? 'problem' : 'left-out';
      case 'none':
        return 'left-out';
      case 'reading':
        return this.#problems(row, column, false).some(({ severity }) => severity !== 'info') ? 'problem' : 'reading';
      default:
        return fate;
    }
  }

  /** A cell in full. */
  detail(row: number, column: number): CellDetail {
    const { raw, mapping, interpretation, fileIndex, sheetIndex } = this.#setting;
    const kind = this.kind(row, column);
    const reading = interpretation.files[fileIndex]?.readings.find(
      ({ source }) => source.sheet === sheetIndex && source.row === row && source.column === column,
    );
    const correction = this.#corrections.get(cellNumber(row, column)) ?? null;
    const above = row < mapping.headerRow;
    const arm = interpretation.subjects.find(({ subject }) => subject === reading?.subject)?.arm ?? null;
    return {
      cell: cellAddress(row, column),
      text: raw.text(row, column),
      kind,
      role: above || mapping.layout === 'none' ? null : (this.#columns.get(column)?.role ?? null),
      header: mapping.layout === 'none' ? '' : headerText(raw, mapping.headerRow, mapping.headerRows, column),
      hidden: raw.hidden || raw.isHidden(row, column),
      reading: reading === undefined ? null : previewOf(reading, arm),
      note: reading?.note ?? null,
      correction: correction === null ? null : { text: correction.text, reason: correction.reason },
      problems: kind === 'empty' ? [] : this.#problems(row, column, kind === 'left-out' || kind === 'problem'),
      standing: null,
    };
  }

  /** The next cell of a kind after (or before) a cell, row by row; null where there is none on that way. */
  next({ row, column, kind, forward }: GridSearch): { row: number; column: number } | null {
    const { raw } = this.#setting;
    const total = raw.rows * raw.columns;
    const step = forward ? 1 : -1;
    for (let at = row * raw.columns + column + step; at >= 0 && at < total; at += step) {
      const place = { row: Math.floor(at / raw.columns), column: at % raw.columns };
      if (!raw.isEmpty(place.row, place.column) && this.kind(place.row, place.column) === kind) return place;
    }
    return null;
  }

  /** The problems of a cell; `ofMore` counts those that name its row or its column as a whole. */
  #problems(row: number, column: number, ofMore: boolean): readonly Problem[] {
    const { problems } = this.#setting.interpretation;
    const own = this.#byCell.get(cellNumber(row, column)) ?? [];
    const wide = ofMore && own.length === 0 ? (this.#byRow.get(row) ?? this.#byColumn.get(column) ?? []) : [];
    return [...own, ...wide].flatMap((at) => problems[at] ?? []);
  }
}

const shownText = 200;

/** The problems that concern a column from a first cell on; the others concern a row. */
const columnProblems = /^import\.(?:column-left-out|identity-left-out|qualifier-left-out|key-given-once)$/;

function listed(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
