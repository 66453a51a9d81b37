import type { ImportSummary } from '../core/import/session/import-summary.ts';
import type { CommitOutcome } from '../core/store/commit-staged.ts';
import { type Language, say } from '../core/words/say.ts';
import { type Issue, issueOf, problemLines } from './problem-lines.ts';

interface ReportedSheet {
  readonly sheet: string;
  readonly layout: string;
  readonly readings: number;
  readonly subjects: number;
  readonly events: number;
  readonly issues: readonly Issue[];
}

/** What `armtrace import --json` prints. */
export interface ImportDocument {
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly alreadyImported: boolean;
    readonly importId: number | null;
    readonly sheets: readonly ReportedSheet[];
    /** What concerns the file and none of its sheets. */
    readonly issues: readonly Issue[];
  }[];
  readonly added: {
    readonly arms: readonly string[];
    readonly weeks: readonly number[];
    readonly analytes: readonly string[];
    readonly subjects: readonly string[];
  };
  readonly totals: {
    readonly readings: number;
    readonly added: number;
    readonly unchanged: number;
    readonly replaced: number;
    readonly conflicts: number;
    readonly subjects: number;
    readonly events: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

/** What became of an import, or would become of it: what the study says of each file, what was added, the totals. */
export type ImportFate = Pick<CommitOutcome, 'files' | 'added'> & {
  readonly totals: Pick<
    CommitOutcome['totals'],
    'readings' | 'added' | 'unchanged' | 'replaced' | 'conflicts' | 'subjects' | 'events'
  >;
};

/** The document of an import. */
export function importDocument(summary: ImportSummary, fate: ImportFate, language: Language): ImportDocument {
  const { readings, added, unchanged, replaced, conflicts, subjects, events } = fate.totals;
  return {
    files: summary.files.map((file, index) => {
      const fateOfFile = fate.files[index];
      const problems = summary.problems.filter((problem) => problem.file === file.file);
      const issues = (sheet: string | null) =>
        problems.filter((problem) => problem.sheet === sheet).map((problem) => issueOf(problem, language));
      return {
        file: file.file,
        sha256: file.sha256,
        alreadyImported: fateOfFile?.alreadyImported ?? false,
        importId: fateOfFile?.importId ?? null,
        sheets: file.sheets.map(({ sheet, layout, readings, subjects, events }) => ({
          sheet,
          layout,
          readings,
          subjects,
          events,
          issues: issues(sheet),
        })),
        issues: issues(null),
      };
    }),
    added: {
      arms: fate.added.arms,
      weeks: fate.added.visits,
      analytes: fate.added.analytes,
      subjects: summary.additions.subjects,
    },
    totals: {
      readings,
      added,
      unchanged,
      replaced,
      conflicts,
      subjects,
      events,
      errors: summary.counts.errors,
      warnings: summary.counts.warnings,
    },
  };
}

/** The same for a person: a line per sheet, what was added, the totals. */
export function importText(document: ImportDocument, language: Language): string {
  const files = document.files.flatMap(({ file, importId, alreadyImported, sheets }) => {
    if (alreadyImported) {
      return [say(language, 'command.said-already-imported', { file, importId: String(importId) })];
    }
    return sheets.map(({ sheet, layout, readings, subjects }) =>
      say(language, 'command.said-file', { file, sheet, layout, readings, subjects }),
    );
  });
  return [
    ...files,
    ...addedLines(document.added, language),
    say(language, 'command.said-totals', document.totals),
    ...(document.totals.events === 0 ? [] : [say(language, 'command.said-events', { count: document.totals.events })]),
  ].join('\n');
}

/** What was added to the study's plan, a line for each kind that grew. */
export function addedLines({ arms, weeks, analytes, subjects }: ImportDocument['added'], language: Language): string[] {
  return [
    ...(arms.length === 0 ? [] : [say(language, 'command.said-added-arms', { names: arms.join(', ') })]),
    ...(weeks.length === 0 ? [] : [say(language, 'command.said-added-visits', { names: weeks.join(', ') })]),
    ...(analytes.length === 0 ? [] : [say(language, 'command.said-added-analytes', { names: analytes.join(', ') })]),
    ...(subjects.length === 0 ? [] : [say(language, 'command.said-added-subjects', { count: subjects.length })]),
  ];
}

/** Tells a person, on stderr, what was left out or is in doubt. */
export function tellProblems(summary: ImportSummary, language: Language): void {
  if (summary.problems.length === 0) return;
  process.stderr.write(`${problemLines(summary.problems, language).join('\n')}\n`);
}
