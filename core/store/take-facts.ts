import type { Database } from 'better-sqlite3';
import type { ConflictRule } from '../import/mapping.ts';
import { type Bound, run } from './rows.ts';
import { standing } from './schema.ts';
import { heldFactFinder, type StagedFact, stagedFacts } from './staged-facts.ts';

/** A fact to be written, and the held row that it takes the place of, null for none. */
interface Step {
  readonly fact: StagedFact;
  status: number;
  readonly inPlaceOf: number | null;
}

/** What the rosters will change: see `planFacts`. */
export interface FactsPlan {
  readonly steps: readonly Step[];
  /** Files that bring something new or different. */
  readonly changedFiles: ReadonlySet<number>;
  readonly conflicts: number;
  /** What was said differently before, for the audit trail. */
  readonly replaced: readonly { subject: string; name: string; from: string; to: string }[];
}

/** What is said of a subject so far: by the study (`held`) or by an earlier line of these files (`step`). */
interface Said {
  readonly value: string;
  readonly assumed: boolean;
  readonly held: number | null;
  readonly step: Step | null;
}

/**
 * Decides what becomes of every arm and covariate in the staging file, writing nothing. The same again is kept as agreeing. An arm takes the place of one that was only assumed; anything else that differs is a conflict, settled by `onConflict`.
 */
export function planFacts(database: Database, onConflict: ConflictRule): FactsPlan {
  const heldFact = heldFactFinder(database);
  const said = new Map<string, Said>();
  const agreed = new Set<string>();
  const steps: Step[] = [];
  const changedFiles = new Set<number>();
  const replaced: { subject: string; name: string; from: string; to: string }[] = [];
  let conflicts = 0;
  for (const fact of stagedFacts(database)) {
    const key = JSON.stringify([fact.kind, fact.subject, fact.name]);
    const held = said.has(key) ? undefined : heldFact(fact);
    const before =
      held === undefined
        ? said.get(key)
        : { value: held.value, assumed: held.assumed === 1, held: held.id, step: null };
    if (before !== undefined) said.set(key, before);
    if (before !== undefined && !before.assumed && before.value === fact.value) {
      const agreement = JSON.stringify([key, fact.file]);
      const isOther = before.step?.fact.file !== fact.file && !agreed.has(agreement);
      if (isOther) steps.push({ fact, status: standing.agreeing, inPlaceOf: null });
      agreed.add(agreement);
      continue;
    }
    if (before !== undefined && !before.assumed) {
      conflicts += 1;
      if (onConflict !== 'replace') continue;
      replaced.push({ subject: fact.subject, name: fact.name, from: before.value, to: fact.value });
      if (before.step !== null) before.step.status = standing.superseded;
    }
    const step = { fact, status: standing.current, inPlaceOf: before?.held ?? null };
    steps.push(step);
    changedFiles.add(fact.file);
    said.set(key, { value: fact.value, assumed: false, held: null, step });
  }
  return { steps, changedFiles, conflicts, replaced };
}

/** Writes what `planFacts` decided; `imports` gives the import that each staged file became; a file that became none is left out. */
export function writeFacts(database: Database, plan: FactsPlan, imports: ReadonlyMap<number, number>): void {
  const place = 'import_id, sheet, row, column, status';
  const allocation = database.prepare<Bound[]>(
    `INSERT INTO main.allocation (subject_id, arm_id, ${place})
      SELECT s.id, a.id, ?, ?, ?, ?, ? FROM main.subject s, main.arm a WHERE s.name = ? AND a.name = ?`,
  );
  const covariate = database.prepare<Bound[]>(
    `INSERT INTO main.covariate (subject_id, name, value, ${place})
      SELECT s.id, ?, ?, ?, ?, ?, ?, ? FROM main.subject s WHERE s.name = ?`,
  );
  for (const { fact, status, inPlaceOf } of plan.steps) {
    const importId = imports.get(fact.file);
    if (importId === undefined) continue;
    const { kind, name, value, sheet, row, column, subject } = fact;
    const table = kind === 'arm' ? 'allocation' : 'covariate';
    if (inPlaceOf !== null) {
      run(database, `UPDATE main.${table} SET status = ${standing.superseded} WHERE id = ?`, inPlaceOf);
    }
    if (kind === 'arm') allocation.run(importId, sheet, row, column, status, subject, value);
    else covariate.run(name, value, importId, sheet, row, column, status, subject);
  }
}
