import type { Database } from 'better-sqlite3';
import { comparisonSchema } from './comparison-schema.ts';
import { keptOrder } from './comparisons/kept-order-schema.ts';
import { figureSchema } from './figure-schema.ts';
import { handChangeSchema } from './hand-change-schema.ts';
import { importAdditions } from './import-additions.ts';
import { importRecords } from './import-records.ts';
import { referenceRanges } from './reference-ranges.ts';
import { firstSchema } from './schema.ts';
import { sealSchema } from './seal-schema.ts';
import { studyStateSchema } from './study-state-schema.ts';

/** A step from one schema version to the next: SQL that runs inside a transaction. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Every step that a study file has gone through, in order. A step that has been released is never edited. */
export const studyMigrations: readonly Migration[] = [
  { version: 1, sql: firstSchema },
  { version: 2, sql: handChangeSchema },
  { version: 3, sql: comparisonSchema },
  { version: 4, sql: studyStateSchema },
  { version: 5, sql: figureSchema },
  importRecords,
  importAdditions,
  referenceRanges,
  keptOrder,
  sealSchema,
];

/** The schema version that these migrations end at. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Takes a database from `version` to the last migration's, `user_version` with it. Call inside a transaction. */
export function migrate(database: Database, migrations: readonly Migration[], version: number): void {
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    database.exec(migration.sql);
    database.pragma(`user_version = ${migration.version}`);
  }
}
