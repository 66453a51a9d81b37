import type { Migration } from './migrations.ts';

/** What is normal of an analyte, as the JSON of the protocol's range; null where nobody said. */
export const referenceRanges: Migration = {
  version: 13,
  sql: 'ALTER TABLE analyte ADD COLUMN reference TEXT;',
};
