import { initialChoices } from '../../core/import/initial-choices.ts';
import type { Interpretation } from '../../core/import/interpret/interpretation.ts';
import { interpret } from '../../core/import/interpret.ts';
import type { ImportChoices } from '../../core/import/mapping.ts';
import { completeChoices, type FileProposal, propose } from '../../core/import/propose.ts';
import { splitTables } from '../../core/import/split-tables.ts';
import type { StudyContext } from '../../core/import/study-context.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import type { Sheet, Workbook } from '../../core/workbook/workbook.ts';
import { sheetOf, type TestCell, workbookOf } from './sheet-of.ts';

/** A study from the trial's template, without subjects. */
export const trial: StudyContext = { protocol: nct02812121, subjects: [], remembered: [] };

/** A study without a plan. */
export const blank: StudyContext = { protocol: blankProtocol('Blank'), subjects: [], remembered: [] };

export interface TestImport {
  readonly proposals: readonly FileProposal[];
  readonly interpretation: Interpretation;
  readonly choices: ImportChoices;
}

/** Proposes and interprets workbooks, as an import does before anything is written. */
export function importOf(
  files: readonly Workbook[],
  context: StudyContext,
  answers: Partial<ImportChoices> = {},
): TestImport {
  const workbooks = files.map(splitTables);
  const given = { ...initialChoices(context, null), ...answers };
  const proposals = workbooks.map((workbook) => propose(workbook, context, given));
  const mapped = workbooks.map((workbook, index) => ({
    workbook,
    sheets: proposals[index]?.sheets.map(({ mapping }) => mapping) ?? [],
  }));
  const choices = completeChoices(mapped, given, context);
  return { proposals, interpretation: interpret(mapped, choices, context), choices };
}

/** The same for one sheet of rows. */
export function importRows(
  rows: readonly (readonly TestCell[])[],
  context: StudyContext = trial,
  answers: Partial<ImportChoices> = {},
): TestImport {
  return importOf([workbookOf([sheetOf(rows)])], context, answers);
}

/** The same for several sheets of one workbook. */
export function importSheets(sheets: readonly Sheet[], context: StudyContext = trial): TestImport {
  return importOf([workbookOf(sheets)], context);
}

/** All readings of an import in short: `P001 W4 NKG2A 12.5`. */
export function inShort({ interpretation }: TestImport): string[] {
  return interpretation.files.flatMap(({ readings }) =>
    readings.map(
      ({ subject, week, analyte, qualifier, value }) => `${subject} W${week} ${analyte} ${qualifier ?? ''}${value}`,
    ),
  );
}

/** The problems of an import in short: `error import.unknown-arm B2 x3`. */
export function problemsInShort({ interpretation }: TestImport): string[] {
  return interpretation.problems.map(
    ({ severity, code, cell, count }) => `${severity} ${code} ${cell ?? '-'} x${count}`,
  );
}
