import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { safeFileName } from '../shell/file-names.ts';

/** A path for a new study file in a folder, which is made where it is missing: named as the person named it, with a number where that is taken. */
export function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const safe = safeFileName(name, 'Study');
  for (let number = 1; ; number++) {
    const file = path.join(folder, `${safe}${number === 1 ? '' : ` ${number}`}.armtrace`);
    if (!existsSync(file)) return file;
  }
}
