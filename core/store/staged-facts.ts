import type { Database } from 'better-sqlite3';
import { cellAddress } from '../workbook/address.ts';
import type { Conflict } from './conflict.ts';
import { rows } from './rows.ts';

/** What a roster says of a subject: its arm (`name` is '') or a covariate, with the cell. */
export interface StagedFact {
  readonly kind: 'arm' | 'covariate';
  readonly subject: string;
  readonly name: string;
  readonly value: string;
  readonly file: number;
  readonly fileName: string;
  readonly sheet: number;
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
}

/** The same of what the study holds. `assumed` for an arm that no file gave. */
export interface HeldFact {
  readonly id: number;
  readonly value: string;
  readonly importId: number;
  readonly assumed: number;
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
}

/** Every fact of the staging file in the order in which it was read. */
export function stagedFacts(database: Database): StagedFact[] {
  const place = 'r.file, f.name AS fileName, r.sheet, h.name AS sheetName, r.row, r.column';
  const from = `JOIN staging.subject s ON s.id = r.subject JOIN staging.file f ON f.id = r.file
    LEFT JOIN staging.sheet h ON h.file = r.file AND h.sheet = r.sheet`;
  return [
    ...rows<StagedFact>(
      database,
      `SELECT 'arm' AS kind, s.name AS subject, '' AS name, r.arm AS value, ${place}
        FROM staging.roster r ${from} WHERE r.arm IS NOT NULL ORDER BY r.id`,
    ),
    ...rows<StagedFact>(
      database,
      `SELECT 'covariate' AS kind, s.name AS subject, c.name AS name, c.value AS value, ${place}
        FROM staging.covariate c JOIN staging.roster r ON r.id = c.roster ${from} ORDER BY c.rowid`,
    ),
  ];
}

const heldPlace = `i.file AS fileName, h.name AS sheetName, x.row, x.column FROM main.subject s`;
const heldFrom = `JOIN main.import i ON i.id = x.import_id
  LEFT JOIN main.import_sheet h ON h.import_id = x.import_id AND h.sheet = x.sheet`;

/** Finds the study's current fact for a staged one: a function, so that its two statements are prepared once. */
export function heldFactFinder(database: Database): (fact: StagedFact) => HeldFact | undefined {
  const arm = database.prepare<[string], HeldFact>(
    `SELECT x.id, a.name AS value, x.import_id AS importId, x.assumed, ${heldPlace}
      JOIN main.allocation x ON x.subject_id = s.id AND x.status = 0 JOIN main.arm a ON a.id = x.arm_id ${heldFrom}
      WHERE s.name = ?`,
  );
  const covariate = database.prepare<[string, string], HeldFact>(
    `SELECT x.id, x.value, x.import_id AS importId, 0 AS assumed, ${heldPlace}
      JOIN main.covariate x ON x.subject_id = s.id AND x.status = 0 ${heldFrom} WHERE s.name = ? AND x.name = ?`,
  );
  return (fact) => (fact.kind === 'arm' ? arm.get(fact.subject) : covariate.get(fact.subject, fact.name));
}

/** A fact of a file against another one, as a conflict for a person to settle. */
export function factConflict(fact: StagedFact, held: Omit<HeldFact, 'id' | 'importId' | 'assumed'>): Conflict {
  return {
    kind: fact.kind,
    subject: fact.subject,
    week: null,
    name: fact.name,
    population: null,
    metric: null,
    unit: null,
    held: {
      value: held.value,
      file: held.fileName,
      sheet: held.sheetName ?? '',
      cell: cellAddress(held.row, held.column),
    },
    found: {
      value: fact.value,
      file: fact.fileName,
      sheet: fact.sheetName ?? '',
      cell: cellAddress(fact.row, fact.column),
    },
  };
}

/**
 * The facts that contradict the study, or, for what the study does not hold, an earlier fact of the same files.
 * An arm that was only assumed contradicts nothing.
 */
export function factConflicts(database: Database): Conflict[] {
  const heldFact = heldFactFinder(database);
  const earlier = new Map<string, StagedFact>();
  const conflicts: Conflict[] = [];
  for (const fact of stagedFacts(database)) {
    const held = heldFact(fact);
    const key = JSON.stringify([fact.kind, fact.subject, fact.name]);
    const other = held === undefined || held.assumed === 1 ? earlier.get(key) : held;
    if (other === undefined) earlier.set(key, fact);
    else if (other.value !== fact.value) conflicts.push(factConflict(fact, other));
  }
  return conflicts;
}
