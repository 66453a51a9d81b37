import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { safeFileName } from '../core/shell/file-names.ts';

/** Where this host keeps studies: a browser cannot be asked for a place. */
export function studiesFolder(userFolder: string): string {
  return path.join(userFolder, 'studies');
}

/** A path for a new study, named as the person named it; with a number where there is one of that name already. */
export function newStudyPath(userFolder: string, suggestedName: string): string {
  const folder = studiesFolder(userFolder);
  mkdirSync(folder, { recursive: true });
  const name = safeFileName(suggestedName, 'Study');
  for (let number = 1; ; number++) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}.armtrace`);
    if (!existsSync(file)) return file;
  }
}
