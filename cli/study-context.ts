import type { StudyContext } from '../core/import/study-context.ts';
import { rememberedMappings } from '../core/store/mappings.ts';
import { readStoredProtocol } from '../core/store/stored-protocol.ts';
import type { StudyFile } from '../core/store/study-file.ts';
import { subjectArms } from '../core/store/subjects.ts';

/** What the importer must know of a study. */
export function contextOf(study: StudyFile): StudyContext {
  return {
    protocol: readStoredProtocol(study),
    subjects: subjectArms(study).flatMap(({ subject, arm }) => (arm === null ? [] : [{ subject, arm }])),
    remembered: rememberedMappings(study),
  };
}
