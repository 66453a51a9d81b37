import vm from 'node:vm';
import { ExplainedError } from '../words/explained-error.ts';
import { type SampleParts, type SampleRole, sampleRoles } from './sample-template.ts';

const longestName = 300;
const timeLimitMs = 1000;

/**
 * Makes a reader of sample names from a pattern with the named groups `subject`, `visit`, `arm`, `well` and `stimulation`; a name that does
 * not fit gives null. Throws `import.sample-pattern-unusable` for a pattern that is no regular expression or names no `subject`,
 * and `import.sample-pattern-slow` for one that takes more than a second on one name.
 */
export function sampleReader(pattern: string): (name: string) => SampleParts | null {
  if (!pattern.includes('(?<subject>')) throw new ExplainedError('import.sample-pattern-unusable', { pattern });
  const sandbox = vm.createContext({ pattern, name: '', groups: null });
  try {
    vm.runInContext(`const compiled = new RegExp(pattern);`, sandbox, { timeout: timeLimitMs });
  } catch (cause) {
    throw new ExplainedError('import.sample-pattern-unusable', { pattern }, { cause });
  }
  const read = new vm.Script(`groups = JSON.stringify(compiled.exec(name)?.groups ?? null);`);
  const known = new Map<string, SampleParts | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    sandbox.name = name.slice(0, longestName);
    try {
      read.runInContext(sandbox, { timeout: timeLimitMs });
    } catch (cause) {
      throw new ExplainedError('import.sample-pattern-slow', { pattern, name }, { cause });
    }
    const parts = partsOf(sandbox.groups);
    known.set(name, parts);
    return parts;
  };
}

function partsOf(json: unknown): SampleParts | null {
  const groups: unknown = typeof json === 'string' ? JSON.parse(json) : null;
  if (typeof groups !== 'object' || groups === null) return null;
  const part = (role: SampleRole): string | null => {
    const text: unknown = Reflect.get(groups, role);
    return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
  };
  const [subject, visit, arm, well, stimulation] = sampleRoles.map(part);
  if (subject == null) return null;
  return { subject, visit: visit ?? null, arm: arm ?? null, well: well ?? null, stimulation: stimulation ?? null };
}
