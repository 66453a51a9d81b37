import type { PhraseKey } from '../words/say.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { sampleOfPath } from './gate-path.ts';
import { type HeaderRows, headersAround } from './header-rows.ts';
import { identifyColumns } from './identify-columns.ts';
import { matchArmColumns } from './layouts/arm-columns.ts';
import { matchCdiscLab } from './layouts/cdisc-lab.ts';
import { matchCytobank } from './layouts/cytobank.ts';
import { matchDivaBatch } from './layouts/diva-batch.ts';
import { matchEventMatrix, matchEvents } from './layouts/events.ts';
import { matchFlowjoTable } from './layouts/flowjo-table.ts';
import { matchFollowUp } from './layouts/follow-up.ts';
import { type LayoutMatch, type LayoutMatcher, mapColumn } from './layouts/layout.ts';
import { matchLong } from './layouts/long.ts';
import { matchPopulationTable } from './layouts/population-table.ts';
import { matchRoster } from './layouts/roster.ts';
import { matchTransposed } from './layouts/transposed.ts';
import { matchWideByAnalyte } from './layouts/wide-by-analyte.ts';
import { matchWideByVisit } from './layouts/wide-by-visit.ts';
import type { ColumnMapping, ImportChoices, Layout, SheetMapping } from './mapping.ts';
import { AnalyteNames } from './names/analyte-names.ts';
import { proposeSampleTemplate } from './propose-sample-template.ts';
import { reuseMapping } from './reuse-mapping.ts';
import type { Explanation } from './review.ts';
import { sampleAbove } from './sample-above.ts';
import { readSheetWords, type SheetWords } from './sheet-words.ts';
import type { StudyContext } from './study-context.ts';
import { namesControl, namesSummary } from './summary-row.ts';
import { holdsNotes, namesSummaries } from './summary-table.ts';
import { findTable, otherHeaderRows, type Table, tableAt } from './table.ts';

/** What a sheet was taken for, why, and how sure from 0 to 1. */
export interface SheetProposal {
  readonly mapping: SheetMapping;
  readonly why: readonly Explanation[];
  readonly confidence: number;
}

/** The proposals for one file, a sheet each, in the order of the workbook. */
export interface FileProposal {
  readonly sheets: readonly SheetProposal[];
}

const matchers: Readonly<Record<Exclude<Layout, 'none'>, LayoutMatcher>> = {
  'arm-columns': matchArmColumns,
  'cdisc-lab': matchCdiscLab,
  'flowjo-table': matchFlowjoTable,
  long: matchLong,
  cytobank: matchCytobank,
  'diva-batch': matchDivaBatch,
  'event-matrix': matchEventMatrix,
  events: matchEvents,
  'follow-up': matchFollowUp,
  'population-table': matchPopulationTable,
  roster: matchRoster,
  transposed: matchTransposed,
  'wide-by-analyte': matchWideByAnalyte,
  'wide-by-visit': matchWideByVisit,
};

/** Below this a person should look. */
export const sureEnough = 0.8;

/** Says what each sheet of a workbook most likely is. A mapping that was given or remembered for such a sheet goes first. */
export function propose(workbook: Workbook, context: StudyContext, choices: ImportChoices): FileProposal {
  const analytes = new AnalyteNames(context, choices);
  const first = workbook.sheets.map((sheet) => proposeSheet(sheet, context, choices, analytes, new Set()));
  const own = [{ workbook, sheets: first.map(({ mapping }) => mapping) }];
  const known = new Set([...context.subjects, ...subjectsNamedIn(own)].map(({ subject }) => subject));
  return {
    sheets: workbook.sheets.map((sheet, index) => {
      const proposed = first[index] ?? proposeSheet(sheet, context, choices, analytes, known);
      if (proposed.confidence >= sureEnough || known.size === 0) return proposed;
      const again = proposeSheet(sheet, context, choices, analytes, known);
      return again.confidence > proposed.confidence ? again : proposed;
    }),
  };
}

/** Says what one sheet most likely is. `known` are subjects of the study and of the other sheets. */
function proposeSheet(
  sheet: Sheet,
  context: StudyContext,
  choices: ImportChoices,
  analytes: AnalyteNames,
  known: ReadonlySet<string>,
): SheetProposal {
  const reused = reuseMapping(sheet, context.remembered);
  if (reused !== null) return { mapping: reused, why: [{ code: 'import.why-remembered', values: {} }], confidence: 1 };
  if (sheet.rows === 0) return nothing(sheet, 'import.why-empty');
  if (holdsNotes(sheet)) return nothing(sheet, 'import.why-notes');
  const table = findTable(sheet);
  if (table === null) return nothing(sheet, 'import.why-no-table');
  if (namesSummaries(sheet)) return nothing(sheet, 'import.why-summary-table');
  for (const row of [table.headerRow, ...otherHeaderRows(sheet, table.headerRow)]) {
    const [best] = headersAround(sheet, row)
      .flatMap((header) => matchesAt(sheet, header, Object.values(matchers), context, choices, analytes, known))
      .sort((a, b) => b.confidence - a.confidence);
    if (best !== undefined) return best;
  }
  return nothing(sheet, 'import.why-nothing-fits');
}

/** What the matchers make of a table with this header. */
function matchesAt(
  sheet: Sheet,
  { headerRow, headerRows }: HeaderRows,
  asked: readonly LayoutMatcher[],
  context: StudyContext,
  choices: ImportChoices,
  analytes: AnalyteNames,
  known: ReadonlySet<string>,
): readonly SheetProposal[] {
  const table = { ...tableAt(sheet, headerRow, headerRows), knownSubjects: known };
  const said = readSheetWords(sheet, headerRow, context, choices, analytes);
  return asked.flatMap((matcher) => {
    const match = matcher({ table, context, choices, analytes, said });
    return match === null ? [] : [proposal(table, match, said)];
  });
}

/**
 * A mapping of a sheet as the layout and header row that a person chose: its columns as that layout's matcher sees them, else by what
 * their headers name, so that the person has something to go on from.
 */
export function proposeAs(
  sheet: Sheet,
  layout: Layout,
  headerRow: number,
  context: StudyContext,
  choices: ImportChoices,
): SheetMapping {
  const analytes = new AnalyteNames(context, choices);
  const known = new Set(context.subjects.map(({ subject }) => subject));
  const headers = headersAround(sheet, headerRow).filter((header) => header.headerRow === headerRow);
  const asked = layout === 'none' ? [] : [matchers[layout]];
  const [best] = headers
    .flatMap((header) => matchesAt(sheet, header, asked, context, choices, analytes, known))
    .sort((a, b) => b.confidence - a.confidence);
  if (best !== undefined) return best.mapping;
  const columns = [...columnsByHeader(tableAt(sheet, headerRow))];
  return { sheet: sheet.name, layout, headerRow, headerRows: 1, named: null, columns };
}

function columnsByHeader(table: Table): readonly ColumnMapping[] {
  const { byRole, covariates } = identifyColumns(table);
  const roles = new Map([...byRole].map(([role, profile]) => [profile, role]));
  return table.columns.map((profile) => {
    if (covariates.includes(profile)) return mapColumn(profile, 'covariate', { analyte: profile.header });
    return mapColumn(profile, roles.get(profile) ?? 'ignored');
  });
}

/** A file of an import with how each of its sheets is read. */
export interface MappedSheets {
  readonly workbook: Workbook;
  readonly sheets: readonly SheetMapping[];
}

/**
 * The answers to read an import with: the given ones, and where sample names need reading and nothing says how, a proposed template.
 * `files` are all workbooks of the import with their mappings.
 */
export function completeChoices(
  files: readonly MappedSheets[],
  choices: ImportChoices,
  context: StudyContext,
): ImportChoices {
  if (choices.samplePattern !== null || choices.sampleTemplate !== null) return choices;
  const names = sampleNamesOf(files);
  const known = { ...context, subjects: [...context.subjects, ...subjectsNamedIn(files)] };
  const sampleTemplate = names.length === 0 ? null : proposeSampleTemplate(names, known);
  return sampleTemplate === null ? choices : { ...choices, sampleTemplate };
}

/** The subjects that the sheets of an import name in a column of their own: whichever part of a sample's name is one of them is its subject. */
function subjectsNamedIn(files: readonly MappedSheets[]): StudyContext['subjects'] {
  const named = files.flatMap(({ workbook, sheets }) =>
    sheets.flatMap((mapping) => {
      const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
      const column = mapping.columns.find(({ role }) => role === 'subject');
      if (sheet === undefined || column === undefined) return [];
      const start = mapping.headerRow + mapping.headerRows;
      const rows = Math.max(0, Math.min(sheet.rows - start, namesLookedAt));
      return Array.from({ length: rows }, (_, row) => sheet.text(start + row, column.column).trim());
    }),
  );
  return [...new Set(named)].filter((subject) => subject !== '').map((subject) => ({ subject, arm: '' }));
}

/** The sample names of an import that need reading, in the order of the files; of each sheet the first five thousand. */
export function sampleNamesOf(files: readonly MappedSheets[]): readonly string[] {
  return files.flatMap(({ workbook, sheets }) =>
    sheets.flatMap((mapping) => {
      const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
      const column = mapping.columns.find(({ role }) => role === 'sample' || role === 'path');
      if (sheet === undefined) return [];
      if (mapping.layout === 'cytobank')
        return mapping.columns.flatMap(({ role, header }) =>
          role === 'measurement' && !namesControl(header) ? header : [],
        );
      if (column !== undefined) return sampleNames(sheet, mapping, column);
      const named = mapping.columns.some(({ role }) => role === 'subject');
      return mapping.layout === 'population-table' && !named ? [sampleAbove(sheet, mapping.headerRow).name] : [];
    }),
  );
}

const namesLookedAt = 5000;

function sampleNames(sheet: Sheet, mapping: SheetMapping, { column, role }: ColumnMapping): readonly string[] {
  const names: string[] = [];
  for (let row = mapping.headerRow + mapping.headerRows; row < sheet.rows && names.length < namesLookedAt; row++) {
    const text = sheet.text(row, column).trim();
    const name = role === 'path' ? sampleOfPath(text).sample : text;
    if (name !== '' && !namesSummary(name) && !namesControl(name)) names.push(name);
  }
  return names;
}

function proposal(
  { sheet, headerRow, headerRows }: Table,
  { layout, columns, why, confidence, analyteIsSaid = false }: LayoutMatch,
  said: SheetWords,
): SheetProposal {
  const has = (role: ColumnMapping['role']) => columns.some((column) => column.role === role);
  const byRow = has('visit') || columns.some((column) => column.visit !== null) || layout === 'roster';
  const visit = byRow ? null : said.visit;
  const arm = has('arm') || columns.some((column) => column.arm !== null) ? null : said.arm;
  const words = [visit, arm, analyteIsSaid ? said.analyte : null].filter((word) => word !== null);
  const named =
    words.length === 0
      ? null
      : { visit: visit?.word ?? null, arm: arm?.word ?? null, said: [...new Set(words.map(({ text }) => text))] };
  const saying = (named?.said ?? []).map((text): Explanation => ({ code: 'import.why-said', values: { text } }));
  const titles: Explanation[] =
    headerRow === 0 ? [] : [{ code: 'import.why-title-rows', values: { count: headerRow } }];
  return {
    mapping: { sheet: sheet.name, layout, headerRow, headerRows, named, columns: [...columns] },
    why: [...why, ...saying, ...titles],
    confidence,
  };
}

const sure: ReadonlySet<PhraseKey> = new Set(['import.why-empty', 'import.why-notes', 'import.why-summary-table']);

function nothing(
  sheet: Sheet,
  code:
    | 'import.why-empty'
    | 'import.why-notes'
    | 'import.why-no-table'
    | 'import.why-nothing-fits'
    | 'import.why-summary-table',
): SheetProposal {
  return {
    mapping: { sheet: sheet.name, layout: 'none', headerRow: 0, headerRows: 1, named: null, columns: [] },
    why: [{ code, values: {} }],
    confidence: sure.has(code) ? 1 : 0,
  };
}
