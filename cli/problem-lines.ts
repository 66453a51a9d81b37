import type { Problem } from '../core/import/problem.ts';
import { type Language, say } from '../core/words/say.ts';
import { problemWords } from './problem-words.ts';

/** A problem as programs read it. */
export interface Issue {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
  readonly cell: string | null;
  /** How many cells are meant; `cell` is the first of them. */
  readonly count: number;
}

export function issueOf(problem: Problem, language: Language): Issue {
  const { severity, code, cell, count } = problem;
  return { severity, code, message: problemWords(problem, language), cell, count };
}

/** Problems with their files and sheets, as programs read them. */
export function problemDocuments(problems: readonly Problem[], language: Language): object[] {
  return problems.map((problem) => ({ file: problem.file, sheet: problem.sheet, ...issueOf(problem, language) }));
}

const listed = 20;

/** Problems for a person, a line each, worst first; many are cut short and counted. */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const lines = problems.slice(0, listed).map((problem) => {
    const severity = say(language, `command.severity-${problem.severity}`);
    // A text file is its own only sheet, of the same name.
    const named = problem.sheet !== null && !problem.file.startsWith(`${problem.sheet}.`);
    const sheet = named ? ` ${problem.sheet}` : '';
    const cell = problem.cell === null ? '' : `!${problem.cell}`;
    return `  ${severity}: ${problem.file}${sheet}${cell}: ${problemWords(problem, language)}`;
  });
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `  ${say(language, 'command.said-more-problems', { count: more })}`] : lines;
}
