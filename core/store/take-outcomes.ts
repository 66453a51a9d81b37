import type { Database } from 'better-sqlite3';
import type { ConflictRule } from '../import/mapping.ts';
import { cellAddress } from '../workbook/address.ts';
import type { Conflict } from './conflict.ts';
import { run } from './rows.ts';
import { standing } from './schema.ts';
import { heldOutcomes, type Outcome, type StagedOutcome, stagedOutcomes } from './staged-outcomes.ts';

interface Step {
  readonly outcome: StagedOutcome;
  status: number;
  /** The study's row that it takes the place of, null for none. */
  readonly inPlaceOf: number | null;
}

/** What becomes of every staged event and follow-up, nothing written. */
export interface OutcomesPlan {
  readonly steps: readonly Step[];
  /** Files that bring something new or different. */
  readonly changedFiles: ReadonlySet<number>;
  readonly counts: { readonly added: number; readonly unchanged: number; readonly changed: number };
  /** What the study, or an earlier file, says differently. */
  readonly conflicts: readonly Conflict[];
}

/** What stands for a subject so far: of the study (`step` is null), or of an earlier file. */
interface Standing {
  readonly outcome: Outcome;
  readonly step: Step | null;
}

/**
 * Sets the staged events and follow-ups against the study's and each other's, file by file. The same again is kept as agreeing; two of the
 * same kind in one file are two. What differs in its details only is a conflict, settled by `onConflict`; everything else is new.
 */
export function planOutcomes(database: Database, onConflict: ConflictRule): OutcomesPlan {
  const stands = new Map<string, Standing[]>();
  for (const outcome of heldOutcomes(database)) held(stands, outcome).push({ outcome, step: null });
  const steps: Step[] = [];
  const changedFiles = new Set<number>();
  const conflicts: Conflict[] = [];
  const counts = { added: 0, unchanged: 0, changed: 0 };
  const byFileAndKey = Map.groupBy(stagedOutcomes(database), (outcome) => `${outcome.file}\n${keyOf(outcome)}`);
  for (const found of byFileAndKey.values()) {
    const [first] = found;
    if (first === undefined) continue;
    const list = held(stands, first);
    const free = new Set(list);
    const left = found.filter((outcome) => {
      const same = [...free].find((one) => one.outcome.details === outcome.details);
      if (same === undefined) return true;
      free.delete(same);
      steps.push({ outcome, status: standing.agreeing, inPlaceOf: null });
      counts.unchanged++;
      return false;
    });
    for (const outcome of left) {
      const [other] = free;
      if (other !== undefined) {
        free.delete(other);
        conflicts.push(conflict(outcome, other.outcome));
        counts.changed++;
        if (onConflict !== 'replace') continue;
        if (other.step !== null) other.step.status = standing.superseded;
        list.splice(list.indexOf(other), 1);
      } else counts.added++;
      const inPlaceOf = other === undefined || other.step !== null ? null : other.outcome.id;
      const step = { outcome, status: standing.current, inPlaceOf };
      steps.push(step);
      list.push({ outcome, step });
      changedFiles.add(outcome.file);
    }
  }
  return { steps, changedFiles, counts, conflicts };
}

/** Writes what `planOutcomes` decided; `imports` gives the import that each staged file became; a file that became none is left out. */
export function writeOutcomes(database: Database, plan: OutcomesPlan, imports: ReadonlyMap<number, number>): void {
  const columns = {
    event: ['kind, term, grade, related, fatal, day', 'e.kind, e.term, e.grade, e.related, e.fatal, e.day'],
    follow_up: ['state, day', 'e.state, e.day'],
  } as const;
  for (const { outcome, status, inPlaceOf } of plan.steps) {
    const { table, id, file } = outcome;
    const importId = imports.get(file);
    if (importId === undefined) continue;
    const [into, from] = columns[table];
    if (inPlaceOf !== null) {
      run(database, `UPDATE main.${table} SET status = ${standing.superseded} WHERE id = ?`, inPlaceOf);
    }
    run(
      database,
      `INSERT INTO main.${table} (subject_id, ${into}, import_id, sheet, row, column, status)
        SELECT m.id, ${from}, ?, e.sheet, e.row, e.column, ? FROM staging.${table} e
        JOIN staging.subject s ON s.id = e.subject JOIN main.subject m ON m.name = s.name WHERE e.id = ?`,
      importId,
      status,
      id,
    );
  }
}

function keyOf({ table, subject, about }: Outcome): string {
  return JSON.stringify([table, subject, about]);
}

function held(stands: Map<string, Standing[]>, outcome: Outcome): Standing[] {
  const key = keyOf(outcome);
  const list = stands.get(key) ?? [];
  stands.set(key, list);
  return list;
}

function conflict(found: Outcome, other: Outcome): Conflict {
  const stated = ({ said, fileName, sheetName, row, column }: Outcome) => {
    return { value: said, file: fileName, sheet: sheetName ?? '', cell: cellAddress(row, column) };
  };
  return {
    kind: found.table === 'event' ? 'event' : 'follow-up',
    subject: found.subject,
    week: null,
    name: '',
    population: null,
    metric: null,
    unit: null,
    held: stated(other),
    found: stated(found),
  };
}
