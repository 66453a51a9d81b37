import type { BareNumber } from '../../study/visit-text.ts';
import { namesDate } from '../column-role.ts';
import { headerParts } from '../header-text.ts';
import type { ColumnMapping } from '../mapping.ts';
import { bareNumberUnder, namesNoWeek, type VisitName } from '../names/visit-names.ts';
import { dateAt, holdsDate, mayBeDay } from './date-cell.ts';
import type { KeyText } from './key-text.ts';
import { OwnDay } from './own-day.ts';
import { leaveRow, noteCell, type SheetTask } from './sheet-task.ts';
import { visitProblem } from './visit-question.ts';

/** Where a sheet says of which visit a row is: columns of its own, null where it has none. */
export interface VisitColumns {
  readonly visit: ColumnMapping | null;
  readonly unit: ColumnMapping | null;
  /** Where visits start anew in each phase: `12 WK` of one is not `12 WK` of another. */
  readonly phase: ColumnMapping | null;
  /** The column to point at where the visit stands in a sample's name. */
  readonly sample: ColumnMapping | null;
}

/** Reads of which visit a row is; a row whose visit a person must date is left out with the question. */
export class VisitOfRow {
  readonly #task: SheetTask;
  readonly #columns: VisitColumns;
  readonly #text: KeyText;
  /** True where the visits stand in a column that says that it holds dates. */
  readonly #namesDates: boolean;
  readonly #ownDay: OwnDay;

  constructor(task: SheetTask, columns: VisitColumns, text: KeyText) {
    this.#task = task;
    this.#columns = columns;
    this.#text = text;
    this.#ownDay = new OwnDay(task);
    this.#namesDates = columns.visit !== null && namesDate(columns.visit.header);
  }

  /**
   * The visit of a row, with its week; null where the row is left out.
   *
   * @param fromSample the visit in the row's sample name
   * @param ownArm the arm that the row itself names, as the file spells it
   */
  read(row: number, subject: string, fromSample: string | null, ownArm: string | null): VisitName | null {
    const { visits, choices, mapping } = this.#task;
    const { visit: column, unit, phase } = this.#columns;
    const held = column === null ? (fromSample ?? mapping.named?.visit ?? '') : this.#text.of(row, column);
    const unitText = this.#text.of(row, unit);
    const inUnit = held === '' || unitText === '' ? held : `${held} ${unitText}`;
    const phaseText = this.#text.of(row, phase);
    const text = inUnit === '' || phaseText === '' ? inUnit : `${phaseText}, ${inUnit}`;
    if (text === '') {
      if (choices.fixedWeek !== null) return this.#dated(row, visits.fixed(choices.fixedWeek));
      if (column === null) leaveRow(this.#task, row, 'error', 'import.no-visit');
      else leaveRow(this.#task, row, 'warning', 'import.row-without-visit');
      return null;
    }
    const answered = Object.hasOwn(choices.visits, text) || choices.visitsLeftOut.includes(text);
    const isDate =
      column !== null &&
      (holdsDate(this.#task, row, column.column) || (this.#namesDates && mayBeDay(this.#task, row, column.column)));
    if (column !== null && !answered && isDate) {
      return this.#ofDate(row, column, text, subject);
    }
    const bareNumber = column === null ? 'ask' : this.#bareNumber(column);
    const visit = visits.variesByArm(text)
      ? visits.inArm(text, bareNumber, this.#task.armOf(subject, ownArm))
      : visits.of(text, bareNumber);
    if (visit.week !== null) return this.#dated(row, visit);
    if (choices.unscheduled === 'by-day' && namesNoWeek(visit.question)) {
      const day = this.#ownDay.read(row, subject);
      if (day !== null) return this.#dated(row, visits.onDay(day, text));
    }
    visit.count++;
    const arm = this.#task.armOf(subject, ownArm);
    if (arm !== null) visit.arms.add(arm);
    leaveRow(this.#task, row, ...visitProblem(visit));
    return null;
  }

  /** What a bare number means under the column's header; of a header in several rows, one that says it is enough. */
  #bareNumber(column: ColumnMapping): BareNumber {
    const { sheet, mapping } = this.#task;
    const whole = bareNumberUnder(column.header);
    if (whole !== 'ask' || mapping.headerRows === 1) return whole;
    const parts = headerParts(sheet, mapping.headerRow, mapping.headerRows, column.column);
    return parts.map(bareNumberUnder).find((meaning) => meaning !== 'ask') ?? 'ask';
  }

  /** Says where a window took in the day. */
  #dated(row: number, visit: VisitName): VisitName {
    if (visit.window === null) return visit;
    const at = this.#columns.visit?.column ?? this.#columns.sample?.column ?? 0;
    noteCell(this.#task, 'info', 'import.visit-window', row, at, { visit: visit.text, label: visit.window });
    return visit;
  }

  /** A date is the visit whose window takes in its day from the subject's baseline; without that day, or that date, it is a question. */
  #ofDate(row: number, column: ColumnMapping, text: string, subject: string): VisitName | null {
    const { visits, baselines } = this.#task;
    const date = dateAt(this.#task, row, column.column);
    const baseline = baselines.get(subject);
    if (date === null || baselines.size === 0) {
      visits.of(text, 'ask').count++;
      leaveRow(this.#task, row, 'error', 'import.visit-date', { visit: text });
      return null;
    }
    if (baseline === undefined) {
      leaveRow(this.#task, row, 'error', 'import.visit-date-without-baseline', { subject });
      return null;
    }
    return this.#dated(row, visits.onDay(date - baseline));
  }
}
