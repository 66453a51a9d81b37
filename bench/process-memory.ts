import { readFileSync } from 'node:fs';

/** The processes that a process has started, and those that they have; itself first. */
function family(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A process that has just ended has no memory.
    return '';
  }
}

/** The memory that a process and all that it started hold at this moment, in megabytes; 0 where the system does not say (only Linux does). */
export function memoryOf(pid: number): number {
  const kilobytes = family(pid).map((each) => Number(/VmRSS:\s*(\d+)/.exec(read(`/proc/${each}/status`))?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
