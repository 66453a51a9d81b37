import { ExplainedError } from '../../words/explained-error.ts';
import { ImportDesk } from './import-desk.ts';
import { type Answer, type Request, requestSchema } from './messages.ts';
import { hostPort } from './port.ts';

/** The program of the import process: other people's files are opened here and nowhere else, one request after the other. */
const port = hostPort();
const progressEveryMs = 100;
let desk: ImportDesk | null = null;
let reported = { stage: '', at: 0 };
let work: Promise<void> = Promise.resolve();

function answer(message: Answer): void {
  port.send(message);
}

function report(stage: 'reading' | 'understanding' | 'writing', file: string, done: number, total: number): void {
  const now = performance.now();
  if (stage === reported.stage && now - reported.at < progressEveryMs) return;
  reported = { stage, at: now };
  answer({ kind: 'progress', stage, file, done, total });
}

async function carryOut(request: Exclude<Request, { kind: 'stop' }>): Promise<Answer> {
  const { id } = request;
  if (request.kind === 'open') {
    desk = new ImportDesk(request.context, report);
    await desk.open(request.files);
    return { kind: 'opened', id };
  }
  if (desk === null) throw new ExplainedError('import.process-ended');
  if (request.kind === 'review') {
    return { kind: 'reviewed', id, summary: desk.review(request.edits, request.choices) };
  }
  if (request.kind === 'cells') {
    return {
      kind: 'cells',
      id,
      cells: desk.cellsOf(request.fileId, request.sheet).window(request.range, request.toKeep),
    };
  }
  if (request.kind === 'cell') {
    const { fileId, sheet, row, column } = request;
    return { kind: 'cell', id, detail: desk.cellsOf(fileId, sheet).detail(row, column) };
  }
  if (request.kind === 'next-cell') {
    return { kind: 'next-cell', id, place: desk.cellsOf(request.fileId, request.sheet).next(request.search) };
  }
  desk.stage(request.path);
  return { kind: 'staged', id };
}

function failure(id: number, error: unknown): Answer {
  if (error instanceof ExplainedError) return { kind: 'failed', id, code: error.code, values: error.values };
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', id, code: 'shell.internal', values: { detail } };
}

port.onMessage((message) => {
  const request = requestSchema.parse(message);
  if (request.kind === 'stop') process.exit(0);
  work = work
    .then(() => carryOut(request))
    .catch((error: unknown) => failure(request.id, error))
    .then(answer);
});
answer({ kind: 'ready' });
