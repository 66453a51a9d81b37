import type { Database } from 'better-sqlite3';
import type { ConflictRule } from '../import/mapping.ts';
import { type Bound, run } from './rows.ts';
import { standing } from './schema.ts';
import { heldFactFinder, type StagedFact, stagedFacts } from './staged-facts.ts';

/** The import that a staged file becomes; `fresh` while no standing import is of that very file. */
export interface TakenFile {
  readonly importId: number;
  readonly fresh: boolean;
}

/** What became of the roster: which files changed something, and what was said differently before, for the audit trail. */
export interface FactsOutcome {
  readonly changedFiles: ReadonlySet<number>;
  readonly conflicts: number;
  readonly replaced: readonly { subject: string; name: string; from: string; to: string }[];
}

function writer(database: Database): (fact: StagedFact, importId: number, status: number) => void {
  const place = 'import_id, sheet, row, column, status';
  const allocation = database.prepare<Bound[]>(
    `INSERT INTO main.allocation (subject_id, arm_id, ${place})
      SELECT s.id, a.id, ?, ?, ?, ?, ? FROM main.subject s, main.arm a WHERE s.name = ? AND a.name = ?`,
  );
  const covariate = database.prepare<Bound[]>(
    `INSERT INTO main.covariate (subject_id, name, value, ${place})
      SELECT s.id, ?, ?, ?, ?, ?, ?, ? FROM main.subject s WHERE s.name = ?`,
  );
  return (fact, importId, status) => {
    const { sheet, row, column } = fact;
    if (fact.kind === 'arm') allocation.run(importId, sheet, row, column, status, fact.subject, fact.value);
    else covariate.run(fact.name, fact.value, importId, sheet, row, column, status, fact.subject);
  };
}

/**
 * Takes arms and covariates of subjects into the study. An arm replaces one that was only assumed; anything else that differs from what is held
 * is a conflict, settled by `onConflict` and counted.
 */
export function takeFacts(
  database: Database,
  taken: ReadonlyMap<number, TakenFile>,
  onConflict: ConflictRule,
): FactsOutcome {
  const heldFact = heldFactFinder(database);
  const write = writer(database);
  const changedFiles = new Set<number>();
  const replaced: { subject: string; name: string; from: string; to: string }[] = [];
  let conflicts = 0;
  for (const fact of stagedFacts(database)) {
    const file = taken.get(fact.file);
    if (file === undefined) continue;
    const held = heldFact(fact);
    if (held?.value === fact.value && held.assumed === 0) {
      if (file.fresh && held.importId !== file.importId) write(fact, file.importId, standing.agreeing);
      continue;
    }
    if (held !== undefined) {
      const isConflict = held.assumed === 0;
      if (isConflict) conflicts += 1;
      if (isConflict && onConflict !== 'replace') continue;
      const table = fact.kind === 'arm' ? 'allocation' : 'covariate';
      run(database, `UPDATE main.${table} SET status = ${standing.superseded} WHERE id = ?`, held.id);
      if (isConflict) replaced.push({ subject: fact.subject, name: fact.name, from: held.value, to: fact.value });
    }
    write(fact, file.importId, standing.current);
    changedFiles.add(fact.file);
  }
  return { changedFiles, conflicts, replaced };
}
