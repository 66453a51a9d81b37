import type { Migration } from '../migrations.ts';

/**
 * What a person adds to a stored comparison: a note, and its place among the others (null: after those that have one, as they were made).
 */
export const keptOrder: Migration = {
  version: 14,
  sql: `
ALTER TABLE comparison ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN place INTEGER;
`,
};
