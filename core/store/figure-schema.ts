/**
 * Named figures and a person's own presets (schema version 5). `recipe` and `settings` are JSON; `removed` is 1 for one that a person took away, which can
 * be brought back. A name belongs to one figure at a time.
 */
export const figureSchema = `
DROP TABLE figure;
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  recipe TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX figure_name ON figure (name) WHERE removed = 0;

CREATE TABLE figure_preset (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL
) STRICT;
`;
