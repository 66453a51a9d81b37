import type { StudyContext } from '../import/study-context.ts';
import { rememberedMappings } from '../store/mappings.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import { type StudyFile, writable } from '../store/study-file.ts';
import { subjectArms } from '../store/subjects.ts';
import { withoutVeil } from '../store/veil.ts';

/**
 * What the importer must know of a study: the arms by their names, hidden or not. What it finds has to be veiled before a person sees it.
 * Throws `freeze.no-change` while a freeze is looked at.
 */
export function importContextOf(study: StudyFile): StudyContext {
  if (study.frozen !== undefined) writable(study);
  return withoutVeil(study, () => ({
    protocol: readStoredProtocol(study),
    subjects: subjectArms(study).flatMap(({ subject, arm }) => (arm === null ? [] : [{ subject, arm }])),
    remembered: rememberedMappings(study),
  }));
}
