import { randomInt } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { armColour } from '../study/colours.ts';
import { type CodedArm, codeOf, makeVeil, type Veil } from '../study/veil.ts';
import { firstRow, numberFrom, rows, run } from './rows.ts';
import type { StudyFile } from './study-file.ts';

/**
 * The tables that could tell an arm, each with the columns in whose texts its name is hidden while the study is blinded. A column with a mark before it
 * holds running text or JSON, which is left out whole where it names an arm: what stands around the name would tell it.
 */
const hidden = {
  import: ['file', 'mapping'],
  import_sheet: ['name'],
  import_addition: ['name', 'owner'],
  subject: ['name'],
  covariate: ['value'],
  study: ['title', '!note', 'name'],
  change: ['reason'],
  event: ['term', 'related'],
  query_answer: ['note'],
  freeze: ['name'],
  audit: ['!detail'],
} as const;

/** Kept results and figures that were made while the arms were known: their order and colours would tell. */
const dated = {
  comparison: { at: 'at', json: ['question', 'outcome'] },
  figure: { at: 'at', json: ['recipe'] },
} as const;

/** How many pieces of work hold the veil of a database up at the moment. */
const lifted = new WeakMap<Database, number>();

const hasTable = (database: Database) =>
  numberFrom(database, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'blinding'") === 1;

/** True while the arms of a study are hidden. */
export function isBlinded({ database }: StudyFile): boolean {
  return hasTable(database) && numberFrom(database, 'SELECT blinded FROM main.blinding') === 1;
}

/** Draws the places of arms that have none, behind those that have one. Call inside a transaction. */
export function drawCodes(database: Database): void {
  const without = rows<{ id: number }>(
    database,
    'SELECT id FROM main.arm WHERE id NOT IN (SELECT arm_id FROM main.blind_code) ORDER BY id',
  );
  const first = numberFrom(database, 'SELECT max(place) + 1 FROM main.blind_code');
  const ids = without.map(({ id }) => id);
  for (let place = first; ids.length > 0; place += 1) {
    const [id] = ids.splice(randomInt(ids.length), 1);
    if (id !== undefined) run(database, 'INSERT INTO main.blind_code VALUES (?, ?)', id, place);
  }
}

/** Every arm that has a code. */
export function codedArms(database: Database): CodedArm[] {
  const sql = 'SELECT a.name, b.place FROM main.arm a JOIN main.blind_code b ON b.arm_id = a.id';
  return rows<{ name: string; place: number }>(database, sql).map(({ name, place }) => ({ name, code: codeOf(place) }));
}

/** The veil over a blinded study's arms; null while they may be seen. */
export function veilOf(study: StudyFile): Veil | null {
  return isBlinded(study) ? makeVeil(codedArms(study.database)) : null;
}

/**
 * Hides the arms from every query of this connection, or shows them again, as the study says: while it is blinded, `arm` and the tables that could tell
 * an arm are shadowed by views of the same name that give the codes, in the order and the colours of the codes. What is written goes through
 * `withoutVeil`. Call whenever a connection is made, and after the study was blinded or unblinded.
 */
export function drape(study: StudyFile): void {
  const { database } = study;
  for (const view of ['arm', ...Object.keys(hidden), ...Object.keys(dated)])
    database.exec(`DROP VIEW IF EXISTS temp.${view}`);
  if ((lifted.get(database) ?? 0) > 0 || !isBlinded(study)) return;
  const veil = makeVeil(codedArms(database));
  database.function('veiled', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? veil.text(text) : text,
  );
  database.function('veiled_whole', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? veil.prose(text) : text,
  );
  database.function('blind_code_of', { deterministic: true }, (place: unknown) => codeOf(Number(place)));
  database.function('blind_colour_of', { deterministic: true }, (place: unknown) => armColour(Number(place)));
  database.exec(`CREATE TEMP VIEW arm AS SELECT a.id, b.place AS position, blind_code_of(b.place) AS name, '' AS description,
    blind_colour_of(b.place) AS colour, '[]' AS infusion_weeks, 1 AS infusion_weeks_confirmed, a.assumed, a.planned, a.import_id
    FROM main.arm a JOIN main.blind_code b ON b.arm_id = a.id`);
  for (const [table, texts] of Object.entries(hidden)) {
    database.exec(`CREATE TEMP VIEW ${table} AS SELECT ${columnsOf(database, table, texts)} FROM main.${table}`);
  }
  const since = firstRow<{ since: string }>(database, 'SELECT since FROM main.blinding')?.since ?? '';
  for (const [table, { at }] of Object.entries(dated)) {
    database.exec(
      `CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${at} >= '${since.replaceAll("'", '')}'`,
    );
  }
}

/** The JSON texts that were kept since the study was last blinded: they name the arms by their codes. */
export function stillNamedByCode(database: Database) {
  const since = firstRow<{ since: string }>(database, 'SELECT since FROM main.blinding')?.since ?? '';
  return Object.entries(dated).flatMap(([table, { at, json: columns }]) =>
    columns.flatMap((column) =>
      rows<{ id: number; json: string }>(
        database,
        `SELECT id, ${column} AS json FROM main.${table} WHERE ${at} >= ?`,
        since,
      ).map((found) => ({ table, column, ...found })),
    ),
  );
}

function columnNames(database: Database, table: string): string[] {
  return rows<{ name: string }>(database, "SELECT name FROM pragma_table_info(?, 'main')", table).map(
    ({ name }) => name,
  );
}

function columnsOf(database: Database, table: string, texts: readonly string[]): string {
  return columnNames(database, table)
    .map((name) => {
      if (texts.includes(`!${name}`)) return `veiled_whole("${name}") AS "${name}"`;
      return texts.includes(name) ? `veiled("${name}") AS "${name}"` : `"${name}"`;
    })
    .join(', ');
}

/** Runs a piece of work that must know the arms: it writes, or holds files against the study. What it gives to a person has to be veiled. */
export function withoutVeil<T>(study: StudyFile, work: () => T): T {
  const { database } = study;
  const before = lifted.get(database) ?? 0;
  const isDraped = before === 0 && isBlinded(study);
  lifted.set(database, before + 1);
  try {
    if (isDraped) drape(study);
    return work();
  } finally {
    lifted.set(database, before);
    if (before === 0 && database.open) drape(study);
  }
}
