import { source } from './schema.ts';

/**
 * Values that a person corrected or excluded (schema version 2): what stands by a person's word, beside the audit trail of how it came about.
 * `reading_id` is the reading as it stands; `replaced_id` the one that it stands in for, null for an exclusion. A row goes when it is taken back.
 * The table of readings is made anew, since it must take a standing that the first schema refused; the indexes are those of what holds a place.
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

CREATE TABLE reading_anew (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES series (id),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  visit_id INTEGER NOT NULL REFERENCES visit (id),
  replicate INTEGER NOT NULL DEFAULT 0,
  value REAL NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier = '' OR qualifier IN ('<', '<=', '>', '>=')),
  text TEXT NOT NULL,
  visit_text TEXT NOT NULL,
  note TEXT,
  ${source},
  status INTEGER NOT NULL DEFAULT 0 CHECK (status BETWEEN 0 AND 4)
) STRICT;
INSERT INTO reading_anew SELECT * FROM reading;
DROP TABLE reading;
ALTER TABLE reading_anew RENAME TO reading;
CREATE UNIQUE INDEX reading_held ON reading (series_id, subject_id, visit_id, replicate) WHERE status IN (0, 4);
CREATE INDEX reading_of_series ON reading (series_id, subject_id, visit_id, value, qualifier) WHERE status = 0;
CREATE INDEX reading_behind ON reading (series_id, subject_id, visit_id, replicate) WHERE status <> 0;
`;
