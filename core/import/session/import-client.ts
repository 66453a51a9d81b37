import { rmSync } from 'node:fs';
import path from 'node:path';
import { ExplainedError } from '../../words/explained-error.ts';
import type { CellDetail, GridCells, GridRange, GridSearch } from '../grid.ts';
import type { ImportChoices } from '../mapping.ts';
import type { StudyContext } from '../study-context.ts';
import type { FileEdit, FileToImport, ReportProgress } from './import-desk.ts';
import type { ImportSummary } from './import-summary.ts';
import { type Answer, answerSchema, type Request } from './messages.ts';
import type { TaskProcess } from './port.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface ImportSessionSetting {
  /** Starts the import process. */
  readonly fork: () => TaskProcess;
  readonly files: readonly FileToImport[];
  readonly context: StudyContext;
  readonly onProgress?: ReportProgress;
}

/** One import in a process of its own, as the host sees it. Every failure is an `ExplainedError`. */
export interface ImportSession {
  /** Understands the files again with edits and answers; the first call also waits for them to be read. */
  review(edits?: readonly FileEdit[], choices?: ImportChoices | null): Promise<ImportSummary>;
  /** The cells of a window of a sheet, as the last review understood them; `toKeep` leaves out the texts that no study may keep. Throws `import.no-such-sheet`. */
  cells(place: SheetPlace, range: GridRange, toKeep?: boolean): Promise<GridCells>;
  /** One cell in full. Throws `import.no-such-sheet`. */
  cell(place: SheetPlace, row: number, column: number): Promise<CellDetail>;
  /** The next cell of a kind, null where there is none on that way. Throws `import.no-such-sheet`. */
  nextCell(place: SheetPlace, search: GridSearch): Promise<{ readonly row: number; readonly column: number } | null>;
  /**
   * Writes what the last review understood; gives the staging file's path, which `close` deletes. With `last` the process ends then, so
   * that taking the file into the study need not share the memory with it; nothing more can be asked of this session.
   */
  stage(last?: boolean): Promise<string>;
  /**
   * Deletes the staging file and ends the process, whatever is under way: open calls fail with `import.cancelled` at once,
   * and a process that has not stopped by itself after three seconds is killed.
   */
  cancel(): void;
  /** The same for an import that is done. */
  close(): void;
}

/** A sheet of a file, by its place in the workbook. */
export interface SheetPlace {
  readonly fileId: string;
  readonly sheet: number;
}

const killAfterMs = 3000;

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

type WithoutId<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;

/** Starts reading files in a process of its own. A crash of that process is an error of the open call, never of the host. */
export function startImportSession({ fork, files, context, onProgress }: ImportSessionSetting): ImportSession {
  const folder = temporaryFolder();
  const waiting = new Map<number, Waiting>();
  const task = fork();
  let next = 1;
  let over: ExplainedError | null = null;

  const end = (error: ExplainedError): void => {
    if (over !== null) return;
    over = error;
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  const ask = (request: WithoutId<Request>): Promise<Answer> => {
    if (over !== null) return Promise.reject(over);
    const id = next++;
    const answer = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
    task.send({ ...request, id });
    return answer;
  };
  let exited = false;
  let stopping = false;
  const remove = (): void => rmSync(folder, { recursive: true, force: true });

  task.onMessage((message) => {
    const parsed = answerSchema.safeParse(message);
    if (!parsed.success) {
      end(new ExplainedError('import.bad-answer', { detail: parsed.error.issues[0]?.path.join('.') ?? '' }));
      task.kill();
      return;
    }
    const answer = parsed.data;
    if (answer.kind === 'ready') return;
    if (answer.kind === 'progress') {
      if (over === null) onProgress?.(answer.stage, answer.file, answer.done, answer.total);
      return;
    }
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === 'failed') caller?.reject(new ExplainedError(answer.code, answer.values));
    else caller?.resolve(answer);
  });
  let isLast = false;
  task.onExit(() => {
    exited = true;
    end(new ExplainedError('import.process-ended'));
    if (!isLast) remove();
  });

  const opened = ask({ kind: 'open', files: [...files], context });
  // The first review reports it; until then it must not count as unhandled.
  opened.catch(() => undefined);
  const stopProcess = (): void => {
    if (exited || stopping) return;
    stopping = true;
    task.send({ kind: 'stop' } satisfies Request);
    setTimeout(() => {
      if (!exited) task.kill();
    }, killAfterMs).unref();
  };
  const stop = (): void => {
    end(new ExplainedError('import.cancelled'));
    remove();
    stopProcess();
  };
  return {
    async review(edits = [], choices = null) {
      await opened;
      const plain = edits.map(({ fileId, sheets, corrections }) => ({
        fileId,
        sheets: [...sheets],
        corrections: [...(corrections ?? [])],
      }));
      const answer = await ask({ kind: 'review', edits: plain, choices });
      if (answer.kind !== 'reviewed') throw new ExplainedError('import.bad-answer', { detail: answer.kind });
      return answer.summary;
    },
    async cells(place, range, toKeep = false) {
      const answer = await ask({ kind: 'cells', ...place, range, toKeep });
      if (answer.kind !== 'cells') throw new ExplainedError('import.bad-answer', { detail: answer.kind });
      return answer.cells;
    },
    async cell(place, row, column) {
      const answer = await ask({ kind: 'cell', ...place, row, column });
      if (answer.kind !== 'cell') throw new ExplainedError('import.bad-answer', { detail: answer.kind });
      return answer.detail;
    },
    async nextCell(place, search) {
      const answer = await ask({ kind: 'next-cell', ...place, search });
      if (answer.kind !== 'next-cell') throw new ExplainedError('import.bad-answer', { detail: answer.kind });
      return answer.place;
    },
    async stage(last = false) {
      const file = path.join(folder, 'staging.sqlite');
      const answer = await ask({ kind: 'stage', path: file });
      if (answer.kind !== 'staged') throw new ExplainedError('import.bad-answer', { detail: answer.kind });
      isLast = last;
      if (last) stopProcess();
      return file;
    },
    cancel: stop,
    close: stop,
  };
}
