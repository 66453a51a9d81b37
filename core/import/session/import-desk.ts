import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { stageCorrection } from '../../store/corrections.ts';
import { stageEvent, stageFollowUp } from '../../store/staged-outcomes.ts';
import {
  createStaging,
  discardStaging,
  finishStaging,
  type Staging,
  stageFile,
  stageReading,
  stageRosterEntry,
} from '../../store/staging.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { CellCorrection } from '../cell-correction.ts';
import { correctionsOf, correctWorkbook } from '../corrected-sheet.ts';
import { initialChoices } from '../initial-choices.ts';
import type { Interpretation } from '../interpret/interpretation.ts';
import { interpret } from '../interpret.ts';
import type { ImportChoices, SheetMapping } from '../mapping.ts';
import { completeChoices, propose, proposeAs, type SheetProposal } from '../propose.ts';
import { fittingMapping } from '../reuse-mapping.ts';
import { splitTables } from '../split-tables.ts';
import type { StudyContext } from '../study-context.ts';
import type { ImportSummary } from './import-summary.ts';
import { keepOriginals } from './keep-originals.ts';
import { SheetCells } from './sheet-cells.ts';
import { type ProposedFile, summarise } from './summarise.ts';

/** A file to import: an id of the host's, its name for people, and where its bytes lie. */
export interface FileToImport {
  readonly fileId: string;
  readonly name: string;
  readonly path: string;
}

/** How a person wants the sheets of a file to be read, and the cells that they corrected. */
export interface FileEdit {
  readonly fileId: string;
  readonly sheets: readonly SheetMapping[];
  readonly corrections?: readonly CellCorrection[] | undefined;
}

/** How far the work is; `total` is 0 while it is not known. */
export type ReportProgress = (
  stage: 'reading' | 'understanding' | 'writing',
  file: string,
  done: number,
  total: number,
) => void;

interface OpenFile {
  readonly fileId: string;
  readonly workbook: Workbook;
}

/** What the last review understood, and of what. */
interface Understood {
  readonly interpretation: Interpretation;
  readonly errors: number;
  readonly files: readonly { readonly workbook: Workbook; readonly sheets: readonly SheetMapping[] }[];
  /** By file. */
  readonly corrections: readonly (readonly CellCorrection[])[];
}

/**
 * One import from bytes to a staging file. It keeps the parsed workbooks, so that another answer of the person's costs no second reading.
 * Everything runs on the caller's thread: hosts run it in a process of its own.
 */
export class ImportDesk {
  readonly #context: StudyContext;
  readonly #report: ReportProgress;
  #files: readonly OpenFile[] = [];
  /** How each sheet was read in the last review, by file and sheet. */
  #shown: ReadonlyMap<string, SheetMapping> = new Map();
  #read: Understood | null = null;
  /** The cells of sheets that were looked into since the last review. */
  #cells = new Map<string, SheetCells>();

  constructor(context: StudyContext, report: ReportProgress = () => undefined) {
    this.#context = context;
    this.#report = report;
  }

  /** Reads the files. Throws the `workbook.*` errors, which name the file. */
  async open(files: readonly FileToImport[]): Promise<void> {
    const open: OpenFile[] = [];
    for (const [index, { fileId, name, path }] of files.entries()) {
      this.#report('reading', name, index, files.length);
      open.push({ fileId, workbook: splitTables(await readWorkbook(await readFile(path), name)) });
    }
    this.#files = open;
  }

  /**
   * Understands the files: sheets that `edits` maps as it says, the others as proposed. Without `choices` it starts from the study's.
   * Throws `import.sample-pattern-unusable` or `import.sample-pattern-slow`.
   */
  review(edits: readonly FileEdit[] = [], choices: ImportChoices | null = null): ImportSummary {
    const corrections = this.#files.map(
      ({ fileId }) => edits.find((edit) => edit.fileId === fileId)?.corrections ?? [],
    );
    const files = this.#files.map(({ fileId, workbook }, index) => ({
      fileId,
      workbook: correctWorkbook(workbook, corrections[index] ?? []),
    }));
    const workbooks = files.map(({ workbook }) => workbook);
    const given = choices ?? initialChoices(this.#context, fittingMapping(workbooks, this.#context.remembered));
    const proposed = files.map((file, index) => ({
      ...this.#propose(file, edits, given),
      corrections: corrections[index] ?? [],
    }));
    const mapped = proposed.map(({ workbook, sheets }) => ({ workbook, sheets: sheets.map(({ mapping }) => mapping) }));
    const complete = completeChoices(mapped, given, this.#context);
    this.#shown = new Map(
      proposed.flatMap(({ fileId, sheets }) => sheets.map(({ mapping }) => [`${fileId}\n${mapping.sheet}`, mapping])),
    );
    const total = workbooks.reduce((sum, { sheets }) => sum + sheets.length, 0);
    let done = 0;
    const interpretation = keepOriginals(
      interpret(mapped, complete, this.#context, (file) => this.#report('understanding', file, done++, total)),
      this.#files.map(({ workbook }) => workbook),
      corrections,
    );
    const summary = summarise(proposed, interpretation, complete);
    this.#read = { interpretation, errors: summary.counts.errors, files: mapped, corrections };
    this.#cells = new Map();
    return summary;
  }

  /** The cells of a sheet as the last review understood them. Throws `import.no-such-sheet`. */
  cellsOf(fileId: string, sheetIndex: number): SheetCells {
    const key = `${fileId}\n${sheetIndex}`;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    if (this.#read === null) this.review();
    const fileIndex = this.#files.findIndex((file) => file.fileId === fileId);
    const raw = this.#files[fileIndex]?.workbook.sheets[sheetIndex];
    const mapping = this.#read?.files[fileIndex]?.sheets[sheetIndex];
    if (raw === undefined || mapping === undefined || this.#read === null)
      throw new ExplainedError('import.no-such-sheet');
    const cells = new SheetCells({
      interpretation: this.#read.interpretation,
      fileIndex,
      file: this.#files[fileIndex]?.workbook.file ?? '',
      sheetIndex,
      raw,
      mapping,
      corrections: correctionsOf(raw, this.#read.corrections[fileIndex] ?? []),
    });
    this.#cells.set(key, cells);
    return cells;
  }

  /**
   * Writes what the last review understood into a staging file at `path`.
   * Throws `import.unanswered` while a question is open, `store.disk-full` and others of the store.
   */
  stage(path: string): void {
    if (this.#read === null) this.review();
    const { interpretation, errors, corrections } = this.#read ?? { interpretation: null, errors: 0, corrections: [] };
    if (interpretation === null || errors > 0) throw new ExplainedError('import.unanswered', { count: errors });
    const staging = createStaging(path);
    try {
      for (const [index, { workbook }] of this.#files.entries())
        this.#stageFile(staging, index, workbook, interpretation, corrections[index] ?? []);
      finishStaging(staging);
    } catch (error) {
      discardStaging(staging);
      throw error;
    }
  }

  #propose(
    { fileId, workbook }: OpenFile,
    edits: readonly FileEdit[],
    choices: ImportChoices,
  ): Omit<ProposedFile, 'corrections'> {
    const edited = edits.find((edit) => edit.fileId === fileId)?.sheets ?? [];
    const { sheets } = propose(workbook, this.#context, choices);
    return {
      fileId,
      workbook,
      sheets: sheets.map((proposal): SheetProposal => {
        const mapping = edited.find(({ sheet }) => sheet === proposal.mapping.sheet);
        if (mapping === undefined || isDeepStrictEqual(mapping, proposal.mapping)) return proposal;
        const chosen = this.#followLayout(workbook, mapping, this.#shown.get(`${fileId}\n${mapping.sheet}`), choices);
        return { mapping: chosen, why: [{ code: 'import.why-chosen', values: {} }], confidence: 1 };
      }),
    };
  }

  /** Where a person changed a sheet's layout or header row and nothing else since the last review, its columns follow. */
  #followLayout(
    workbook: Workbook,
    mapping: SheetMapping,
    shown: SheetMapping | undefined,
    choices: ImportChoices,
  ): SheetMapping {
    const { layout, headerRow, columns } = mapping;
    const sheet = workbook.sheets.find(({ name }) => name === mapping.sheet);
    const same = shown === undefined || (shown.layout === layout && shown.headerRow === headerRow);
    if (sheet === undefined || same || !isDeepStrictEqual(columns, shown.columns)) return mapping;
    return proposeAs(sheet, layout, headerRow, this.#context, choices);
  }

  #stageFile(
    staging: Staging,
    index: number,
    workbook: Workbook,
    { files, problems }: Interpretation,
    corrections: readonly CellCorrection[],
  ): void {
    const interpreted = files[index];
    if (interpreted === undefined) return;
    const { readings, roster, sheets, events, followUps } = interpreted;
    const file = stageFile(staging, {
      name: workbook.file,
      sha256: workbook.sha256,
      sheets: sheets.flatMap(({ sheet, layout }, position) =>
        layout === 'none' ? [] : [{ sheet: position, name: workbook.sheets[position]?.partOf ?? sheet, layout }],
      ),
      warnings: problems.filter(({ severity, file: named }) => severity === 'warning' && named === workbook.file)
        .length,
    });
    for (const [sheet, raw] of workbook.sheets.entries()) {
      for (const one of correctionsOf(raw, corrections)) {
        const { row, column, text, reason } = one;
        stageCorrection(staging, file, { sheet, row, column, original: raw.text(row, column), text, reason });
      }
    }
    for (const entry of roster) stageRosterEntry(staging, file, entry);
    for (const event of events) stageEvent(staging, file, event);
    for (const followUp of followUps) stageFollowUp(staging, file, followUp);
    let done = 0;
    for (const reading of readings) {
      if (done % 4096 === 0) this.#report('writing', workbook.file, done, readings.length);
      stageReading(staging, file, reading);
      done += 1;
    }
  }
}
