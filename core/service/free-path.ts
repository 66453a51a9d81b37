import { existsSync } from 'node:fs';
import path from 'node:path';

/** A path for a new study file in a folder: the name made safe for every system, with a number where it is taken. */
export function freePath(folder: string, name: string): string {
  const safe = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^[-. ]+|[-. ]+$/g, '') || 'study';
  for (let turn = 1; ; turn += 1) {
    const file = path.join(folder, turn === 1 ? `${safe}.armtrace` : `${safe} ${turn}.armtrace`);
    if (!existsSync(file)) return file;
  }
}
