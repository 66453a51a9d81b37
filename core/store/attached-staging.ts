import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { ExplainedError } from '../words/explained-error.ts';
import { explainFailure } from './failure.ts';
import { numberFrom, rows } from './rows.ts';
import { stagingApplicationId } from './schema.ts';
import { unexpectedPart } from './schema-comparison.ts';
import { stagingSchema } from './staging-schema.ts';
import type { StudyFile } from './study-file.ts';
import { withoutVeil } from './veil.ts';

function isWhole(database: Database): boolean {
  if (numberFrom(database, 'PRAGMA staging.application_id') !== stagingApplicationId) return false;
  if (unexpectedPart(database, stagingSchema, 'staging') !== null) return false;
  const announced = numberFrom(database, 'SELECT coalesce(max(readings), -1) FROM staging.whole');
  return announced === numberFrom(database, 'SELECT max(id) FROM staging.reading');
}

/**
 * Runs `work` with a finished staging file attached to the study as `staging`, and takes it off again.
 * Throws `store.staging-unsound` for a file that is not there, not finished or not as the import process writes it.
 */
export function withStaging<T>(study: StudyFile, stagingPath: string, work: () => T): T {
  const { database } = study;
  if (!existsSync(stagingPath)) throw new ExplainedError('store.staging-unsound');
  try {
    database.prepare<[string]>('ATTACH ? AS staging').run(stagingPath);
  } catch (error) {
    throw new ExplainedError('store.staging-unsound', {}, { cause: error });
  }
  try {
    if (!isWhole(database)) throw new ExplainedError('store.staging-unsound');
    return withoutVeil(study, work);
  } catch (error) {
    throw explainFailure(error, study.path);
  } finally {
    database.exec('DETACH staging');
  }
}

/**
 * Looks up every name of the staging file in the study: `temp.known_subject`, `known_visit` and `known_series` give, for a staged id, the study's
 * id, or NULL where the study has none.
 */
export function lookUpNames(database: Database): void {
  database.exec(`
    DROP TABLE IF EXISTS temp.known_subject;
    DROP TABLE IF EXISTS temp.known_visit;
    DROP TABLE IF EXISTS temp.known_series;
    CREATE TEMP TABLE known_subject (staged INTEGER PRIMARY KEY, known INTEGER) STRICT;
    CREATE TEMP TABLE known_visit (staged INTEGER PRIMARY KEY, known INTEGER) STRICT;
    CREATE TEMP TABLE known_series (staged INTEGER PRIMARY KEY, known INTEGER) STRICT;
    INSERT INTO temp.known_subject
      SELECT s.id, m.id FROM staging.subject s LEFT JOIN main.subject m ON m.name = s.name;
    INSERT INTO temp.known_visit
      SELECT s.id, m.id FROM staging.visit s LEFT JOIN main.visit m ON m.week = s.week;
    INSERT INTO temp.known_series
      SELECT s.id, m.id FROM staging.series s
      LEFT JOIN main.analyte a ON a.name = s.analyte
      LEFT JOIN main.series m ON m.analyte_id = a.id
        AND m.population = s.population AND m.metric = s.metric AND m.unit = s.unit;
  `);
}

const namesOfReading = `JOIN temp.known_series s ON s.staged = r.series
      JOIN temp.known_subject u ON u.staged = r.subject
      JOIN temp.known_visit v ON v.staged = r.visit`;

/** Whether the study holds a current reading of any series that the staging file names. */
function holdsAnyOfThem(database: Database): boolean {
  const sql = `SELECT count(*) FROM temp.known_series s
    WHERE EXISTS (SELECT 1 FROM main.reading m WHERE m.series_id = s.known AND m.status IN (0, 4))`;
  return numberFrom(database, sql) > 0;
}

/**
 * Sets each staged reading against the study's current one for the same subject, week and series: `temp.found` gives its names' ids in the
 * study, the held reading (NULL for none) and whether value and qualifier are the same. Needs `lookUpNames` first.
 * Of series that are all new nothing can be held, and `found` need not be written down.
 */
export function setAgainstStudy(database: Database): void {
  forgetFound(database);
  if (!holdsAnyOfThem(database)) {
    database.exec(`
      CREATE TEMP VIEW found AS
        SELECT r.id AS staged, r.file AS file, s.known AS series, u.known AS subject, v.known AS visit, NULL AS held, NULL AS same
        FROM staging.reading r ${namesOfReading}`);
    return;
  }
  database.exec(`
    CREATE TEMP TABLE found (
      staged INTEGER PRIMARY KEY, file INTEGER, series INTEGER, subject INTEGER, visit INTEGER, held INTEGER, same INTEGER
    ) STRICT;
    INSERT INTO temp.found
      SELECT r.id, r.file, s.known, u.known, v.known, held.id, held.value = r.value AND held.qualifier = r.qualifier
      FROM staging.reading r
      ${namesOfReading}
      LEFT JOIN main.reading held
        ON held.series_id = s.known AND held.subject_id = u.known AND held.visit_id = v.known
        AND held.replicate = 0 AND held.status IN (0, 4);
  `);
}

function forgetFound(database: Database): void {
  const kinds = rows<{ type: string }>(database, "SELECT type FROM sqlite_temp_schema WHERE name = 'found'");
  for (const { type } of kinds) database.exec(`DROP ${type} temp.found`);
}

/** Drops what `lookUpNames` and `setAgainstStudy` made. */
export function forgetStaged(database: Database): void {
  forgetFound(database);
  for (const table of ['known_series', 'known_visit', 'known_subject']) {
    database.exec(`DROP TABLE IF EXISTS temp.${table}`);
  }
}
