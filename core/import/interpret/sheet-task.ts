import type { PhraseValues } from '../../words/phrase.ts';
import type { PhraseKey } from '../../words/say.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import type { ImportChoices, SheetMapping } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { VisitNames } from '../names/visit-names.ts';
import type { Severity } from '../problem.ts';
import type { SampleParts } from '../sample-template.ts';
import type { CellLedger } from './cell-ledger.ts';
import type { FoundOutcomes } from './found-outcomes.ts';
import type { FoundReadings, ReadingKeys } from './found-readings.ts';
import type { ProblemList } from './problem-list.ts';
import type { SeriesList } from './series-list.ts';
import type { ArmOf } from './subject-arms.ts';
import type { SubjectRegister } from './subject-register.ts';

/** One sheet to be read, with everything that reading it needs and writes to. */
export interface SheetTask {
  readonly file: string;
  readonly sheet: Sheet;
  readonly sheetIndex: number;
  readonly mapping: SheetMapping;
  readonly choices: ImportChoices;
  readonly analytes: AnalyteNames;
  readonly visits: VisitNames;
  readonly series: SeriesList;
  readonly keys: ReadingKeys;
  /** Null where no sample name needs reading. */
  readonly readSample: ((name: string) => SampleParts | null) | null;
  readonly found: FoundReadings;
  readonly outcomes: FoundOutcomes;
  /** Subjects' baseline dates as the files of the import give them, in days as spreadsheets count them from 1900. */
  readonly baselines: ReadonlyMap<string, number>;
  /** The arm of a subject as anything in the import or the study says it. */
  readonly armOf: ArmOf;
  /** True where the workbook's dates count from 1904. */
  readonly date1904: boolean;
  readonly subjects: SubjectRegister;
  readonly ledger: CellLedger;
  readonly problems: ProblemList;
}

/** Notes a problem about a cell of the task's sheet. */
export function noteCell(
  task: SheetTask,
  severity: Severity,
  code: PhraseKey,
  row: number,
  column: number,
  values: PhraseValues = {},
  count = 1,
): void {
  task.problems.add(severity, code, { file: task.file, sheet: task.sheet.name, row, column }, values, count);
}

/** Leaves out every cell of a row and says so once, with the number of cells; nothing is said of an empty row. */
export function leaveRow(
  task: SheetTask,
  row: number,
  severity: Severity,
  code: PhraseKey,
  values: PhraseValues = {},
): void {
  let first = -1;
  let count = 0;
  for (let column = 0; column < task.sheet.columns; column++) {
    if (task.sheet.isEmpty(row, column)) continue;
    if (first < 0) first = column;
    count++;
    task.ledger.mark(row, column, 'left-out');
  }
  if (count > 0) noteCell(task, severity, code, row, first, values, count);
}

/** Leaves out every row that no heading takes, for one reason. */
export function leaveRows(task: SheetTask, severity: Severity, code: PhraseKey, values: PhraseValues = {}): void {
  const start = task.mapping.layout === 'none' ? 0 : firstRow(task.mapping);
  for (let row = start; row < task.sheet.rows; row++) leaveRow(task, row, severity, code, values);
}

/** Notes a value whose analyte does not come in: a question, or what a person said. */
export function noteUntaken(
  task: SheetTask,
  spelling: string,
  row: number,
  column: number,
  values: PhraseValues,
): void {
  const [severity, code] = task.analytes.untaken(spelling);
  noteCell(task, severity, code, row, column, values);
}

/** Leaves out a row whose analyte does not come in, as `noteUntaken` says it. */
export function leaveUntaken(task: SheetTask, spelling: string, row: number, values: PhraseValues): void {
  const [severity, code] = task.analytes.untaken(spelling);
  leaveRow(task, row, severity, code, values);
}

/** The first row under the header. */
export function firstRow(mapping: SheetMapping): number {
  return mapping.headerRow + mapping.headerRows;
}
