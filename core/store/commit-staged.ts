import type { Database } from 'better-sqlite3';
import type { ConflictRule, ImportChoices, Mapping } from '../import/mapping.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { type AddedNames, addMissing, markAdded } from './add-missing.ts';
import { assumeOnlyArm, settleArms, subjectStands } from './arms-in-use.ts';
import { forgetStaged, lookUpNames, setAgainstStudy, withStaging } from './attached-staging.ts';
import { record } from './audit.ts';
import { firstRow, insert, numberFrom, rows, run } from './rows.ts';
import type { WritableStudy } from './study-file.ts';
import { type FactsOutcome, type TakenFile, takeFacts } from './take-facts.ts';
import { countPerFile, type FileCounts, takeReadings } from './take-readings.ts';
import { change } from './transaction.ts';

export interface CommitChoices {
  readonly onConflict: ConflictRule;
  readonly by: string;
  readonly add: ImportChoices['add'];
  /** How the files were understood, kept with the import; null if nobody needs to know. */
  readonly mapping: Mapping | null;
}

/** What became of one staged file. `importId` is that of the import it made, or of the earlier one if it added nothing; null if it held nothing. */
export interface CommittedFile {
  readonly file: string;
  readonly sha256: string;
  readonly alreadyImported: boolean;
  readonly importId: number | null;
  readonly readings: number;
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

export interface CommitOutcome {
  readonly files: readonly CommittedFile[];
  readonly added: AddedNames;
  readonly totals: {
    readonly readings: number;
    readonly added: number;
    readonly unchanged: number;
    readonly replaced: number;
    /** Values, arms and covariates that differed from what the study held, settled by the rule. */
    readonly conflicts: number;
    /** Subjects that the files name. */
    readonly subjects: number;
    readonly newSubjects: number;
  };
}

interface FileRow {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly warnings: number;
}

interface Pending extends TakenFile {
  readonly row: FileRow;
  /** The standing import of this very file, null for none. */
  readonly earlier: number | null;
}

function begin(study: WritableStudy, choices: CommitChoices): Map<number, Pending> {
  const { database } = study;
  database.exec(
    'DROP TABLE IF EXISTS temp.taken_file; CREATE TEMP TABLE taken_file (file INTEGER PRIMARY KEY, import_id INTEGER, fresh INTEGER) STRICT',
  );
  const pending = new Map<number, Pending>();
  for (const row of rows<FileRow>(database, 'SELECT id, name, sha256, warnings FROM staging.file ORDER BY id')) {
    const earlier = firstRow<{ id: number }>(
      database,
      'SELECT id FROM main.import WHERE sha256 = ? AND undone_at IS NULL ORDER BY id DESC LIMIT 1',
      row.sha256,
    );
    const importId = insert(
      database,
      `INSERT INTO main.import (file, sha256, mapping, at, by, readings, added, replaced, unchanged, warnings)
        VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, ?)`,
      row.name,
      row.sha256,
      choices.mapping === null ? null : JSON.stringify(choices.mapping),
      study.now().toISOString(),
      choices.by,
      row.warnings,
    );
    const fresh = earlier === undefined;
    run(database, 'INSERT INTO temp.taken_file VALUES (?, ?, ?)', row.id, importId, fresh ? 1 : 0);
    run(
      database,
      'INSERT INTO main.import_sheet SELECT ?, sheet, name, layout FROM staging.sheet WHERE file = ?',
      importId,
      row.id,
    );
    pending.set(row.id, { row, earlier: earlier?.id ?? null, importId, fresh });
  }
  return pending;
}

/** Keeps the import of a file that brought something, forgets that of one that did not. */
function settle(
  study: WritableStudy,
  file: Pending,
  counts: FileCounts,
  facts: FactsOutcome,
  choices: CommitChoices,
): CommittedFile {
  const { database } = study;
  const { importId, row } = file;
  const replaced = choices.onConflict === 'replace' ? counts.changed : 0;
  const { added, unchanged, readings } = counts;
  const said = { file: row.name, sha256: row.sha256, readings, added, replaced, unchanged };
  const named = numberFrom(database, 'SELECT count(*) FROM staging.roster WHERE file = ?', row.id);
  const changed = added + replaced > 0 || facts.changedFiles.has(row.id);
  if (!changed && (!file.fresh || readings + named === 0)) {
    run(database, 'DELETE FROM main.import_sheet WHERE import_id = ?', importId);
    run(database, 'DELETE FROM main.import WHERE id = ?', importId);
    return { ...said, alreadyImported: !file.fresh, importId: file.earlier };
  }
  run(
    database,
    'UPDATE main.import SET readings = ?, added = ?, replaced = ?, unchanged = ? WHERE id = ?',
    readings,
    added,
    replaced,
    unchanged,
    importId,
  );
  run(
    database,
    `INSERT INTO main.subject_import
      SELECT known, ? FROM temp.known_subject WHERE staged IN
        (SELECT subject FROM staging.reading WHERE file = ? UNION SELECT subject FROM staging.roster WHERE file = ?)`,
    importId,
    row.id,
    row.id,
  );
  return { ...said, alreadyImported: false, importId };
}

function countSubjects(database: Database): number {
  return numberFrom(database, `SELECT count(*) FROM main.subject s WHERE ${subjectStands('s.id')}`);
}

function totalsOf(database: Database, files: readonly CommittedFile[], conflicts: number, newSubjects: number) {
  const total = (of: (file: CommittedFile) => number) => files.reduce((sum, file) => sum + of(file), 0);
  return {
    readings: total((file) => file.readings),
    added: total((file) => file.added),
    unchanged: total((file) => file.unchanged),
    replaced: total((file) => file.replaced),
    conflicts,
    subjects: numberFrom(database, 'SELECT count(*) FROM staging.subject'),
    newSubjects,
  };
}

function commit(study: WritableStudy, choices: CommitChoices): CommitOutcome {
  const { database } = study;
  const open = numberFrom(database, 'SELECT open FROM main.study') === 1;
  const knownBefore = countSubjects(database);
  const added = addMissing(database, choices.add, open);
  lookUpNames(database);
  setAgainstStudy(database);
  const pending = begin(study, choices);
  const counts = countPerFile(database);
  const facts = takeFacts(database, pending, choices.onConflict);
  const conflicts = facts.conflicts + counts.reduce((sum, file) => sum + file.changed, 0);
  if (conflicts > 0 && choices.onConflict === 'stop') throw new ExplainedError('store.conflicts', { count: conflicts });
  takeReadings(database, choices.onConflict, study.now().toISOString(), choices.by);
  const files: CommittedFile[] = [];
  let last: number | null = null;
  for (const count of counts) {
    const file = pending.get(count.file);
    if (file === undefined) continue;
    const committed = settle(study, file, count, facts, choices);
    files.push(committed);
    if (committed.importId === file.importId) last = file.importId;
  }
  const arms = [...added.arms];
  if (last !== null) {
    const assumed = assumeOnlyArm(database, last);
    if (assumed !== null) arms.push(assumed);
    markAdded(database, added, last);
  }
  settleArms(database);
  for (const file of files) {
    if (file.alreadyImported || file.importId === null) continue;
    record(study, choices.by, 'import', {
      ...file,
      mapping: choices.mapping,
      added: file.added,
      names: added,
      replacedFacts: facts.replaced,
    });
  }
  const newSubjects = countSubjects(database) - knownBefore;
  return { files, added: { ...added, arms }, totals: totalsOf(database, files, conflicts, newSubjects) };
}

/**
 * Takes a staging file into the study in one transaction: all of it or nothing. The same value again changes nothing; a different one is settled by
 * `onConflict`, and the reading it replaces stays as superseded. The same file again adds nothing and makes no import. What the study did not have
 * is added where `add` (or an open study) allows, and listed.
 * Throws `store.conflicts` (rule `stop`), `store.same-key-twice`, `store.arm-missing`, `store.analyte-missing`, `store.subject-missing`,
 * `store.staging-unsound`, `store.disk-full`; then the study is as it was.
 */
export function commitStaged(study: WritableStudy, stagingPath: string, choices: CommitChoices): CommitOutcome {
  return withStaging(study, stagingPath, () => {
    try {
      return change(study, () => commit(study, choices));
    } finally {
      forgetStaged(study.database);
      study.database.exec('DROP TABLE IF EXISTS temp.taken_file');
    }
  });
}
