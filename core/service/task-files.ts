/** The programs that run beside a host: compiled, they lie in `dist/tasks`; from source, where they were written. */
export type Task = 'document-thread' | 'comparison-thread' | 'import-process';

const sources: Readonly<Record<Task, string>> = {
  'document-thread': './document-thread.ts',
  'comparison-thread': './comparison-thread.ts',
  'import-process': '../import/session/import-process.ts',
};

/** Where a task's file is, from the compiled hosts and command as well as from source. */
export function taskFile(task: Task): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL(sources[task], here) : new URL(`../tasks/${task}.js`, here);
}

/** The folder of example workbooks that comes with the program. */
export function examplesFolder(): URL {
  return new URL('../../examples/', import.meta.url);
}
