import { cellAddress, columnLetters } from '../../workbook/address.ts';
import type { Sheet, Workbook } from '../../workbook/workbook.ts';
import type { CellCorrection } from '../cell-correction.ts';
import { headerText } from '../header-text.ts';
import type { Interpretation, InterpretedFile } from '../interpret/interpretation.ts';
import type { ImportChoices, SheetMapping } from '../mapping.ts';
import type { Problem } from '../problem.ts';
import { type SheetProposal, sampleNamesOf, sureEnough } from '../propose.ts';
import type { Reading } from '../reading.ts';
import type { ColumnReview, ReadingPreview, SheetReview } from '../review.ts';
import type { FileSummary, ImportSummary } from './import-summary.ts';

/** A file of a session with how each of its sheets is read. */
export interface ProposedFile {
  readonly fileId: string;
  readonly workbook: Workbook;
  readonly sheets: readonly SheetProposal[];
  readonly corrections: readonly CellCorrection[];
}

const problemsListed = 1000;
const readingsShown = 12;
const samplesShown = 5;
const sampleNamesShown = 1000;

/** Everything that a person should see of an interpretation before anything is written; problems cut at a thousand, errors first. */
export function summarise(
  files: readonly ProposedFile[],
  interpretation: Interpretation,
  choices: ImportChoices,
): ImportSummary {
  const armOf = new Map(interpretation.subjects.map(({ subject, arm }) => [subject, arm]));
  const problems = withDoubts(files, interpretation.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    files: files.map((file, index) => fileSummary(file, interpretation.files[index], armOf)),
    choices,
    arms: interpretation.arms,
    visits: interpretation.visits,
    analytes: interpretation.analytes,
    words: interpretation.words,
    sampleNames: sampleNamesIn(files),
    additions: interpretation.additions,
    problems: problems.slice(0, problemsListed),
    problemsCut: problems.length > problemsListed,
    counts: {
      readings: interpretation.files.reduce((sum, { readings }) => sum + readings.length, 0),
      events: interpretation.files.reduce((sum, { events, followUps }) => sum + events.length + followUps.length, 0),
      subjects: interpretation.subjects.length,
      errors,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    },
    canCommit: errors === 0,
  };
}

/** The names that need reading, each once, as far as a person can look through them. */
function sampleNamesIn(files: readonly ProposedFile[]): readonly string[] {
  const mapped = files.map(({ workbook, sheets }) => ({ workbook, sheets: sheets.map(({ mapping }) => mapping) }));
  return [...new Set(sampleNamesOf(mapped))].slice(0, sampleNamesShown);
}

/** Adds a warning for every sheet whose layout is not certain, after the errors. */
function withDoubts(files: readonly ProposedFile[], problems: readonly Problem[]): readonly Problem[] {
  const doubts = files.flatMap(({ workbook, sheets }) =>
    sheets
      .filter(({ confidence, mapping }) => confidence < sureEnough && mapping.layout !== 'none')
      .map(({ mapping }): Problem => {
        const values = { layout: mapping.layout };
        const place = { file: workbook.file, sheet: mapping.sheet, cell: null, count: 1 };
        return { severity: 'warning', code: 'import.sheet-unsure', values, ...place };
      }),
  );
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [...errors, ...doubts, ...problems.slice(errors.length)];
}

function fileSummary(
  { fileId, workbook, sheets, corrections }: ProposedFile,
  interpreted: InterpretedFile | undefined,
  armOf: ReadonlyMap<string, string | null>,
): FileSummary {
  const first = firstReadings(interpreted?.readings ?? [], workbook.sheets.length);
  return {
    fileId,
    file: workbook.file,
    sha256: workbook.sha256,
    container: workbook.container,
    mapping: sheets.map(({ mapping }) => mapping),
    corrections: [...corrections],
    sheets: workbook.sheets.map((sheet, index): SheetReview => {
      const { mapping, why, confidence } = sheets[index] ?? unread(sheet.name);
      return {
        sheet: sheet.name,
        hidden: sheet.hidden,
        rows: sheet.rows,
        columns: columnsOf(sheet, mapping),
        layout: mapping.layout,
        why,
        confidence,
        readings: interpreted?.sheets[index]?.readings ?? 0,
        events: interpreted?.sheets[index]?.events ?? 0,
        subjects: interpreted?.sheets[index]?.subjects ?? 0,
        firstReadings: (first[index] ?? []).map((reading) => previewOf(reading, armOf.get(reading.subject) ?? null)),
      };
    }),
  };
}

function firstReadings(readings: readonly Reading[], sheets: number): readonly Reading[][] {
  const first = Array.from({ length: sheets }, (): Reading[] => []);
  for (const reading of readings) {
    const shown = first[reading.source.sheet];
    if (shown !== undefined && shown.length < readingsShown) shown.push(reading);
  }
  return first;
}

function columnsOf(sheet: Sheet, mapping: SheetMapping): readonly ColumnReview[] {
  return Array.from({ length: sheet.columns }, (_, column) => {
    const samples: string[] = [];
    const start = mapping.headerRow + mapping.headerRows;
    for (let row = start; row < Math.min(sheet.rows, start + 200) && samples.length < samplesShown; row++) {
      if (!sheet.isEmpty(row, column)) samples.push(sheet.text(row, column));
    }
    const header = headerText(sheet, mapping.headerRow, mapping.headerRows, column);
    return { column, letters: columnLetters(column), header, samples };
  });
}

/** A reading as a person checks it, beside its cell and with its subject's arm. */
export function previewOf(reading: Reading, arm: string | null): ReadingPreview {
  const { source, note: _note, ...shown } = reading;
  return { ...shown, cell: cellAddress(source.row, source.column), arm };
}

function unread(sheet: string): SheetProposal {
  return {
    mapping: { sheet, layout: 'none', headerRow: 0, headerRows: 1, named: null, columns: [] },
    why: [],
    confidence: 0,
  };
}
