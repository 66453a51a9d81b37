import type { Database } from 'better-sqlite3';
import type { GoneRule, Settled } from '../import/differences.ts';
import type { ConflictRule, ImportChoices, Mapping } from '../import/mapping.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { type AddedNames, addMissing, markAdded } from './add-missing.ts';
import { assumeOnlyArm, settleArms, subjectStands } from './arms-in-use.ts';
import { forgetStaged, lookUpNames, setAgainstStudy, withStaging } from './attached-staging.ts';
import { nextEntry, record } from './audit.ts';
import { filesThatClear, settleGone } from './clear-gone.ts';
import { takeCorrections } from './corrections.ts';
import { joinSynonyms } from './join-synonyms.ts';
import { findGone, forgetGone } from './predecessors.ts';
import { insert, numberFrom, rows, run } from './rows.ts';
import { settleDifferences } from './settle-differences.ts';
import type { WritableStudy } from './study-file.ts';
import { planFacts, writeFacts } from './take-facts.ts';
import { planOutcomes, writeOutcomes } from './take-outcomes.ts';
import { countPerFile, type FileCounts, takeReadings } from './take-readings.ts';
import { change } from './transaction.ts';

export interface CommitChoices {
  readonly onConflict: ConflictRule;
  readonly by: string;
  readonly add: ImportChoices['add'];
  /** How the files were understood, kept with the import; null if nobody needs to know. */
  readonly mapping: Mapping | null;
  /** The same of each file by itself, in their order; goes before `mapping`. */
  readonly mappings?: readonly Mapping[];
  /** A person's word on single values that differ; the others follow `onConflict`. */
  readonly settled?: Settled;
  /** What is done with values that the files no longer have; kept where it is not said. */
  readonly onGone?: GoneRule;
}

/** How a staged file was understood; files are numbered from 1. */
function mappingOf({ mapping, mappings }: CommitChoices, file: number): Mapping | null {
  return mappings?.[file - 1] ?? mapping;
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
  /** Events and follow-ups that the file holds. */
  readonly events: number;
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
    /** Events and follow-ups that the files hold. */
    readonly events: number;
    /** Subjects that the files name. */
    readonly subjects: number;
    readonly newSubjects: number;
  };
}

interface StagedFileRow {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly warnings: number;
  /** The standing import of this very file, null for none. */
  readonly earlier: number | null;
  readonly subjects: number;
  readonly events: number;
}

function stagedFiles(database: Database): StagedFileRow[] {
  return rows<StagedFileRow>(
    database,
    `SELECT f.id, f.name, f.sha256, f.warnings,
      (SELECT max(i.id) FROM main.import i WHERE i.sha256 = f.sha256 AND i.undone_at IS NULL) AS earlier,
      (SELECT count(*) FROM staging.named n WHERE n.file = f.id) AS subjects,
      (SELECT count(*) FROM staging.event e WHERE e.file = f.id)
        + (SELECT count(*) FROM staging.follow_up u WHERE u.file = f.id) AS events
    FROM staging.file f ORDER BY f.id`,
  );
}

/** Whether what still differs, once the person's words on single values are applied, takes the place of what the study holds. */
function replaces({ onConflict, settled }: CommitChoices): boolean {
  return onConflict === 'replace' || (settled !== undefined && Object.keys(settled).length > 0);
}

type Counted = Pick<CommittedFile, 'readings' | 'added' | 'replaced' | 'unchanged'>;

const nothing = { readings: 0, added: 0, unchanged: 0, changed: 0 };

/** Makes the import of one file; gives its id. */
function makeImport(study: WritableStudy, file: StagedFileRow, said: Counted, choices: CommitChoices): number {
  const { database } = study;
  const mapping = mappingOf(choices, file.id);
  const importId = insert(
    database,
    `INSERT INTO main.import
      (file, sha256, mapping, at, by, readings, added, replaced, unchanged, warnings, entry, first_reading, last_reading)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`,
    file.name,
    file.sha256,
    mapping === null ? null : JSON.stringify(mapping),
    study.now().toISOString(),
    choices.by,
    said.readings,
    said.added,
    said.replaced,
    said.unchanged,
    file.warnings,
    nextEntry(database),
  );
  run(
    database,
    'INSERT INTO main.import_sheet SELECT ?, sheet, name, layout FROM staging.sheet WHERE file = ?',
    importId,
    file.id,
  );
  run(
    database,
    `INSERT INTO main.subject_import SELECT k.known, ? FROM staging.named n
      JOIN temp.known_subject k ON k.staged = n.subject WHERE n.file = ?`,
    importId,
    file.id,
  );
  run(database, 'INSERT INTO temp.taken_file VALUES (?, ?)', file.id, importId);
  return importId;
}

/** Makes an import of every staged file that brings something, or that the study has not seen; gives what became of each, in the files' order. */
function makeImports(
  study: WritableStudy,
  choices: CommitChoices,
  counts: readonly FileCounts[],
  changes: readonly ReadonlySet<number>[],
): { files: CommittedFile[]; imports: Map<number, number> } {
  const imports = new Map<number, number>();
  const files = stagedFiles(study.database).map((file): CommittedFile => {
    const { readings, added, unchanged, changed } = counts.find((count) => count.file === file.id) ?? nothing;
    const replaced = replaces(choices) ? changed : 0;
    const said = { file: file.name, sha256: file.sha256, readings, added, replaced, unchanged, events: file.events };
    const brings = added + replaced > 0 || changes.some((changed) => changed.has(file.id));
    if (!brings && (file.earlier !== null || file.subjects === 0)) {
      return { ...said, alreadyImported: file.earlier !== null, importId: file.earlier };
    }
    const importId = makeImport(study, file, said, choices);
    imports.set(file.id, importId);
    return { ...said, alreadyImported: false, importId };
  });
  return { files, imports };
}

/** Takes the readings into the study and notes between which ids they lie. */
function takeAndNote(study: WritableStudy, choices: CommitChoices): void {
  const { database } = study;
  const first = numberFrom(database, 'SELECT max(id) FROM main.reading') + 1;
  takeReadings(database, replaces(choices) ? 'replace' : choices.onConflict, study.now().toISOString(), choices.by);
  run(
    database,
    `UPDATE main.import SET first_reading = ?, last_reading = (SELECT coalesce(max(id), 0) FROM main.reading)
      WHERE id IN (SELECT import_id FROM temp.taken_file)`,
    first,
  );
}

function countSubjects(database: Database): number {
  return numberFrom(database, `SELECT count(*) FROM main.subject s WHERE ${subjectStands('s.id')}`);
}

function commit(study: WritableStudy, choices: CommitChoices): CommitOutcome {
  const { database } = study;
  const open = numberFrom(database, 'SELECT open FROM main.study') === 1;
  const subjectsBefore = countSubjects(database);
  const names = addMissing(database, choices.add, open);
  lookUpNames(database);
  setAgainstStudy(database);
  const { settled = {}, onGone = 'keep' } = choices;
  const word = Object.keys(settled).length > 0 ? settleDifferences(database, choices.onConflict, settled) : null;
  const counts = countPerFile(database);
  const differing = counts.reduce((sum, count) => sum + count.changed, 0);
  const facts = planFacts(database, choices.onConflict);
  const outcomes = planOutcomes(database, choices.onConflict);
  const ofSubjects = facts.conflicts + outcomes.conflicts.length;
  const conflicts = ofSubjects + differing + (word?.kept ?? 0);
  const unsettled = ofSubjects + (word?.open ?? differing);
  if (unsettled > 0 && choices.onConflict === 'stop') {
    throw new ExplainedError('store.conflicts', { count: unsettled });
  }
  if (onGone !== 'keep') findGone(database);
  const clearing = onGone === 'keep' ? new Set<number>() : filesThatClear(database, onGone);
  const { files, imports } = makeImports(study, choices, counts, [facts.changedFiles, outcomes.changedFiles, clearing]);
  writeFacts(database, facts, imports);
  writeOutcomes(database, outcomes, imports);
  takeAndNote(study, choices);
  takeCorrections(database);
  const gone = onGone === 'keep' ? 0 : settleGone(database, onGone, study.now().toISOString(), choices.by);
  const last = Math.max(0, ...imports.values());
  const assumed = last > 0 ? assumeOnlyArm(database, last) : null;
  if (last > 0) markAdded(database, names, last);
  if (last > 0) joinSynonyms(study, choices.mapping?.analytes ?? {});
  settleArms(database);
  for (const [index, file] of files.entries()) {
    if (file.alreadyImported || file.importId === null) continue;
    const mapping = mappingOf(choices, index + 1);
    record(study, choices.by, 'import', {
      ...file,
      mapping,
      names,
      replacedFacts: facts.replaced,
      ...(Object.keys(settled).length > 0 ? { settled } : {}),
      ...(onGone === 'keep' ? {} : { onGone, gone }),
    });
  }
  const total = (of: (file: CommittedFile) => number) => files.reduce((sum, file) => sum + of(file), 0);
  return {
    files,
    added: { ...names, arms: assumed === null ? names.arms : [...names.arms, assumed] },
    totals: {
      readings: total((file) => file.readings),
      added: total((file) => file.added),
      unchanged: total((file) => file.unchanged),
      replaced: total((file) => file.replaced),
      conflicts,
      events: total((file) => file.events),
      subjects: numberFrom(database, 'SELECT count(*) FROM staging.subject'),
      newSubjects: countSubjects(database) - subjectsBefore,
    },
  };
}

/**
 * Takes a staging file into the study in one transaction: all of it or nothing. The same value again changes nothing; a different one is settled by
 * `onConflict`, and the reading it replaces stays as superseded. The same file again adds nothing and makes no import. What the study did not have
 * is added where `add` (or an open study) allows, and listed.
 * Throws `store.conflicts` (rule `stop`), `store.same-key-twice`, `store.arm-missing`, `store.analyte-missing`, `store.subject-missing`,
 * `store.staging-unsound`, `store.disk-full`; then the study is as it was.
 */
export function commitStaged(study: WritableStudy, stagingPath: string, choices: CommitChoices): CommitOutcome {
  return onStaging(study, stagingPath, () => change(study, () => commit(study, choices)));
}

/**
 * Takes a staging file in, lets `look` see the study as it then is with the series that it touched, and takes everything back: what an import
 * would do, by doing it. Throws as `commitStaged` does.
 */
export function rehearseCommit<T>(
  study: WritableStudy,
  stagingPath: string,
  choices: CommitChoices,
  look: (seriesIds: readonly number[]) => T,
): T {
  const { database } = study;
  return onStaging(study, stagingPath, () => {
    database.exec('BEGIN');
    try {
      commit(study, choices);
      const touched = rows<{ series: number }>(
        database,
        `SELECT DISTINCT series FROM temp.found WHERE held IS NULL OR same = 0
          UNION SELECT DISTINCT series_id FROM main.reading WHERE id IN
            (SELECT c.reading_id FROM main.cleared c JOIN temp.taken_file m ON m.import_id = c.import_id)`,
      );
      return look(touched.map(({ series }) => series));
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  });
}

/** Runs a commit with what it needs beside the study; takes that away again. */
function onStaging<T>(study: WritableStudy, stagingPath: string, work: () => T): T {
  return withStaging(study, stagingPath, () => {
    study.database.exec('CREATE TEMP TABLE taken_file (file INTEGER PRIMARY KEY, import_id INTEGER) STRICT');
    // Every id comes from a join with the very tables that it refers to; looking each up again would take a third of the time.
    study.database.pragma('foreign_keys = OFF');
    try {
      return work();
    } finally {
      study.database.pragma('foreign_keys = ON');
      forgetStaged(study.database);
      forgetGone(study.database);
      study.database.exec('DROP TABLE IF EXISTS temp.taken_file');
    }
  });
}
