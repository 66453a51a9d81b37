/**
 * Stored comparisons (schema version 3). `question` and `outcome` are JSON; `compared` is a hash of the values that were compared;
 * `removed` is 1 for one that a person took away, which can be brought back.
 */
export const comparisonSchema = `
CREATE TABLE comparison (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  outcome TEXT NOT NULL,
  compared TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
`;
