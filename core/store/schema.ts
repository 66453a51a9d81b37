/** `application_id` of a study file ("ArmT") and of a staging file ("ArmS"): what the file is, whatever its name says. */
export const studyApplicationId = 0x41726d54;
export const stagingApplicationId = 0x41726d53;

/**
 * How a reading, an allocation or a covariate stands.
 * current: it counts. superseded: a later one replaced it. undone: its import was taken back.
 * agreeing: a second file said the same; it takes over when the first is taken back.
 * excluded: a reading that a person left out of everything, with a reason; it holds its place, so that no later file brings it back unasked.
 */
export const standing = { current: 0, superseded: 1, undone: 2, agreeing: 3, excluded: 4 } as const;

/** Where in its file a row was read: import, sheet of the workbook, row and column from 0. */
export const source = `
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL`;

const status = 'status INTEGER NOT NULL DEFAULT 0 CHECK (status BETWEEN 0 AND 3)';

/**
 * The first schema of a study file. `planned` is 0 for what the protocol no longer (or never) names while readings still point at it;
 * `import_id` of an arm, visit or analyte is the import that added it, null once a person has saved the protocol.
 * Texts that a file does not give (population, metric, unit, qualifier) are ''.
 * `entry` is the next number of the audit trail when it happened: what came first, whatever a clock said.
 * An import's readings lie between its first and its last: that spares an index on the largest table.
 * A reading's qualifier is held against '' first: nearly all are, and the list takes a third of the time of an insert.
 */
export const firstSchema = `
CREATE TABLE study (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  title TEXT NOT NULL,
  registry_id TEXT,
  note TEXT NOT NULL,
  detection_policy TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  outcomes TEXT NOT NULL
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mapping TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  readings INTEGER NOT NULL,
  added INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  first_reading INTEGER NOT NULL,
  last_reading INTEGER NOT NULL,
  undone_at TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX import_of_file ON import (sha256);

CREATE TABLE import_sheet (
  import_id INTEGER NOT NULL REFERENCES import (id),
  sheet INTEGER NOT NULL,
  name TEXT NOT NULL,
  layout TEXT NOT NULL,
  PRIMARY KEY (import_id, sheet)
) STRICT, WITHOUT ROWID;

CREATE TABLE arm (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  colour TEXT NOT NULL,
  infusion_weeks TEXT NOT NULL,
  infusion_weeks_confirmed INTEGER NOT NULL CHECK (infusion_weeks_confirmed IN (0, 1)),
  assumed INTEGER NOT NULL DEFAULT 0 CHECK (assumed IN (0, 1)),
  planned INTEGER NOT NULL DEFAULT 1 CHECK (planned IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE visit (
  id INTEGER PRIMARY KEY,
  week REAL NOT NULL UNIQUE,
  label TEXT NOT NULL,
  days_before REAL NOT NULL,
  days_after REAL NOT NULL,
  planned INTEGER NOT NULL DEFAULT 1 CHECK (planned IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE analyte (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  unit TEXT,
  synonyms TEXT NOT NULL,
  planned INTEGER NOT NULL DEFAULT 1 CHECK (planned IN (0, 1)),
  import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  analyte_id INTEGER NOT NULL REFERENCES analyte (id),
  population TEXT NOT NULL,
  metric TEXT NOT NULL,
  unit TEXT NOT NULL,
  UNIQUE (analyte_id, population, metric, unit)
) STRICT;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE subject_import (
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  PRIMARY KEY (subject_id, import_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subjects_of_import ON subject_import (import_id);

CREATE TABLE allocation (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  arm_id INTEGER NOT NULL REFERENCES arm (id),
  assumed INTEGER NOT NULL DEFAULT 0 CHECK (assumed IN (0, 1)),
  ${source},
  ${status}
) STRICT;
CREATE UNIQUE INDEX allocation_current ON allocation (subject_id) WHERE status = 0;
CREATE INDEX allocation_of_import ON allocation (import_id);

CREATE TABLE covariate (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  ${source},
  ${status}
) STRICT;
CREATE UNIQUE INDEX covariate_current ON covariate (subject_id, name) WHERE status = 0;
CREATE INDEX covariate_of_import ON covariate (import_id);

CREATE TABLE reading (
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
  ${status}
) STRICT;
CREATE UNIQUE INDEX reading_current ON reading (series_id, subject_id, visit_id, replicate) WHERE status = 0;
CREATE INDEX reading_of_series ON reading (series_id, subject_id, visit_id, value, qualifier) WHERE status = 0;
CREATE INDEX reading_behind ON reading (series_id, subject_id, visit_id, replicate) WHERE status <> 0;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES reading (id),
  entry INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  from_value REAL,
  to_value REAL,
  reason TEXT
) STRICT;
CREATE INDEX change_of_reading ON change (reading_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  kind TEXT NOT NULL,
  term TEXT NOT NULL,
  grade INTEGER,
  related TEXT,
  fatal INTEGER CHECK (fatal IN (0, 1)),
  day REAL,
  ${source},
  ${status}
) STRICT;
CREATE INDEX event_of_subject ON event (subject_id);
CREATE INDEX event_of_import ON event (import_id);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  state TEXT NOT NULL,
  day REAL NOT NULL,
  ${source},
  ${status}
) STRICT;
CREATE UNIQUE INDEX follow_up_current ON follow_up (subject_id) WHERE status = 0;
CREATE INDEX follow_up_of_import ON follow_up (import_id);

CREATE TABLE mapping (
  fingerprint TEXT PRIMARY KEY,
  mapping TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  recipe TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
`;
