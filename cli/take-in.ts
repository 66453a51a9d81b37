import type { Mapping } from '../core/import/mapping.ts';
import type { ImportSession } from '../core/import/session/import-client.ts';
import type { ImportSummary } from '../core/import/session/import-summary.ts';
import { type CommitOutcome, commitStaged } from '../core/store/commit-staged.ts';
import { compareStaged, type StagedComparison } from '../core/store/compare-staged.ts';
import type { Conflict } from '../core/store/conflict.ts';
import { rememberMapping } from '../core/store/mappings.ts';
import { saveProtocol } from '../core/store/save-protocol.ts';
import { readStoredProtocol } from '../core/store/stored-protocol.ts';
import type { WritableStudy } from '../core/store/study-file.ts';
import { type Language, say } from '../core/words/say.ts';
import type { ImportAnswers } from './import-answers.ts';
import { person } from './person.ts';
import { StoppedError } from './stopped-error.ts';

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
): Promise<CommitOutcome> {
  const stagingPath = await session.stage();
  const { onConflict, add } = summary.choices;
  if (study.path !== null && onConflict === 'stop') demandNoConflict(compareStaged(study, stagingPath), language);
  const mapping = mappingOf(summary);
  const outcome = commitStaged(study, stagingPath, { onConflict, by: person(), add, mapping });
  if (answers.mapping !== null) rememberMapping(study, mapping);
  const protocol = readStoredProtocol(study);
  const policy = answers.detectionPolicy;
  if (policy !== null && policy !== protocol.detectionPolicy) {
    saveProtocol(study, { ...protocol, detectionPolicy: policy }, person());
  }
  return outcome;
}

/** What taking in would do, without doing it. Throws as `takeIn` does for conflicts. */
export async function rehearse(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  language: Language,
): Promise<StagedComparison> {
  const comparison = compareStaged(study, await session.stage());
  if (summary.choices.onConflict === 'stop') demandNoConflict(comparison, language);
  return comparison;
}

/** How the files were understood, as a mapping that can be edited and given back. */
export function mappingOf({ choices, files }: Pick<ImportSummary, 'choices' | 'files'>): Mapping {
  return { format: 'armtrace-mapping', version: 1, ...choices, sheets: files.flatMap((file) => file.mapping) };
}

function demandNoConflict({ conflicts, conflictCount }: StagedComparison, language: Language): void {
  const lines = conflicts.map((conflict) => conflictLine(conflict, language));
  const [first] = lines;
  if (first === undefined) return;
  const values = { count: conflictCount, first };
  throw new StoppedError('command.conflicts', values, { conflicts, count: conflictCount }, lines.slice(0, 20));
}

function conflictLine({ subject, week, name, kind, held, found }: Conflict, language: Language): string {
  const values = {
    subject,
    name: kind === 'arm' ? say(language, 'command.column-arm') : name,
    held: held.value,
    heldPlace: `${held.file} ${held.sheet}!${held.cell}`,
    found: found.value,
    foundPlace: `${found.file} ${found.sheet}!${found.cell}`,
  };
  if (week === null) return say(language, 'command.conflict-of-subject', values);
  return say(language, 'command.conflict-line', { ...values, week });
}
