import type { EventKind } from '../../study/subject-event.ts';
import type { ColumnMapping } from '../mapping.ts';
import { parseValue } from '../values/parse-value.ts';
import { yesOrNo } from '../values/yes-no.ts';
import { DayOfRow } from './day-of-row.ts';
import { RowKeys } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, leaveRow, leaveRows, noteCell, type SheetTask } from './sheet-task.ts';

const ofComplications = /complication|并发症/i;

/** Reads a listing with a row for each event. A row without a term says that its subject is known, and nothing else. */
export function readEvents(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, ledger, outcomes, subjects } = task;
  const term = columnsOf(mapping, 'term')[0];
  if (term === undefined) {
    leaveRows(task, 'error', 'import.no-event-columns');
    return;
  }
  const [grade, related, fatal] = (['grade', 'related', 'fatal'] as const).map(
    (role) => columnsOf(mapping, role)[0] ?? null,
  );
  const rows = new RowKeys(task);
  const days = new DayOfRow(task);
  const details = [grade, related, fatal, ...days.columns].filter((column) => column !== null && column !== undefined);
  const subjectColumn = columnsOf(mapping, 'subject')[0]?.column ?? 0;
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, false)) continue;
    const { subject } = rows;
    const text = sheet.text(row, term.column).trim();
    if (text === '' || parseValue(text).kind === 'missing') {
      if (details.some(({ column }) => !sheet.isEmpty(row, column))) {
        leaveRow(task, row, 'warning', 'import.event-without-term');
        continue;
      }
      rows.accept(row);
      subjects.sayListed(subject, { sheet: sheetIndex, row, column: subjectColumn });
      if (!sheet.isEmpty(row, term.column)) ledger.mark(row, term.column, 'key');
      continue;
    }
    rows.accept(row);
    subjects.sayListed(subject, { sheet: sheetIndex, row, column: subjectColumn });
    for (const { column } of details) if (!sheet.isEmpty(row, column)) ledger.mark(row, column, 'key');
    ledger.mark(row, term.column, 'outcome');
    const died = fatal === null || fatal === undefined ? null : readYesNo(task, row, fatal);
    outcomes.events.push({
      subject,
      kind: kindOf(`${sheet.name} ${term.header}`, died),
      term: text,
      grade: grade === null || grade === undefined ? null : readGrade(task, row, grade),
      related: related === null || related === undefined ? null : sheet.text(row, related.column).trim() || null,
      fatal: died,
      day: readDay(task, row, days, subject),
      source: { sheet: sheetIndex, row, column: term.column },
    });
  }
  rows.finish();
}

/** Reads a sheet with a row for each subject and a column for each kind of event, yes or no. */
export function readEventMatrix(task: SheetTask): void {
  const { sheet, sheetIndex, mapping, ledger, outcomes, subjects } = task;
  const columns = columnsOf(mapping, 'happened');
  if (columns.length === 0) {
    leaveRows(task, 'error', 'import.no-event-columns');
    return;
  }
  const rows = new RowKeys(task);
  const subjectColumn = columnsOf(mapping, 'subject')[0]?.column ?? 0;
  for (let row = firstRow(mapping); row < sheet.rows; row++) {
    if (!rows.read(row, false)) continue;
    rows.accept(row);
    const { subject } = rows;
    subjects.sayListed(subject, { sheet: sheetIndex, row, column: subjectColumn });
    for (const column of columns) {
      if (sheet.isEmpty(row, column.column)) continue;
      const happened = readYesNo(task, row, column);
      if (happened === null) continue;
      ledger.mark(row, column.column, happened ? 'outcome' : 'key');
      if (!happened) continue;
      const term = column.analyte ?? column.header;
      const fatal = /fatal|致死|致命/i.test(`${sheet.name} ${column.header}`) ? true : null;
      const source = { sheet: sheetIndex, row, column: column.column };
      const kind = kindOf(`${sheet.name} ${column.header}`, fatal);
      outcomes.events.push({ subject, kind, term, grade: null, related: null, fatal, day: null, source });
    }
  }
  rows.finish();
}

/** An event is a fatal complication where the sheet or the header speaks of complications and nothing says that it was not fatal. */
function kindOf(words: string, fatal: boolean | null): EventKind {
  if (!ofComplications.test(words)) return 'adverse-event';
  const said = fatal === true || (fatal === null && /fatal|致死|致命/i.test(words));
  return said ? 'fatal-complication' : 'adverse-event';
}

/** What a yes-or-no cell says; what it says otherwise is a problem of the cell. */
function readYesNo(task: SheetTask, row: number, { column, header }: ColumnMapping): boolean | null {
  const text = task.sheet.text(row, column).trim();
  const said = yesOrNo(text) ?? (/^(?:fatal|death|died|死亡)$/i.test(text) ? true : null);
  if (said !== null || text === '') return said;
  return leave(task, row, column, header, text);
}

/** The day of an event; a cell that does not say one for certain is left out, the event stays. */
function readDay(task: SheetTask, row: number, days: DayOfRow, subject: string): number | null {
  const day = days.read(row, subject);
  const { problem } = days;
  if (problem !== null) {
    task.ledger.mark(row, problem.column, 'left-out');
    noteCell(task, problem.severity, problem.code, row, problem.column, problem.values);
  }
  return day;
}

/** A grade from 1 to 5, however it is written (`Grade 3`, `3级`, `III`). */
function readGrade(task: SheetTask, row: number, { column, header }: ColumnMapping): number | null {
  const text = task.sheet.text(row, column).normalize('NFKC').trim();
  if (text === '') return null;
  const roman = ['I', 'II', 'III', 'IV', 'V'].indexOf(text.replace(/[级度]$|^grade\s*/i, '').toUpperCase()) + 1;
  const digit = /^(?:grade\s*|g)?([1-5])(?:\.0+)?\s*[级度]?$/i.exec(text)?.[1];
  if (digit !== undefined) return Number(digit);
  return roman > 0 ? roman : leave(task, row, column, header, text);
}

function leave(task: SheetTask, row: number, column: number, header: string, text: string): null {
  const missing = parseValue(text).kind === 'missing';
  task.ledger.mark(row, column, 'left-out');
  noteCell(task, missing ? 'info' : 'warning', missing ? 'import.missing-mark' : 'import.detail-unread', row, column, {
    column: header,
    text,
  });
  return null;
}
