import type { Database } from 'better-sqlite3';
import type { Protocol } from '../study/protocol.ts';
import { run } from './rows.ts';

/**
 * Writes a protocol into the study's tables. What a name (or a week) already has keeps its row, and with it its subjects and readings;
 * `renamedArms` and `renamedAnalytes` give the old name of what is renamed. What is not in the protocol is no longer planned.
 * Call inside a transaction, after having made sure that nothing in use is lost.
 */
export function writePlan(
  database: Database,
  protocol: Protocol,
  renamedArms: ReadonlyMap<string, string>,
  renamedAnalytes: ReadonlyMap<string, string>,
): void {
  run(
    database,
    'UPDATE study SET title = ?, registry_id = ?, note = ?, detection_policy = ?, open = ?, outcomes = ?',
    protocol.title,
    protocol.registryId,
    protocol.note,
    protocol.detectionPolicy,
    protocol.open ? 1 : 0,
    JSON.stringify(protocol.outcomes),
  );
  rename(database, 'arm', renamedArms);
  rename(database, 'analyte', renamedAnalytes);
  for (const table of ['arm', 'visit', 'analyte']) run(database, `UPDATE ${table} SET planned = 0`);
  for (const [position, arm] of protocol.arms.entries()) {
    run(
      database,
      `INSERT INTO arm (position, name, description, colour, infusion_weeks, infusion_weeks_confirmed)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET position = excluded.position, description = excluded.description,
          colour = excluded.colour, infusion_weeks = excluded.infusion_weeks,
          infusion_weeks_confirmed = excluded.infusion_weeks_confirmed, planned = 1, import_id = NULL`,
      position,
      arm.name,
      arm.description,
      arm.colour,
      JSON.stringify(arm.infusionWeeks),
      arm.infusionWeeksConfirmed ? 1 : 0,
    );
  }
  for (const visit of protocol.visits) {
    run(
      database,
      `INSERT INTO visit (week, label, days_before, days_after) VALUES (?, ?, ?, ?)
        ON CONFLICT (week) DO UPDATE SET label = excluded.label, days_before = excluded.days_before,
          days_after = excluded.days_after, planned = 1, import_id = NULL`,
      visit.week,
      visit.label,
      visit.daysBefore,
      visit.daysAfter,
    );
  }
  for (const [position, analyte] of protocol.analytes.entries()) {
    run(
      database,
      `INSERT INTO analyte (position, name, kind, unit, synonyms, reference) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET position = excluded.position, kind = excluded.kind, unit = excluded.unit,
          synonyms = excluded.synonyms, reference = excluded.reference, planned = 1, import_id = NULL`,
      position,
      analyte.name,
      analyte.kind,
      analyte.unit,
      JSON.stringify(analyte.synonyms),
      analyte.reference === undefined ? null : JSON.stringify(analyte.reference),
    );
  }
}

/**
 * Renames by way of names that nothing can have, so that a chain of renames (A to B, B to C) works in any order.
 * Something no longer planned that has the new name makes way. An arm that a person names is no longer merely assumed.
 */
function rename(database: Database, table: 'arm' | 'analyte', renamed: ReadonlyMap<string, string>): void {
  const between = (name: string) => `\u0000${name}`;
  for (const [to, from] of renamed) run(database, `UPDATE ${table} SET name = ? WHERE name = ?`, between(to), from);
  for (const to of renamed.keys()) {
    run(database, `UPDATE ${table} SET name = name || ' (' || id || ')' WHERE name = ? AND planned = 0`, to);
    run(database, `UPDATE ${table} SET name = ? WHERE name = ?`, to, between(to));
    if (table === 'arm') run(database, 'UPDATE arm SET assumed = 0 WHERE name = ?', to);
  }
}
