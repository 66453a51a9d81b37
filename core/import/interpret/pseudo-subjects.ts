import type { ColumnMapping } from '../mapping.ts';
import { noteCell, type SheetTask } from './sheet-task.ts';

/**
 * A name for a subject that the file does not name: its arm and its number there. Tables are kept apart by file and sheet, since nothing says
 * that their subjects are the same, unless the person says so. Null for a column that names its subject or has no number.
 */
export function pseudoSubject(
  task: SheetTask,
  { arm, anonymous }: Pick<ColumnMapping, 'arm' | 'anonymous'>,
): string | null {
  if (anonymous === null) return null;
  const own = `${arm ?? task.mapping.named?.arm ?? ''} ${anonymous}`.trim();
  if (task.choices.pairAnonymous) return own;
  const stem = task.file.replace(/\.[^.]*$/, '');
  const { name } = task.sheet;
  return name === stem ? `${stem}: ${own}` : `${stem} ${name}: ${own}`;
}

/** Says that names were made up, with the first of them. */
export function notePseudoSubjects(task: SheetTask, column: number, first: string, count: number): void {
  const { mapping, choices } = task;
  const paired = choices.pairAnonymous;
  const code = paired ? 'import.pseudo-subjects-paired' : 'import.pseudo-subjects';
  noteCell(task, paired ? 'info' : 'warning', code, mapping.headerRow, column, { first }, count);
}
