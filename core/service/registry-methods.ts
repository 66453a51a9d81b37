import type { RegistryRow } from '../registry/registry.ts';
import type { StudyFile } from '../store/study-file.ts';
import { registryOfStudy } from './registry-of-study.ts';

/** What a person can ask of the study as a whole: methods of the document thread. */
export interface RegistryMethods {
  registry(input: object): readonly RegistryRow[];
}

/** These methods on whatever study is open when they are called. */
export function registryMethods(study: () => StudyFile): RegistryMethods {
  return {
    registry: () => registryOfStudy(study(), new Date()),
  };
}
