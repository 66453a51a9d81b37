/**
 * Migration 4: the blinding of arms, freezes, and answers to queries.
 * `blind_code.place` is an arm's place in the order that was drawn, from 0; it is drawn once and never again.
 * A freeze holds which rows counted, as runs of their ids, and the plan as it was; the rows themselves are never deleted. `entry` is the last entry of
 * the audit trail before it, `ends` the last id that each of these tables had.
 */
export const studyStateSchema = `
CREATE TABLE blinding (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  blinded INTEGER NOT NULL CHECK (blinded IN (0, 1)),
  since TEXT NOT NULL
) STRICT;

CREATE TABLE blind_code (
  arm_id INTEGER PRIMARY KEY REFERENCES arm (id),
  place INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE freeze (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  subjects INTEGER NOT NULL,
  readings INTEGER NOT NULL,
  events INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  ends TEXT NOT NULL,
  plan TEXT NOT NULL
) STRICT;

CREATE TABLE freeze_run (
  freeze_id INTEGER NOT NULL REFERENCES freeze (id),
  part TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (freeze_id, part, first)
) STRICT, WITHOUT ROWID;

CREATE TABLE query_answer (
  query TEXT PRIMARY KEY,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
