import type { Database } from 'better-sqlite3';

/** What is bound to the places of a statement. */
export type Bound = string | number | null;

/** Every row of a query. The caller names the row's shape, which the STRICT schema holds to. */
export function rows<Row>(database: Database, sql: string, ...values: Bound[]): Row[] {
  return database.prepare<Bound[], Row>(sql).all(...values);
}

/** The first row of a query, undefined for none. */
export function firstRow<Row>(database: Database, sql: string, ...values: Bound[]): Row | undefined {
  return database.prepare<Bound[], Row>(sql).get(...values);
}

/** The first column of a query's one row, as a number; 0 where there is none. */
export function numberFrom(database: Database, sql: string, ...values: Bound[]): number {
  return (
    database
      .prepare<Bound[], number | null>(sql)
      .pluck()
      .get(...values) ?? 0
  );
}

/** Runs a statement that changes something; gives the number of rows it changed. */
export function run(database: Database, sql: string, ...values: Bound[]): number {
  return database.prepare<Bound[]>(sql).run(...values).changes;
}

/** Inserts one row; gives its id. */
export function insert(database: Database, sql: string, ...values: Bound[]): number {
  return Number(database.prepare<Bound[]>(sql).run(...values).lastInsertRowid);
}
