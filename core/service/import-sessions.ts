import type { Progress } from '../api.ts';
import type { DifferenceLists, Settled, StatisticChange } from '../import/differences.ts';
import type { CellDetail, GridCells, GridRange, GridSearch } from '../import/grid.ts';
import type { ImportChoices, Mapping } from '../import/mapping.ts';
import type { FileReview, ImportResult, ImportReview } from '../import/review.ts';
import { type ImportSession, type SheetPlace, startImportSession } from '../import/session/import-client.ts';
import type { FileEdit } from '../import/session/import-desk.ts';
import type { ImportSummary } from '../import/session/import-summary.ts';
import type { TaskProcess } from '../import/session/port.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { conflictProblem, goneProblems, settledAs } from './conflict-problem.ts';
import type { HeldFiles } from './held-files.ts';
import { importResult } from './import-result.ts';
import { type ImportKeeper, keepImport } from './keep-import.ts';
import type { DocumentThread } from './thread-client.ts';

/** Sheets with more cells than this are not kept: the study would grow by tens of megabytes. */
const largestKept = 2_000_000;

interface ImportSessionsSetting {
  readonly thread: DocumentThread;
  readonly held: HeldFiles;
  readonly by: string;
  readonly fork: () => TaskProcess;
  readonly onProgress: (progress: Progress) => void;
}

interface OpenImport {
  readonly session: ImportSession;
  readonly fileIds: readonly string[];
  summary: ImportSummary | null;
  settled: Settled;
  stagingPath: string | null;
}

const unchangedStudy = {
  added: 0,
  unchanged: 0,
  changed: 0,
  conflicting: 0,
  gone: 0,
  newSubjects: 0,
  events: { added: 0, unchanged: 0, changed: 0 },
} as const;

/** The imports under way: each reads its files in a process of its own and is then held against the study, until it is committed or cancelled. */
export class ImportSessions {
  readonly #setting: ImportSessionsSetting;
  readonly #open = new Map<string, OpenImport>();

  /** The cells of imports that were committed, on their way into the study. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(setting: ImportSessionsSetting) {
    this.#setting = setting;
  }

  /** Starts an import of held files under a name that the window chose; answers with what was understood. */
  async begin(session: string, fileIds: readonly string[]): Promise<ImportReview> {
    const { thread, held, fork, onProgress } = this.#setting;
    this.cancel(session);
    const files = fileIds.map((fileId) => {
      const { name, path } = held.get(fileId);
      return { fileId, name, path };
    });
    const context = await thread.call('importContext', {});
    const opened: OpenImport = {
      session: startImportSession({
        fork,
        files,
        context,
        onProgress: (stage, file, done, total) => onProgress({ session, stage, file, done, total }),
      }),
      fileIds,
      summary: null,
      settled: {},
      stagingPath: null,
    };
    this.#open.set(session, opened);
    try {
      return await this.#review(session, opened, [], null);
    } catch (error) {
      this.cancel(session);
      throw error;
    }
  }

  /** Understands the files again with a person's edits and answers. Throws `service.no-session`. */
  revise(session: string, edits: readonly FileEdit[], choices: ImportChoices, settled: Settled): Promise<ImportReview> {
    const opened = this.#get(session);
    opened.settled = settled;
    return this.#review(session, opened, edits, choices);
  }

  /** The differences between the files and the study, as the last review found them. Throws `service.no-session`, `import.unanswered`. */
  differences(session: string): Promise<DifferenceLists> {
    const { stagingPath } = this.#staged(session);
    return this.#setting.thread.call('differences', { stagingPath });
  }

  /** The means that the import would change. Throws `service.no-session`, `import.unanswered`. */
  statistics(session: string): Promise<readonly StatisticChange[]> {
    const { stagingPath, choices } = this.#staged(session);
    return this.#setting.thread.call('statisticsThatChange', { stagingPath, choices });
  }

  #staged(session: string) {
    const { summary, stagingPath, settled } = this.#get(session);
    if (summary === null || stagingPath === null) {
      throw new ExplainedError('import.unanswered', { count: summary?.counts.errors ?? 0 });
    }
    const { onConflict, onGone, armsAdded, analytesAdded } = summary.choices;
    const { arms, analytes, ...others } = summary.choices.add;
    const add = { ...others, arms: arms || armsAdded.length > 0, analytes: analytes || analytesAdded.length > 0 };
    const mappings = summary.files.map(({ mapping }) => mappingOf(summary.choices, mapping));
    const { by } = this.#setting;
    return {
      summary,
      stagingPath,
      mappings,
      choices: { onConflict, onGone, add, by, settled, mapping: null, mappings },
    };
  }

  /** The cells of a window of a sheet under review. Throws `service.no-session`, `import.no-such-sheet`. */
  cells(session: string, place: SheetPlace, range: GridRange): Promise<GridCells> {
    return this.#get(session).session.cells(place, range);
  }

  /** One cell of a sheet under review in full. Throws `service.no-session`, `import.no-such-sheet`. */
  cell(session: string, place: SheetPlace, row: number, column: number): Promise<CellDetail> {
    return this.#get(session).session.cell(place, row, column);
  }

  /** The next cell of a kind in a sheet under review. Throws `service.no-session`, `import.no-such-sheet`. */
  nextCell(session: string, place: SheetPlace, search: GridSearch): ReturnType<ImportSession['nextCell']> {
    return this.#get(session).session.nextCell(place, search);
  }

  /** Takes what the last review understood into the study, all of it or nothing, and ends the session. */
  async commit(session: string): Promise<ImportResult> {
    const opened = this.#get(session);
    const { thread, held } = this.#setting;
    const { summary, stagingPath, choices, mappings } = this.#staged(session);
    const remember = mappings.map((mapping, index) => ({ mapping, name: summary.files[index]?.file ?? '' }));
    const outcome = await thread.call('commit', { stagingPath, choices, remember });
    opened.stagingPath = null;
    // The window need not wait until the cells are kept; whoever asks for them does.
    this.#keeping = this.#keeping
      .then(() => {
        const report: ImportKeeper['report'] = (input) => thread.call('keepReport', input);
        const cells: ImportKeeper['cells'] = (input) => thread.call('keepCells', input);
        return keepImport({ report, cells, largest: largestKept }, opened.session, summary, outcome);
      })
      .finally(() => {
        this.cancel(session);
        for (const fileId of opened.fileIds) held.release(fileId);
      });
    return importResult(summary, outcome);
  }

  /** Waits until the cells of every committed import are kept. */
  kept(): Promise<void> {
    return this.#keeping;
  }

  /** Ends an import; the study stays as it was. Nothing happens for a session that is not open. */
  cancel(session: string): void {
    this.#open.get(session)?.session.cancel();
    this.#open.delete(session);
  }

  cancelAll(): void {
    for (const { session } of this.#open.values()) session.cancel();
    this.#open.clear();
  }

  /** Imports files that need no answers (the example study). Throws `import.unanswered` if they do. */
  async importUnasked(fileIds: readonly string[]): Promise<ImportResult> {
    const session = 'unasked';
    await this.begin(session, fileIds);
    return this.commit(session);
  }

  #get(session: string): OpenImport {
    const opened = this.#open.get(session);
    if (opened === undefined) throw new ExplainedError('service.no-session');
    return opened;
  }

  async #review(
    session: string,
    opened: OpenImport,
    edits: readonly FileEdit[],
    choices: ImportChoices | null,
  ): Promise<ImportReview> {
    const { thread, onProgress } = this.#setting;
    const summary = await opened.session.review(edits, choices);
    opened.summary = summary;
    opened.stagingPath = null;
    const before = await thread.call('importedBefore', { sha256: summary.files.map(({ sha256 }) => sha256) });
    const { additions: _additions, ...shown } = summary;
    const files = summary.files.map((file, index): FileReview => ({ ...file, alreadyImported: before[index] ?? null }));
    const { settled } = opened;
    if (!summary.canCommit) return { ...shown, session, files, settled, difference: unchangedStudy };

    const stagingPath = await opened.session.stage();
    onProgress({ session, stage: 'comparing', file: '', done: 0, total: 0 });
    const rule = summary.choices.onConflict;
    const compared = await thread.call('compare', { stagingPath, onConflict: rule, settled });
    const { difference, conflicts, conflictCount, open } = compared;
    opened.stagingPath = stagingPath;
    const problems = conflicts.map((conflict) => conflictProblem(conflict, settledAs(conflict, settled) ?? rule));
    const gone = goneProblems(difference.gone, summary.choices.onGone, files[0]?.file ?? '');
    const unsettled = problems.filter(({ severity }) => severity === 'error');
    const others = problems.filter(({ severity }) => severity !== 'error');
    const { counts } = summary;
    return {
      ...shown,
      session,
      files,
      settled,
      difference,
      problems: [...unsettled, ...summary.problems, ...others, ...gone],
      problemsCut: summary.problemsCut || conflictCount > conflicts.length,
      counts: {
        ...counts,
        errors: counts.errors + open,
        warnings: counts.warnings + conflictCount - open + gone.filter(({ severity }) => severity === 'warning').length,
      },
      canCommit: open === 0,
    };
  }
}

function mappingOf(choices: ImportChoices, sheets: FileReview['mapping']): Mapping {
  return { format: 'armtrace-mapping', version: 1, ...choices, sheets: [...sheets] };
}
