import type { Database } from 'better-sqlite3';
import type { ImportChoices } from '../import/mapping.ts';
import { armColour } from '../study/colours.ts';
import { knownAnalyte } from '../study/vocabulary/known-analytes.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { insert, numberFrom, rows, run } from './rows.ts';

/** What an import added to the study's plan, by name and, to mark it later, by id. */
export interface AddedNames {
  readonly arms: readonly string[];
  readonly visits: readonly number[];
  readonly analytes: readonly string[];
}

function pluck<T>(database: Database, sql: string): T[] {
  return database.prepare<[], T>(sql).pluck().all();
}

/** What a visit is called that no protocol names: `Baseline`, `Week 6`, `Day 3`, else its week as a number. */
export function visitLabel(week: number): string {
  const days = week * 7;
  if (week === 0) return 'Baseline';
  if (Number.isInteger(week)) return `Week ${week}`;
  return Math.abs(days - Math.round(days)) < 1e-6 ? `Day ${Math.round(days)}` : `Week ${week}`;
}

function addArms(database: Database, may: boolean): string[] {
  const missing = pluck<string>(
    database,
    `SELECT r.arm FROM staging.roster r LEFT JOIN main.arm a ON a.name = r.arm AND a.planned = 1
      WHERE r.arm IS NOT NULL AND a.id IS NULL GROUP BY r.arm ORDER BY min(r.id)`,
  );
  const [first] = missing;
  if (first !== undefined && !may) throw new ExplainedError('store.arm-missing', { name: first });
  for (const name of missing) addArm(database, name, false);
  return missing;
}

/** Adds an arm after the others, with the next colour. `assumed` marks the one arm of a study that names none. */
export function addArm(database: Database, name: string, assumed: boolean): void {
  const position = numberFrom(database, 'SELECT count(*) FROM main.arm WHERE planned = 1');
  run(
    database,
    `INSERT INTO main.arm (position, name, description, colour, infusion_weeks, infusion_weeks_confirmed, assumed)
      VALUES (?, ?, '', ?, '[]', 0, ?)
      ON CONFLICT (name) DO UPDATE SET planned = 1, position = excluded.position, assumed = excluded.assumed`,
    position,
    name,
    armColour(position),
    assumed ? 1 : 0,
  );
}

function addAnalytes(database: Database, may: boolean): string[] {
  const missing = rows<{ name: string; unit: string; units: number; metric: string }>(
    database,
    `SELECT s.analyte AS name, min(s.unit) AS unit, count(DISTINCT s.unit) AS units, max(s.metric) AS metric
      FROM staging.series s LEFT JOIN main.analyte a ON a.name = s.analyte AND a.planned = 1
      WHERE a.id IS NULL GROUP BY s.analyte ORDER BY min(s.id)`,
  );
  const [first] = missing;
  if (first !== undefined && !may) throw new ExplainedError('store.analyte-missing', { name: first.name });
  const fromFlowJo = numberFrom(database, "SELECT count(*) FROM staging.sheet WHERE layout = 'flowjo-table'") > 0;
  const last = numberFrom(database, 'SELECT max(position) FROM main.analyte');
  for (const [i, analyte] of missing.entries()) {
    const known = knownAnalyte(analyte.name);
    run(
      database,
      `INSERT INTO main.analyte (position, name, kind, unit, synonyms) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET planned = 1, position = excluded.position`,
      last + 1 + i,
      analyte.name,
      known?.kind ?? (fromFlowJo && analyte.metric !== '' ? 'flow' : 'other'),
      analyte.units === 1 && analyte.unit !== '' ? analyte.unit : null,
      JSON.stringify(known?.name === analyte.name ? known.synonyms : []),
    );
  }
  return missing.map((analyte) => analyte.name);
}

function addVisits(database: Database, may: boolean): number[] {
  const missing = pluck<number>(
    database,
    `SELECT DISTINCT s.week FROM staging.visit s LEFT JOIN main.visit v ON v.week = s.week AND v.planned = 1
      WHERE v.id IS NULL ORDER BY s.week`,
  );
  for (const week of missing) {
    run(
      database,
      `INSERT INTO main.visit (week, label, days_before, days_after, planned) VALUES (?, ?, 3, 3, ?)
        ON CONFLICT (week) DO UPDATE SET planned = excluded.planned`,
      week,
      visitLabel(week),
      may ? 1 : 0,
    );
  }
  return may ? missing : [];
}

function addSubjects(database: Database, may: boolean): void {
  const missing = 'SELECT name FROM staging.subject WHERE name NOT IN (SELECT name FROM main.subject) ORDER BY id';
  const [first] = may ? [] : pluck<string>(database, `${missing} LIMIT 1`);
  if (first !== undefined) throw new ExplainedError('store.subject-missing', { name: first });
  run(database, `INSERT INTO main.subject (name) ${missing}`);
}

function addSeries(database: Database): void {
  insert(
    database,
    `INSERT INTO main.series (analyte_id, population, metric, unit)
      SELECT a.id, s.population, s.metric, s.unit FROM staging.series s JOIN main.analyte a ON a.name = s.analyte
      WHERE true ORDER BY s.id ON CONFLICT DO NOTHING`,
  );
}

/**
 * Gives the study every arm, analyte, visit, subject and series that the staging file names. An open study, or one whose `add` says so, takes them
 * into its plan; weeks that may not be added are kept as visits off plan.
 * Throws `store.arm-missing`, `store.analyte-missing` or `store.subject-missing` for what may not be added.
 */
export function addMissing(database: Database, add: ImportChoices['add'], open: boolean): AddedNames {
  const arms = addArms(database, open || add.arms);
  const analytes = addAnalytes(database, open || add.analytes);
  const visits = addVisits(database, open || add.visits);
  addSubjects(database, open || add.subjects);
  addSeries(database);
  return { arms, visits, analytes };
}

/** Marks names as added by an import: they leave the plan again when nothing stands for them any more. */
export function markAdded(database: Database, added: AddedNames, importId: number): void {
  for (const name of added.arms) run(database, 'UPDATE main.arm SET import_id = ? WHERE name = ?', importId, name);
  for (const week of added.visits) run(database, 'UPDATE main.visit SET import_id = ? WHERE week = ?', importId, week);
  for (const name of added.analytes) {
    run(database, 'UPDATE main.analyte SET import_id = ? WHERE name = ?', importId, name);
  }
}
