import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ExplainedError } from '../words/explained-error.ts';

/** Makes sure that the folder a file is to be in is there. Throws `store.no-folder`. */
export function requireFolder(path: string): void {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new ExplainedError('store.no-folder', { folder });
  }
}
