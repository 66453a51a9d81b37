import { type ChildProcess, fork } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { TaskProcess } from '../core/import/session/port.ts';
import { taskFile } from '../core/service/task-files.ts';
import { forkedProcess } from '../core/shell/forked-process.ts';

let ready: ChildProcess | null = null;
let running: ChildProcess | null = null;

function start(): ChildProcess {
  const compiled = getCompileCacheDir();
  const env = compiled === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = fork(fileURLToPath(taskFile('import-process')), [], { serialization: 'advanced', execArgv: [], env });
  child.on('error', () => undefined);
  return child;
}

/** Starts the import process ahead of its first use, so that it gets ready while this process loads the rest of a command. */
export function startImportProcess(): void {
  ready = start();
}

/** Ends an import process that was started and not used. */
export function dropImportProcess(): void {
  ready?.kill('SIGKILL');
  ready = null;
}

/** The import process: other people's files are opened there, not here. */
export function forkImport(): TaskProcess {
  const child = ready ?? start();
  ready = null;
  running = child;
  return forkedProcess(child);
}

/** Ends the import process at once, whatever it waits for: it holds nothing that is to be kept. */
export function killImportProcess(): void {
  running?.kill('SIGKILL');
}
