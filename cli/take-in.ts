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
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Language } from '../core/words/say.ts';
import type { ImportAnswers } from './import-answers.ts';
import { problemDocuments, problemLines } from './problem-lines.ts';
import { problemWords } from './problem-words.ts';
import { StoppedError } from './stopped-error.ts';

/** What taking files in did, and what was understood of them with every difference from the study as a warning. */
export interface TakenIn {
  readonly outcome: CommitOutcome;
  readonly summary: ImportSummary;
}

/**
 * Takes what was understood into a study, all of it or nothing, and sets the policy for limits of detection if the call gives one.
 * Throws `command.conflicts` with both cells of every conflict where no rule says what to do, and what `commitStaged` throws.
 *
 * @param last false where the session is asked for more afterwards
 */
export async function takeIn(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  answers: ImportAnswers,
  language: Language,
  last = true,
): Promise<TakenIn> {
  const stagingPath = await session.stage(last);
  const { onConflict, onGone, add } = summary.choices;
  const compared = () => withConflicts(summary, compareStaged(study, stagingPath), language);
  // Where a difference stops the import, it is looked for only after the study has refused: most imports have none.
  const told = onConflict === 'stop' ? summary : compared();
  const mapping = mappingOf(summary);
  const commit = () => commitStaged(study, stagingPath, { onConflict, onGone, by: personAtWork(), add, mapping });
  const outcome = explained(commit, compared);
  if (answers.mapping !== null) rememberMapping(study, mapping);
  const protocol = readStoredProtocol(study);
  const policy = answers.detectionPolicy;
  if (policy !== null && policy !== protocol.detectionPolicy) {
    saveProtocol(study, { ...protocol, detectionPolicy: policy }, personAtWork());
  }
  return { outcome, summary: told };
}

/** Commits; where the study refuses because of differences, says each of them. */
function explained(commit: () => CommitOutcome, compared: () => ImportSummary): CommitOutcome {
  try {
    return commit();
  } catch (error) {
    if (error instanceof ExplainedError && error.code === 'store.conflicts') compared();
    throw error;
  }
}

/** What taking in would do, without doing it. Throws as `takeIn` does for conflicts. */
export async function rehearse(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  language: Language,
): Promise<{ comparison: StagedComparison; summary: ImportSummary }> {
  const comparison = compareStaged(study, await session.stage(true));
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
    const values = { count: comparison.conflictCount, first: problemWords(first, language) };
    const details = { problems: problemDocuments(problems, language), conflicts: comparison.conflicts };
    throw new StoppedError('command.conflicts', values, details, problemLines(found, language));
  }
  const counts = { ...summary.counts, warnings: summary.counts.warnings + comparison.conflictCount };
  return { ...summary, problems, counts };
}
