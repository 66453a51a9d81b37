import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Mapping, SheetMapping } from '../core/import/mapping.ts';
import { type ImportSession, startImportSession } from '../core/import/session/import-client.ts';
import type { FileEdit } from '../core/import/session/import-desk.ts';
import type { ImportSummary } from '../core/import/session/import-summary.ts';
import type { StudyContext } from '../core/import/study-context.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import { type Language, say } from '../core/words/say.ts';
import { forkImport, killImportProcess } from './fork-import.ts';
import { answered, type ImportAnswers } from './import-answers.ts';
import { openAnswers } from './open-answers.ts';
import { problemDocuments, problemLines } from './problem-lines.ts';
import { problemWords } from './problem-words.ts';
import { progressBar } from './progress.ts';
import { StoppedError } from './stopped-error.ts';

/** An import under way: the session, and how its files are to be read. */
export interface CommandImport {
  readonly session: ImportSession;
  /** What was understood, with the call's answers. Throws what the import throws, and `command.mapping-fits-nothing`. */
  readonly summary: Promise<ImportSummary>;
}

/** Starts reading files in the import process. A mapping that the call gives goes before those that the study remembers. */
export function startImport(
  files: readonly string[],
  context: StudyContext,
  answers: ImportAnswers,
  language: Language,
): CommandImport {
  const bar = progressBar(language);
  const remembered = answers.mapping === null ? context.remembered : [answers.mapping, ...context.remembered];
  // Listened for before there is anything that would be left behind.
  let started: ImportSession | null = null;
  stopOnRequest(() => started?.cancel(), language);
  const session = startImportSession({
    fork: forkImport,
    files: files.map((file, index) => ({ fileId: String(index), name: path.basename(file), path: file })),
    context: { ...context, remembered },
    onProgress: (stage, file, done, total) => bar.show(`command.progress-${stage}`, file, done, total),
  });
  started = session;
  const summary = understand(session, answers).finally(() => bar.clear());
  // Whoever waits for it reports it; until then it must not count as unhandled.
  summary.catch(() => undefined);
  return { session, summary };
}

/** Ctrl-C ends the import process and takes its staging file along. The study is untouched: it changes in one step or not at all. */
function stopOnRequest(cancel: () => void, language: Language): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      cancel();
      killImportProcess();
      process.stderr.write(`armtrace: ${say(language, 'command.interrupted')}\n`);
      process.exit(status);
    });
  }
}

async function understand(session: ImportSession, answers: ImportAnswers): Promise<ImportSummary> {
  const first = await session.review();
  const choices = answered(first.choices, answers);
  const edits = answers.mapping === null ? [] : leftOut(first, answers.mapping);
  const asked = edits.length > 0 || !isDeepStrictEqual(choices, first.choices);
  const summary = asked ? await session.review(edits, choices) : first;
  // A mapping without sheets is answers alone, which any file may take.
  if (answers.mapping !== null && answers.mapping.sheets.length > 0 && edits.length === 0 && !usesMapping(summary)) {
    throw new ExplainedError('command.mapping-fits-nothing', {
      headers: answers.mapping.sheets.flatMap((sheet) => sheet.columns.map(({ header }) => header)).join(', '),
    });
  }
  return summary;
}

function usesMapping(summary: ImportSummary): boolean {
  return summary.files.some((file) =>
    file.sheets.some((sheet) => sheet.why.some(({ code }) => code === 'import.why-remembered')),
  );
}

/** The sheets that a mapping says to leave out: of the same name, and with the headers that it lists. */
function leftOut(summary: ImportSummary, mapping: Mapping): FileEdit[] {
  const unwanted = mapping.sheets.filter((sheet) => sheet.layout === 'none');
  return summary.files.flatMap((file) => {
    const sheets = unwanted.filter((wanted) =>
      file.sheets.some((sheet) => sheet.sheet === wanted.sheet && hasHeaders(sheet.columns, wanted)),
    );
    return sheets.length === 0 ? [] : [{ fileId: file.fileId, sheets }];
  });
}

function hasHeaders(columns: readonly { readonly header: string }[], { columns: wanted }: SheetMapping): boolean {
  return wanted.every(({ column, header }) => columns[column]?.header === header);
}

/** Refuses to go on while a question is open. Throws `command.import-stopped` with every problem, and with a mapping to fill in. */
export function demandAnswered(summary: ImportSummary, language: Language): void {
  if (summary.canCommit) return;
  const errors = summary.problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const values = {
    count: summary.counts.errors,
    first: first === undefined ? '' : problemWords(first, language),
  };
  const problems = problemDocuments(summary.problems, language);
  const open = openAnswers(summary.problems);
  const lines = problemLines(errors, language);
  if (open?.needsFile === true) {
    lines.push(say(language, 'command.said-answers'), JSON.stringify(open.mapping, null, 2));
  }
  throw new StoppedError('command.import-stopped', values, { problems, answers: open?.mapping ?? null }, lines);
}
