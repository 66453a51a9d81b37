import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { numberFrom, rows, run } from './rows.ts';
import type { StudyFile } from './study-file.ts';

/** A part of what an import brought: the rows, of which only the standing may change, in the order of their ids. `@id` is the import, `@until` the last row. */
interface SealedPart {
  readonly last: string;
  readonly rows: string;
}

const ofImport = (table: string, columns: string): SealedPart => ({
  last: `SELECT coalesce(max(id), 0) FROM main.${table} WHERE import_id = @id`,
  rows: `SELECT id, ${columns}, sheet, row, column FROM main.${table} WHERE import_id = @id AND id <= @until ORDER BY id`,
});

/** Names that readings point at; they are the study's, and each import seals those that there were. */
const names = (table: string, columns: string): SealedPart => ({
  last: `SELECT coalesce(max(id), 0) FROM main.${table} WHERE @id = @id`,
  rows: `SELECT id, ${columns} FROM main.${table} WHERE id <= @until AND @id = @id ORDER BY id`,
});

const range = `id BETWEEN (SELECT first_reading FROM main.import WHERE id = @id)
  AND (SELECT last_reading FROM main.import WHERE id = @id) AND import_id = @id`;

const parts: Readonly<Record<string, SealedPart>> = {
  reading: {
    last: `SELECT coalesce(max(id), 0) FROM main.reading WHERE ${range}`,
    rows: `SELECT id, series_id, subject_id, visit_id, replicate, value, qualifier, text, visit_text, note, sheet, row, column
      FROM main.reading WHERE ${range} AND id <= @until ORDER BY id`,
  },
  allocation: ofImport('allocation', 'subject_id, arm_id'),
  covariate: ofImport('covariate', 'subject_id, name, value'),
  event: ofImport('event', 'subject_id, kind, term, grade, related, fatal, day'),
  follow_up: ofImport('follow_up', 'subject_id, state, day'),
  subject: names('subject', 'name'),
  visit: names('visit', 'week'),
  series: names('series', 'analyte_id, population, metric, unit'),
  import: {
    last: 'SELECT @id',
    rows: `SELECT i.file, i.sha256, i.at, i.by, i.entry, i.first_reading, i.last_reading, h.sheet, h.name, h.layout
      FROM main.import i LEFT JOIN main.import_sheet h ON h.import_id = i.id WHERE i.id = @id AND @until = @until ORDER BY h.sheet`,
  },
};

interface Place {
  readonly id: number;
  readonly until: number;
}

/** The digest of a part as it is now, and how many rows it has. */
function digestOf(
  database: Database,
  part: SealedPart,
  place: Place,
): { readonly rows: number; readonly digest: string } {
  const hash = createHash('sha256');
  let held = 0;
  let piece = '';
  for (const row of database.prepare<[Place]>(part.rows).raw().iterate(place)) {
    held += 1;
    piece += `${JSON.stringify(row)}\n`;
    if (piece.length > 65_536) {
      hash.update(piece);
      piece = '';
    }
  }
  return { rows: held, digest: hash.update(piece).digest('hex') };
}

/** The imports that are not sealed. */
export function unsealedImports({ database }: Pick<StudyFile, 'database'>): number[] {
  if (!hasSeals(database)) return [];
  const sql = 'SELECT id FROM main.import WHERE id NOT IN (SELECT import_id FROM main.seal) ORDER BY id';
  return rows<{ id: number }>(database, sql).map(({ id }) => id);
}

/** False for the copy of a newer or older schema that does not know of seals. */
const hasSeals = (database: Database) =>
  numberFrom(database, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'seal'") === 1;

/** As many readings are sealed in some fifty milliseconds. */
const sealedAtOnce = 50_000;

/**
 * Seals the imports that are not sealed yet: before the first change of a session those of earlier ones, and at its end its own. That reads all that they
 * brought, so `quickly` leaves more readings than a moment's for the next time.
 */
export function sealImports({ database }: StudyFile, quickly = false): void {
  if (!hasSeals(database)) return;
  const unsealed = unsealedImports({ database });
  const readings = numberFrom(
    database,
    `SELECT coalesce(sum(last_reading - first_reading + 1), 0) FROM
      (SELECT DISTINCT first_reading, last_reading FROM main.import WHERE id NOT IN (SELECT import_id FROM main.seal))`,
  );
  if (unsealed.length === 0 || (quickly && readings > sealedAtOnce)) return;
  const seal = database.transaction(() => {
    for (const id of unsealed) {
      for (const [name, part] of Object.entries(parts)) {
        const until = database.prepare<[{ id: number }], number>(part.last).pluck().get({ id }) ?? 0;
        const { rows: held, digest } = digestOf(database, part, { id, until });
        run(database, 'INSERT INTO main.seal VALUES (?, ?, ?, ?, ?)', id, name, until, held, digest);
      }
    }
  });
  seal.immediate();
}

/** A part of an import that is not what was sealed. */
export interface BrokenSeal {
  readonly importId: number;
  readonly file: string;
  readonly part: string;
  /** How many rows there are, and how many there were. */
  readonly held: number;
  readonly sealed: number;
}

/** Every part of an import that was changed since it was sealed, by whatever else writes SQLite. Imports that are not sealed cannot be told. */
export function brokenSeals(database: Database): BrokenSeal[] {
  if (!hasSeals(database)) return [];
  const sealed = rows<{ id: number; part: string; until: number; rows: number; digest: string; file: string }>(
    database,
    `SELECT s.import_id AS id, s.part, s.until, s.rows, s.digest, coalesce(i.file, '') AS file
      FROM main.seal s LEFT JOIN main.import i ON i.id = s.import_id ORDER BY s.import_id, s.part`,
  );
  return sealed.flatMap(({ id, part: name, until, rows: before, digest, file }) => {
    const part = parts[name];
    if (part === undefined) return [];
    const now = digestOf(database, part, { id, until });
    if (now.digest === digest && now.rows === before) return [];
    return [{ importId: id, file, part: name, held: now.rows, sealed: before }];
  });
}
