import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ExplainedError } from '../../words/explained-error.ts';

const prefix = 'armtrace-import-';
/** A folder of a program that is gone is left alone for this long: its process number may only be unknown here (a container with a shared /tmp). */
const staleAfterMs = 60 * 60 * 1000;

/**
 * A new folder for the staging file of one import. What a program that was killed left behind is deleted on the way: it holds what was in somebody's files.
 * Throws `import.no-temporary-folder`.
 */
export function temporaryFolder(): string {
  const place = os.tmpdir();
  try {
    removeStale(place);
    return mkdtempSync(path.join(place, `${prefix}${process.pid}-`));
  } catch (error) {
    throw new ExplainedError('import.no-temporary-folder', { folder: place }, { cause: error });
  }
}

function removeStale(place: string): void {
  for (const name of readdirSync(place)) {
    if (!name.startsWith(prefix)) continue;
    const [, pid] = /^(\d+)-/.exec(name.slice(prefix.length)) ?? [];
    const folder = path.join(place, name);
    try {
      const untouched = Date.now() - statSync(folder).mtimeMs > staleAfterMs;
      if (untouched && (pid === undefined || !isRunning(Number(pid)))) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or gone in the meantime.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
