import type { Database } from 'better-sqlite3';
import { matchAnalyte } from '../study/match-name.ts';
import { run } from './rows.ts';
import { readStoredProtocol } from './stored-protocol.ts';
import type { WritableStudy } from './study-file.ts';

/**
 * Makes the spellings that a person matched to analytes in an import the study's own synonyms, so that the next file needs no answer. A spelling that
 * names an analyte already, this or another, is left as it is. Gives the new synonyms, each with its analyte.
 */
export function joinSynonyms(
  study: WritableStudy,
  answers: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const database: Database = study.database;
  const joined = new Map<string, string>();
  for (const [spelling, name] of Object.entries(answers)) {
    const protocol = readStoredProtocol(study);
    const analyte = protocol.analytes.find((one) => one.name === name);
    const text = spelling.trim();
    if (analyte === undefined || text === '' || text.length > 120 || matchAnalyte(protocol, text) !== null) continue;
    const synonyms = JSON.stringify([...analyte.synonyms, text]);
    run(database, 'UPDATE main.analyte SET synonyms = ? WHERE name = ?', synonyms, name);
    joined.set(text, name);
  }
  return joined;
}
