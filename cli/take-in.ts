import type { Mapping } from '../core/import/mapping.ts';
import type { ImportSession } from '../core/import/session/import-client.ts';
import type { ImportSummary } from '../core/import/session/import-summary.ts';
import { conflictProblem } from '../core/service/conflict-problem.ts';
import { personAtWork } from '../core/service/person.ts';
import { type CommitOutcome, commitStaged } from '../core/store/commit-staged.ts';
import { compareStaged, type StagedComparison } from '../core/store/compare-staged.ts';
import { rememberMapping } from '../core/store/mappings.ts';
import { saveProtocol } from '../core/store/save-protocol.ts';
import { readStoredProtocol } from '../core/store/stored-protocol.ts';
import type { WritableStudy } from '../core/store/study-file.ts';
import { type Language, say } from '../core/words/say.ts';
import type { ImportAnswers } from './import-answers.ts';
import { problemDocuments, problemLines } from './problem-lines.ts';
import { StoppedError } from './stopped-error.ts';

/** What taking files in did, and what was understood of them with every difference from the study as a warning. */
export interface TakenIn {
  readonly outcome: CommitOutcome;
  readonly summary: ImportSummary;
}

/**
 * Takes what was understood into a study, all of it or nothing, and sets the policy for limits of detection if the call gives one.
 * Throws `command.conflicts` with both cells of every conflict where no rule says what to do, and what `commitStaged` throws.
 */
export async function takeIn(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  answers: ImportAnswers,
  language: Language,
): Promise<TakenIn> {
  const stagingPath = await session.stage();
  // A study in memory was made for this call: there is nothing to differ from.
  const told = study.path === null ? summary : withConflicts(summary, compareStaged(study, stagingPath), language);
  const { onConflict, add } = summary.choices;
  const mapping = mappingOf(summary);
  const outcome = commitStaged(study, stagingPath, { onConflict, by: personAtWork(), add, mapping });
  if (answers.mapping !== null) rememberMapping(study, mapping);
  const protocol = readStoredProtocol(study);
  const policy = answers.detectionPolicy;
  if (policy !== null && policy !== protocol.detectionPolicy) {
    saveProtocol(study, { ...protocol, detectionPolicy: policy }, personAtWork());
  }
  return { outcome, summary: told };
}

/** What taking in would do, without doing it. Throws as `takeIn` does for conflicts. */
export async function rehearse(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  language: Language,
): Promise<{ comparison: StagedComparison; summary: ImportSummary }> {
  const comparison = compareStaged(study, await session.stage());
  return { comparison, summary: withConflicts(summary, comparison, language) };
}

/** How the files were understood, as a mapping that can be edited and given back. */
export function mappingOf({ choices, files }: Pick<ImportSummary, 'choices' | 'files'>): Mapping {
  return { format: 'armtrace-mapping', version: 1, ...choices, sheets: files.flatMap((file) => file.mapping) };
}

/** Adds every difference from the study to the problems. Throws `command.conflicts` where no rule says what to do. */
function withConflicts(summary: ImportSummary, comparison: StagedComparison, language: Language): ImportSummary {
  const rule = summary.choices.onConflict;
  const found = comparison.conflicts.map((conflict) => conflictProblem(conflict, rule));
  const [first] = found;
  if (first === undefined) return summary;
  const problems = [...found, ...summary.problems];
  if (rule === 'stop') {
    const values = { count: comparison.conflictCount, first: say(language, first.code, first.values) };
    const details = { problems: problemDocuments(problems, language), conflicts: comparison.conflicts };
    throw new StoppedError('command.conflicts', values, details, problemLines(found, language));
  }
  const counts = { ...summary.counts, warnings: summary.counts.warnings + comparison.conflictCount };
  return { ...summary, problems, counts };
}
