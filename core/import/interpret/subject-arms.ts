import type { MappedFile } from '../interpret.ts';
import type { ImportChoices } from '../mapping.ts';
import { ArmNames } from '../names/arm-names.ts';
import type { StudyContext } from '../study-context.ts';
import { columnsOf } from './series-list.ts';
import { firstRow } from './sheet-task.ts';

/** The arm, in the study's own name, of a subject; `own` is what its row says, as the file spells it. Null where nothing says it. */
export type ArmOf = (subject: string, own: string | null) => string | null;

/**
 * The arms of subjects as the study and all sheets of an import say them, for visits that mean another week in another arm. Looked up only when
 * first asked for: most files never need it.
 */
export function subjectArms(files: readonly MappedFile[], choices: ImportChoices, context: StudyContext): ArmOf {
  const names = new ArmNames(context, choices);
  let known: Map<string, string> | null = null;
  return (subject, own) => {
    if (own !== null && own !== '') return names.nameOf(own);
    known ??= armsIn(files, names, context);
    return known.get(subject) ?? null;
  };
}

function armsIn(files: readonly MappedFile[], names: ArmNames, context: StudyContext): Map<string, string> {
  const known = new Map(context.subjects.map(({ subject, arm }) => [subject, arm]));
  for (const { workbook, sheets } of files) {
    for (const mapping of sheets) {
      const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
      const subject = columnsOf(mapping, 'subject')[0];
      const arm = columnsOf(mapping, 'arm')[0];
      const said = mapping.named?.arm ?? null;
      if (sheet === undefined || subject === undefined || (arm === undefined && said === null)) continue;
      for (let row = firstRow(mapping); row < sheet.rows; row++) {
        const name = sheet.text(row, subject.column).trim();
        const text = arm === undefined ? (said ?? '') : sheet.text(row, arm.column).trim();
        if (name !== '' && text !== '' && !known.has(name)) known.set(name, names.nameOf(text));
      }
    }
  }
  return known;
}
