import path from 'node:path';
import { freePath } from '../core/service/free-path.ts';

/** Where this host keeps studies: a browser cannot be asked for a place. */
export function studiesFolder(userFolder: string): string {
  return path.join(userFolder, 'studies');
}

/** A path for a new study, named as the person named it; with a number where there is one of that name already. */
export function newStudyPath(userFolder: string, suggestedName: string): string {
  return freePath(studiesFolder(userFolder), suggestedName);
}
