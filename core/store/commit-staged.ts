import type { Database } from 'better-sqlite3';
import { ExplainedError } from '../words/explained-error.ts';
import { type AddedNames, addMissing, markAdded } from './add-missing.ts';
import { assumeOnlyArm, settleArms, subjectStands } from './arms-in-use.ts';
import { forgetStaged, lookUpNames, setAgainstStudy, withStaging } from './attached-staging.ts';
import { record } from './audit.ts';
import { filesThatClear, settleGone } from './clear-gone.ts';
import { takeCorrections } from './corrections.ts';
import { noteAdditions } from './import-additions.ts';
import { joinSynonyms } from './join-synonyms.ts';
import { type CommitChoices, type CommittedFile, makeImports, mappingOf, replaces } from './make-imports.ts';
import { findGone, forgetGone } from './predecessors.ts';
import { numberFrom, rows, run } from './rows.ts';
import { settleDifferences } from './settle-differences.ts';
import type { WritableStudy } from './study-file.ts';
import { planFacts, writeFacts } from './take-facts.ts';
import { planOutcomes, writeOutcomes } from './take-outcomes.ts';
import { countPerFile, takeReadings } from './take-readings.ts';
import { change } from './transaction.ts';

export type { CommitChoices, CommittedFile } from './make-imports.ts';

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

/** The spellings that a person matched to analytes, in whichever file of the commit. */
function spellingsMatched({ mapping, mappings = [] }: CommitChoices): Readonly<Record<string, string>> {
  return Object.fromEntries([mapping, ...mappings].flatMap((one) => Object.entries(one?.analytes ?? {})));
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
  if (last > 0) noteAdditions(database, last, names, joinSynonyms(study, spellingsMatched(choices)));
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
