/**
 * Values that a person corrected or excluded (schema version 2): what stands by a person's word, beside the audit trail of how it came about.
 * `reading_id` is the reading as it stands; `replaced_id` the one that it stands in for, null for an exclusion. A row goes when it is taken back.
 */
export const handChangeSchema = `
CREATE TABLE hand_change (
  id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES reading (id),
  replaced_id INTEGER REFERENCES reading (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX hand_change_of_reading ON hand_change (reading_id);
`;
