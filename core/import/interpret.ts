import type { Workbook } from '../workbook/workbook.ts';
import { accountFor } from './interpret/accounting.ts';
import { assignArms } from './interpret/assign-arms.ts';
import { CellLedger } from './interpret/cell-ledger.ts';
import { baselineDates } from './interpret/day-of-row.ts';
import { addedAnalytes, foundVisits, noteNames } from './interpret/found-names.ts';
import { type FollowUpFound, FoundOutcomes } from './interpret/found-outcomes.ts';
import { FoundReadings, ReadingKeys } from './interpret/found-readings.ts';
import type { Interpretation, InterpretedFile, InterpretedSheet } from './interpret/interpretation.ts';
import { leaveWithoutSubject, offerArms } from './interpret/offer-columns.ts';
import { ProblemList } from './interpret/problem-list.ts';
import { readArmColumns } from './interpret/read-arm-columns.ts';
import { readCrossed } from './interpret/read-crossed.ts';
import { readCytobank } from './interpret/read-cytobank.ts';
import { readEventMatrix, readEvents } from './interpret/read-events.ts';
import { readFollowUp } from './interpret/read-follow-up.ts';
import { readLong } from './interpret/read-long.ts';
import { readPopulations } from './interpret/read-populations.ts';
import { readRoster } from './interpret/read-roster.ts';
import { readWide } from './interpret/read-wide.ts';
import { columnsOf, SeriesList } from './interpret/series-list.ts';
import { settleDuplicates } from './interpret/settle-duplicates.ts';
import { leaveRows, type SheetTask } from './interpret/sheet-task.ts';
import { noteSimilarSubjects } from './interpret/similar-subjects.ts';
import { subjectArms } from './interpret/subject-arms.ts';
import { SubjectRegister } from './interpret/subject-register.ts';
import type { ImportChoices, Layout, SheetMapping } from './mapping.ts';
import { AnalyteNames } from './names/analyte-names.ts';
import { VisitNames } from './names/visit-names.ts';
import type { Reading } from './reading.ts';
import { sampleReader } from './sample-name.ts';
import { templateReader } from './sample-template.ts';
import type { StudyContext } from './study-context.ts';
import { holdsNotes, namesSummaries } from './summary-table.ts';

/** A workbook and what each of its sheets is to be read as; a sheet without a mapping is left out and said to be. */
export interface MappedFile {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetMapping[];
}

/**
 * Reads the files of one import as their mappings say: readings, subjects and arms, and a problem for whatever is neither.
 * Pure: the same files, answers and study give the same interpretation, and nothing is written.
 * Throws `import.sample-pattern-unusable` or `import.sample-pattern-slow` for a pattern of sample names that cannot be used.
 *
 * @param onSheet called before each sheet with its file's name
 */
export function interpret(
  files: readonly MappedFile[],
  choices: ImportChoices,
  context: StudyContext,
  onSheet: (file: string) => void = () => undefined,
): Interpretation {
  const problems = new ProblemList();
  const analytes = new AnalyteNames(context, choices);
  const visits = new VisitNames(context, choices);
  const series = new SeriesList();
  const keys = new ReadingKeys();
  const readSample = sampleReaderOf(choices);
  const armOf = subjectArms(files, choices, context);
  const followed = new Map<string, FollowUpFound>();
  const baselines = baselineDates(files);
  const seenFiles = new Set<string>();
  const read = files.map(({ workbook, sheets }) => {
    const again = seenFiles.has(workbook.sha256);
    seenFiles.add(workbook.sha256);
    const found = new FoundReadings();
    const outcomes = new FoundOutcomes(followed);
    const { date1904 } = workbook;
    const subjects = new SubjectRegister(workbook.file, problems);
    const interpreted = workbook.sheets.map((sheet, sheetIndex): InterpretedSheet => {
      onSheet(workbook.file);
      const given = sheets.find((each) => each.sheet === sheet.name);
      const mapping = again || given === undefined ? unmapped(sheet.name) : given;
      const ledger = new CellLedger(sheet);
      const before = found.readings.length;
      const eventsBefore = outcomes.count;
      const listed = subjects.entries().length;
      const shared = { choices, analytes, visits, series, keys, readSample, baselines, armOf, date1904, problems };
      const task = { file: workbook.file, sheet, sheetIndex, mapping, ...shared, found, outcomes, subjects, ledger };
      if (again) leaveRows(task, 'warning', 'import.same-file');
      else readSheet(task);
      noteHidden(task, before);
      const account = accountFor(sheet, ledger);
      if (account.firstLost !== null) {
        const place = { file: workbook.file, sheet: sheet.name, ...account.firstLost };
        problems.add('error', 'import.cell-unaccounted', place, {}, account.fates.none);
      }
      const measured = subjectsOf(found.readings, before);
      return {
        sheet: sheet.name,
        layout: mapping.layout,
        readings: found.readings.length - before,
        events: outcomes.count - eventsBefore,
        subjects: listsSubjects.has(mapping.layout) ? subjects.entries().length - listed : measured.size,
        ledger,
        account,
      };
    });
    const sheetNames = workbook.sheets.map(({ name }) => name);
    return { file: workbook.file, sheetNames, found, outcomes, roster: subjects.entries(), interpreted };
  });
  const kept = settleDuplicates(read, choices, ({ visitText, week }) => visits.dayOf(visitText, week), problems);
  const assigned = assignArms(
    read.map(({ file, sheetNames, roster }, index) => ({
      file,
      sheetNames,
      roster,
      measured: subjectsOf(kept[index] ?? []),
    })),
    context,
    choices,
    problems,
  );
  if (assigned.arms.length === 0) offerArms(files, assigned.subjects, problems);
  noteNames(analytes, read.at(0)?.file ?? '', problems);
  noteSimilarSubjects(read.at(0)?.file ?? '', assigned.subjects, context, problems);
  const seen = foundVisits(visits, context, choices, read.at(0)?.file ?? '', problems);
  if (!problems.hasErrors && kept.every((readings) => readings.length === 0) && assigned.subjects.length === 0) {
    problems.add('error', 'import.nothing-found', { file: read.at(0)?.file ?? '', sheet: null });
  }
  const known = new Set(context.subjects.map(({ subject }) => subject));
  return {
    files: read.map(({ file, interpreted, outcomes: { events, followUps } }, index): InterpretedFile => {
      const roster = assigned.rosters[index] ?? [];
      return { file, sheets: interpreted, readings: kept[index] ?? [], roster, events, followUps };
    }),
    arms: assigned.arms,
    visits: seen.found,
    analytes: analytes.found(),
    words: analytes.words(),
    subjects: assigned.subjects,
    additions: {
      arms: assigned.added,
      visits: seen.added,
      analytes: addedAnalytes(kept, analytes),
      subjects: assigned.subjects.map(({ subject }) => subject).filter((subject) => !known.has(subject)),
    },
    problems: problems.all(),
    problemCells: problems.cells(),
  };
}

/** How sample names are read: by the pattern, else by the template; null where neither is given. */
function sampleReaderOf({ samplePattern, sampleTemplate }: ImportChoices): SheetTask['readSample'] {
  if (samplePattern !== null) return sampleReader(samplePattern);
  return sampleTemplate === null ? null : templateReader(sampleTemplate);
}

const listsSubjects: ReadonlySet<Layout> = new Set(['roster', 'follow-up', 'events', 'event-matrix']);

function readSheet(task: SheetTask): void {
  const { layout } = task.mapping;
  if (layout === 'none') {
    const [severity, code] = holdsNotes(task.sheet) ? notes : namesSummaries(task.sheet) ? summaryTable : notUnderstood;
    leaveRows(task, severity, code);
    return;
  }
  markHeading(task);
  if (layout === 'population-table') readPopulations(task);
  else if (layout === 'cytobank') readCytobank(task);
  else if (layout === 'transposed') readCrossed(task);
  else if (layout === 'arm-columns') readArmColumns(task);
  else if ((['subject', 'sample', 'path'] as const).every((role) => columnsOf(task.mapping, role).length === 0)) {
    leaveWithoutSubject(task);
  } else if (layout === 'long' || layout === 'cdisc-lab') readLong(task);
  else if (layout === 'follow-up') readFollowUp(task);
  else if (layout === 'events') readEvents(task);
  else if (layout === 'event-matrix') readEventMatrix(task);
  else if (layout === 'roster') readRoster(task);
  else if (layout === 'wide-by-visit') readCrossed(task);
  else readWide(task);
}

const notUnderstood = ['warning', 'import.sheet-left-out'] as const;
const notes = ['info', 'import.notes-sheet'] as const;
const summaryTable = ['info', 'import.summary-table'] as const;

/** Title rows and headers: read to understand the rest, not lost. */
function markHeading({ sheet, mapping, ledger }: SheetTask): void {
  for (let row = 0; row < Math.min(sheet.rows, mapping.headerRow + mapping.headerRows); row++) {
    for (let column = 0; column < sheet.columns; column++) {
      if (!sheet.isEmpty(row, column)) ledger.mark(row, column, 'heading');
    }
  }
}

/** The subjects of the readings from one on. Of many readings in a row it looks up the subject once. */
function subjectsOf(readings: readonly Reading[], from = 0): ReadonlySet<string> {
  const subjects = new Set<string>();
  let last: string | null = null;
  for (let at = from; at < readings.length; at++) {
    const subject = readings[at]?.subject;
    if (subject === undefined || subject === last) continue;
    subjects.add(subject);
    last = subject;
  }
  return subjects;
}

/** Says that values stand in hidden rows, columns or sheets: they are read like all others. */
function noteHidden({ file, sheet, found, problems }: SheetTask, from: number): void {
  let first: Reading | undefined;
  let count = 0;
  for (let at = from; at < found.readings.length; at++) {
    const reading = found.readings[at];
    if (reading === undefined || !(sheet.hidden || sheet.isHidden(reading.source.row, reading.source.column))) continue;
    first ??= reading;
    count++;
  }
  if (first === undefined) return;
  problems.add(
    'info',
    'import.hidden-values',
    { file, sheet: sheet.name, row: first.source.row, column: first.source.column },
    {},
    count,
  );
}

function unmapped(sheet: string): SheetMapping {
  return { sheet, layout: 'none', headerRow: 0, headerRows: 1, named: null, columns: [] };
}
