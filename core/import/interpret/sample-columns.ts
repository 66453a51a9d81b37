import type { PhraseValues } from '../../words/phrase.ts';
import type { PhraseKey } from '../../words/say.ts';
import { columnLetters } from '../../workbook/address.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { VisitName } from '../names/visit-names.ts';
import type { Severity } from '../problem.ts';
import { namesControl } from '../summary-row.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';
import { visitProblem } from './visit-question.ts';

/** Leaves out the columns that the layout has no use for. */
export function leaveOthers(task: SheetTask, rows: readonly number[], used: readonly ColumnMapping[]): void {
  const { sheet, mapping } = task;
  for (let column = 0; column < sheet.columns; column++) {
    if (used.some((each) => each.column === column)) continue;
    const header = sheet.text(mapping.headerRow, column).trim();
    const named = header === '' ? columnLetters(column) : header;
    leaveColumn(task, rows, column, 'info', 'import.column-left-out', { column: named });
  }
}

/** Leaves out the cells of a column in these rows and says so once. */
export function leaveColumn(
  task: SheetTask,
  rows: readonly number[],
  column: number,
  severity: Severity,
  code: PhraseKey,
  values: PhraseValues,
): void {
  const filled = rows.filter((row) => !task.sheet.isEmpty(row, column));
  for (const row of filled) task.ledger.mark(row, column, 'left-out');
  const [first] = filled;
  if (first !== undefined) noteCell(task, severity, code, first, column, values, filled.length);
}

/** Whose a column's sample is, of which visit, and under which stimulation. */
export interface ColumnSample {
  readonly subject: string;
  readonly visit: VisitName;
  readonly condition: string | null;
}

/** Whose sample a column's file is and of which visit, by the file's name; null where it cannot be told, which is said. */
export function sampleOf(
  task: SheetTask,
  { column, header }: ColumnMapping,
  rows: readonly number[],
): ColumnSample | null {
  const { readSample, visits, choices, ledger, mapping } = task;
  const leave = (severity: Severity, code: PhraseKey, values: PhraseValues): null => {
    leaveColumn(task, rows, column, severity, code, values);
    return null;
  };
  if (namesControl(header)) return leave('info', 'import.control-row', { name: header });
  if (readSample === null) return leave('error', 'import.sample-pattern-missing', {});
  const parts = readSample(header);
  if (parts === null) return leave('warning', 'import.sample-name-unread', { name: header });
  if (parts.visit === null && choices.fixedWeek === null) return leave('error', 'import.no-visit', {});
  const arm = task.armOf(parts.subject, parts.arm);
  const visit = parts.visit === null ? visits.fixed(choices.fixedWeek ?? 0) : visits.inArm(parts.visit, 'ask', arm);
  if (visit.week === null) {
    visit.count++;
    if (arm !== null) visit.arms.add(arm);
    return leave(...visitProblem(visit));
  }
  const source = { sheet: task.sheetIndex, row: mapping.headerRow, column };
  if (parts.arm !== null) task.subjects.sayArm(parts.subject, parts.arm, task.sheet.name, source);
  ledger.mark(mapping.headerRow, column, 'heading');
  return { subject: parts.subject, visit, condition: parts.stimulation };
}
