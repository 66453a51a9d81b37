import { numberFrom, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

/**
 * What tells whether anything in a study has changed since, by this connection or another, and whether its arms are shown as they are or by
 * their codes.
 */
function stateOf({ database }: StudyFile): string {
  const ours = numberFrom(database, 'SELECT total_changes()');
  const theirs = database.pragma('data_version', { simple: true });
  const arms = rows<{ name: string }>(database, 'SELECT name FROM arm ORDER BY id').map(({ name }) => name);
  return JSON.stringify([ours, theirs, arms]);
}

/**
 * The same work, done again only where the study has changed since: several screens ask for what is made from all of its values.
 * `key` tells apart what else the work depends on. What it gives is shared and must not be changed.
 */
export function keptWhileUnchanged<T>(
  work: (study: StudyFile, key: string) => T,
): (study: StudyFile, key?: string) => T {
  const kept = new WeakMap<StudyFile, { readonly state: string; readonly key: string; readonly value: T }>();
  return (study, key = '') => {
    const state = read(study, () => stateOf(study));
    const before = kept.get(study);
    if (before?.state === state && before.key === key) return before.value;
    const value = work(study, key);
    kept.set(study, { state, key, value });
    return value;
  };
}
