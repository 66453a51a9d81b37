import type { Database } from 'better-sqlite3';
import type { ImportAddition } from '../import/kept.ts';
import { mappingSchema } from '../import/mapping.ts';
import type { AddedNames } from './add-missing.ts';
import { subjectStands } from './arms-in-use.ts';
import { shapeOf } from './mappings.ts';
import type { Migration } from './migrations.ts';
import { firstRow, rows, run } from './rows.ts';
import { readStoredProtocol } from './stored-protocol.ts';
import type { WritableStudy } from './study-file.ts';

/**
 * What an import brought into the study beside values: arms, visits (`name` is the week), analytes, synonyms (`owner` is their analyte) and
 * the mapping remembered for the next file of its shape (`owner` is its name). `outcome` is what taking the import back did, null while it stands.
 * Its new subjects need no row: who named them first tells.
 */
export const importAdditions: Migration = {
  version: 12,
  sql: `
CREATE TABLE import_addition (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL CHECK (kind IN ('arm', 'visit', 'analyte', 'synonym', 'mapping')),
  name TEXT NOT NULL,
  owner TEXT NOT NULL DEFAULT '',
  outcome TEXT CHECK (outcome IN ('reversed', 'kept', 'could-not')),
  PRIMARY KEY (import_id, kind, name)
) STRICT, WITHOUT ROWID;
`,
};

/** Notes the names that an import added to the study's plan, and the synonyms that a person's answers made, each with its analyte. */
export function noteAdditions(
  database: Database,
  importId: number,
  added: AddedNames,
  synonyms: ReadonlyMap<string, string>,
): void {
  const note = (kind: NotedAddition['kind'], name: string, owner = '') =>
    noteAddition(database, importId, kind, name, owner);
  for (const name of added.arms) note('arm', name);
  for (const week of added.visits) note('visit', String(week));
  for (const name of added.analytes) note('analyte', name);
  for (const [spelling, analyte] of synonyms) note('synonym', spelling, analyte);
}

/** Notes one thing that an import added. */
export function noteAddition(
  database: Database,
  importId: number,
  kind: NotedAddition['kind'],
  name: string,
  owner: string,
): void {
  run(
    database,
    'INSERT OR IGNORE INTO main.import_addition (import_id, kind, name, owner) VALUES (?, ?, ?, ?)',
    importId,
    kind,
    name,
    owner,
  );
}

/** What an import added, in the order in which people read it; the outcome of each is null while the import stands. */
export function additionsOf(database: Database, importId: number): readonly NotedAddition[] {
  return rows<NotedAddition>(
    database,
    `SELECT kind, name, owner, outcome FROM import_addition WHERE import_id = ?
      ORDER BY instr('arm visit analyte synonym mapping', kind), CASE kind WHEN 'visit' THEN CAST(name AS REAL) END, name`,
    importId,
  );
}

/** The subjects that an import named first: no other one that stood when it came did, but for the files that came with it. */
export function subjectsAddedBy(database: Database, importId: number): readonly ImportAddition[] {
  return rows<ImportAddition>(
    database,
    `SELECT 'subject' AS kind, s.name, '' AS owner,
        CASE WHEN me.undone_at IS NULL THEN NULL WHEN ${subjectStands('s.id')} THEN 'kept' ELSE 'reversed' END AS outcome
      FROM import me JOIN subject_import n ON n.import_id = me.id JOIN subject s ON s.id = n.subject_id
      WHERE me.id = ? AND NOT EXISTS (SELECT 1 FROM subject_import o JOIN import i ON i.id = o.import_id
        WHERE o.subject_id = s.id AND i.id < me.id AND i.at <> me.at AND (i.undone_at IS NULL OR i.undone_at > me.at))
      ORDER BY s.id`,
    importId,
  );
}

/** An addition that has a row of its own. */
interface NotedAddition extends ImportAddition {
  readonly kind: Exclude<ImportAddition['kind'], 'subject'>;
}

type Outcome = NonNullable<ImportAddition['outcome']>;

/**
 * Takes back what an import added beside values, where nothing else needs it, and notes what became of each: reversed; kept, because something else
 * uses it or a person made it the protocol's; not possible, because it is no longer there under its name. Call after its values were taken back.
 */
export function takeBackAdditions(study: WritableStudy, importId: number): void {
  const { database } = study;
  const later = rows<{ mapping: string }>(
    database,
    'SELECT mapping FROM main.import WHERE id <> ? AND undone_at IS NULL AND mapping IS NOT NULL',
    importId,
  ).map(({ mapping }) => mapping);
  for (const addition of additionsOf(database, importId)) {
    run(
      database,
      'UPDATE main.import_addition SET outcome = ? WHERE import_id = ? AND kind = ? AND name = ?',
      outcomeOf(study, addition, later),
      importId,
      addition.kind,
      addition.name,
    );
  }
}

function outcomeOf(study: WritableStudy, { kind, name, owner }: NotedAddition, others: readonly string[]): Outcome {
  const { database } = study;
  switch (kind) {
    case 'synonym':
      return takeBackSynonym(study, name, owner, others);
    case 'mapping':
      return takeBackMapping(database, name, others);
    case 'visit':
      return stillThere(database, 'SELECT planned AS there FROM main.visit WHERE week = ?', Number(name));
    case 'arm':
    case 'analyte':
      return stillThere(database, `SELECT planned AS there FROM main.${kind} WHERE name = ?`, name);
  }
}

/** What stands no longer was reversed by taking the values back; what is there for another reason is kept. */
function stillThere(database: Database, sql: string, key: string | number): Outcome {
  const found = firstRow<{ there: number }>(database, sql, key);
  if (found === undefined) return 'could-not';
  return found.there === 1 ? 'kept' : 'reversed';
}

function takeBackSynonym(study: WritableStudy, spelling: string, owner: string, others: readonly string[]): Outcome {
  const analyte = readStoredProtocol(study).analytes.find((one) => one.name === owner);
  // An analyte that went with the import took its synonyms with it.
  if (analyte === undefined) return others.length === 0 ? 'reversed' : 'could-not';
  if (!analyte.synonyms.includes(spelling)) return 'could-not';
  if (others.some((mapping) => mapping.includes(JSON.stringify(spelling)))) return 'kept';
  const synonyms = JSON.stringify(analyte.synonyms.filter((one) => one !== spelling));
  run(study.database, 'UPDATE main.analyte SET synonyms = ? WHERE name = ?', synonyms, owner);
  return 'reversed';
}

function takeBackMapping(database: Database, fingerprint: string, others: readonly string[]): Outcome {
  const shapes = others.map((mapping) => shapeOf(mappingSchema.parse(JSON.parse(mapping))));
  if (shapes.includes(fingerprint)) return 'kept';
  return run(database, 'DELETE FROM main.mapping WHERE fingerprint = ?', fingerprint) > 0 ? 'reversed' : 'could-not';
}
