import type { DecimalMark } from '../values/parse-number.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, type SheetTask } from './sheet-task.ts';
import { surveyValueColumn, type ValueColumn } from './value-cell.ts';

/**
 * Looks through a value column as `surveyValueColumn` does. Where its own texts leave the decimal mark open (`1,050` may be one thousand or
 * one), the other value columns of the sheet decide if they agree, else the answer given for the import.
 */
export function surveyInSheet(task: SheetTask, column: number): ValueColumn {
  const start = firstRow(task.mapping);
  const survey = surveyValueColumn(task.sheet, column, start, task.sheet.rows);
  return survey.mark === 'unknown' ? { ...survey, mark: markOfSheet(task, column) } : survey;
}

function markOfSheet(task: SheetTask, open: number): DecimalMark {
  const { sheet, mapping, choices } = task;
  if (choices.decimalMark !== 'ask') return choices.decimalMark === 'comma' ? ',' : '.';
  const columns = [...columnsOf(mapping, 'measurement'), ...columnsOf(mapping, 'value')];
  const others = columns
    .filter(({ column }) => column !== open)
    .map(({ column }) => surveyValueColumn(sheet, column, firstRow(mapping), sheet.rows))
    .flatMap(({ mark, told }) => (told ? [mark] : []));
  const [first] = others;
  return first !== undefined && others.every((mark) => mark === first) ? first : 'unknown';
}
