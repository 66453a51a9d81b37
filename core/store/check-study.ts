import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Explanation } from '../import/review.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { brokenAuditEntry } from './audit.ts';
import { newestBackup } from './backup-files.ts';
import { openStudy } from './open-study.ts';
import { numberFrom, rows } from './rows.ts';
import { brokenSeals, unsealedImports } from './seals.ts';
import { closeStudy, read, type StudyFile } from './study-file.ts';
import { veilOf, withoutVeil } from './veil.ts';

/** What `armtrace check` says of a file. `problems` is empty for a sound study. */
export interface StudyReport {
  readonly file: string;
  readonly sound: boolean;
  readonly problems: readonly Explanation[];
  readonly counts: { readonly readings: number; readonly imports: number; readonly auditEntries: number };
  /** The imports that are not sealed yet: whether they are still what was imported cannot be told. The next change of the study seals them. */
  readonly unsealed: readonly number[];
  /** The newest backup beside it, by name; null for none. */
  readonly newestBackup: string | null;
}

type Counted =
  | 'store.check-no-source'
  | 'store.check-undone-value'
  | 'store.check-key-twice'
  | 'store.check-no-reason'
  | 'store.check-hand-gap'
  | 'store.check-hand-value'
  | 'store.check-hidden-value'
  | 'store.check-taken-back'
  | 'store.check-stray-value';

const countedRules: readonly { code: Counted; sql: string }[] = [
  {
    code: 'store.check-no-source',
    sql: `SELECT count(*) FROM reading r WHERE status = 0 AND NOT EXISTS
      (SELECT 1 FROM import_sheet h WHERE h.import_id = r.import_id AND h.sheet = r.sheet)`,
  },
  {
    code: 'store.check-undone-value',
    sql: 'SELECT count(*) FROM reading r JOIN import i ON i.id = r.import_id WHERE r.status <> 2 AND i.undone_at IS NOT NULL',
  },
  {
    code: 'store.check-key-twice',
    sql: `SELECT count(*) FROM (SELECT 1 FROM reading WHERE status IN (0, 4)
      GROUP BY series_id, subject_id, visit_id, replicate HAVING count(*) > 1)`,
  },
  {
    code: 'store.check-no-reason',
    sql: `SELECT count(*) FROM reading r WHERE status = 4 AND NOT EXISTS
      (SELECT 1 FROM hand_change c WHERE c.reading_id = r.id AND c.replaced_id IS NULL)`,
  },
  {
    code: 'store.check-hand-gap',
    sql: `SELECT count(*) FROM change c WHERE action IN ('corrected', 'excluded', 'taken-back') AND NOT EXISTS
      (SELECT 1 FROM audit a WHERE a.id = c.entry AND a.action IN ('correct', 'exclude', 'take-back'))`,
  },
  {
    code: 'store.check-hand-value',
    sql: `SELECT count(*) FROM reading r JOIN change c ON c.reading_id = r.id AND c.action = 'corrected'
      WHERE NOT EXISTS (SELECT 1 FROM import i WHERE i.id = r.import_id AND r.id BETWEEN i.first_reading AND i.last_reading)
        AND c.id = (SELECT min(id) FROM change WHERE reading_id = r.id AND action = 'corrected') AND c.to_value IS NOT r.value`,
  },
  {
    // What is superseded has given its place to a later value of the same key, or to a file that no longer has it.
    code: 'store.check-hidden-value',
    sql: `SELECT count(*) FROM reading r WHERE status = 1 AND NOT EXISTS
        (SELECT 1 FROM reading o WHERE o.series_id = r.series_id AND o.subject_id = r.subject_id AND o.visit_id = r.visit_id
          AND o.replicate = r.replicate AND o.id <> r.id)
      AND NOT EXISTS (SELECT 1 FROM cleared c WHERE c.reading_id = r.id)`,
  },
  {
    code: 'store.check-taken-back',
    sql: `SELECT count(*) FROM reading r JOIN import i ON i.id = r.import_id
      WHERE r.status = 2 AND i.undone_at IS NULL AND r.id BETWEEN i.first_reading AND i.last_reading`,
  },
  {
    code: 'store.check-stray-value',
    sql: `SELECT count(*) FROM reading r LEFT JOIN import i ON i.id = r.import_id AND r.id BETWEEN i.first_reading AND i.last_reading
      WHERE i.id IS NULL AND NOT EXISTS (SELECT 1 FROM change c WHERE c.reading_id = r.id)`,
  },
];

const alteredParts: Readonly<Record<string, Explanation['code']>> = {
  reading: 'store.check-altered-values',
  allocation: 'store.check-altered-arms',
  covariate: 'store.check-altered-covariates',
  event: 'store.check-altered-events',
  follow_up: 'store.check-altered-follow-up',
  import: 'store.check-altered-source',
};

/** What is not as its import brought it. Names are sealed by every import, and told once. */
function alteredImports(database: Database): Explanation[] {
  const told = new Set<string>();
  return brokenSeals(database).flatMap(({ importId, file, part, held, sealed }): Explanation[] => {
    const code = alteredParts[part];
    if (code !== undefined) return [{ code, values: { id: importId, file, held, sealed } }];
    if (told.has(part)) return [];
    told.add(part);
    return [{ code: 'store.check-altered-names', values: { table: part } }];
  });
}

function brokenRules(database: Database): Explanation[] {
  const problems: Explanation[] = [];
  for (const { code, sql } of countedRules) {
    const count = numberFrom(database, sql);
    if (count > 0) problems.push({ code, values: { count } });
  }
  const unplanned = rows<{ name: string }>(
    database,
    `SELECT name FROM arm a WHERE planned = 0 AND EXISTS (SELECT 1 FROM allocation x JOIN subject_import m ON m.subject_id = x.subject_id
        JOIN import i ON i.id = m.import_id AND i.undone_at IS NULL WHERE x.arm_id = a.id AND x.status = 0)
      UNION ALL SELECT name FROM analyte a WHERE planned = 0 AND EXISTS
        (SELECT 1 FROM series s JOIN reading r ON r.series_id = s.id WHERE s.analyte_id = a.id AND r.status = 0)`,
  );
  for (const { name } of unplanned) problems.push({ code: 'store.check-unplanned', values: { name } });
  return problems;
}

function auditProblems(database: Database): Explanation[] {
  const broken = brokenAuditEntry(database);
  if (broken !== null) return [{ code: 'store.check-audit', values: { row: broken } }];
  const unmentioned = rows<{ id: number }>(
    database,
    `SELECT id FROM import i WHERE NOT EXISTS
        (SELECT 1 FROM audit WHERE action = 'import' AND json_extract(detail, '$.importId') = i.id)
      OR (undone_at IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM audit WHERE action = 'undo' AND json_extract(detail, '$.importId') = i.id))`,
  );
  return unmentioned.map(({ id }) => ({ code: 'store.check-audit-gap', values: { id } }));
}

/** Everything that is wrong with an open study: the file itself, rows that point nowhere, the study's own rules, the audit trail. */
export function problemsOf(study: StudyFile): Explanation[] {
  return read(study, () =>
    withoutVeil(study, () => {
      const { database } = study;
      const damage = database
        .prepare<[], string>('PRAGMA integrity_check(20)')
        .pluck()
        .all()
        .filter((line) => line !== 'ok');
      if (damage.length > 0) return damage.map((detail) => ({ code: 'store.check-damaged', values: { detail } }));
      const loose = rows<{ table: string }>(database, 'SELECT DISTINCT "table" FROM pragma_foreign_key_check');
      return [
        ...loose.map(({ table }): Explanation => ({ code: 'store.check-loose-end', values: { table } })),
        ...brokenRules(database),
        ...alteredImports(database),
        ...auditProblems(database),
      ];
    }),
  );
}

/** The report on an open study; where the arms are hidden, it names none. */
export function reportOn(study: StudyFile): StudyReport {
  const { database, path } = study;
  const problems = problemsOf(study);
  const backup = path === null ? null : newestBackup(path);
  const report: StudyReport = {
    file: path === null ? '' : basename(path),
    sound: problems.length === 0,
    problems,
    counts: {
      readings: numberFrom(database, 'SELECT count(*) FROM reading WHERE status = 0'),
      imports: numberFrom(database, 'SELECT count(*) FROM import WHERE undone_at IS NULL'),
      auditEntries: numberFrom(database, 'SELECT count(*) FROM audit'),
    },
    unsealed: unsealedImports(study),
    newestBackup: backup === null ? null : basename(backup.path),
  };
  return veilOf(study)?.over(report) ?? report;
}

/**
 * Checks a study file whole. A file that is damaged or altered is a report with its problems; one that is not a study, not there or open elsewhere is
 * the error of `openStudy`. An interrupted write is rolled back on the way, as on every opening.
 */
export function checkStudy(path: string): StudyReport {
  let study: StudyFile | null = null;
  try {
    study = openStudy(path);
    return reportOn(study);
  } catch (error) {
    const reportable = ['store.damaged', 'store.damaged-with-backup', 'store.unexpected-parts'];
    if (!(error instanceof ExplainedError) || !reportable.includes(error.code)) throw error;
    const backup = newestBackup(path);
    return {
      file: basename(path),
      sound: false,
      problems: [{ code: error.code, values: error.values }],
      counts: { readings: 0, imports: 0, auditEntries: 0 },
      unsealed: [],
      newestBackup: backup === null ? null : basename(backup.path),
    };
  } finally {
    if (study !== null) closeStudy(study);
  }
}
