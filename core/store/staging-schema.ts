import type { Migration } from './migrations.ts';

/**
 * What an import process hands over: the values of all files of one import, in the study's names, each name once.
 * It lives until the import is committed or dropped, so it has no keys to other tables and no indexes.
 */
export const stagingSchema: readonly Migration[] = [
  {
    version: 1,
    sql: `
CREATE TABLE file (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, warnings INTEGER NOT NULL) STRICT;
CREATE TABLE sheet (
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  name TEXT NOT NULL,
  layout TEXT NOT NULL,
  PRIMARY KEY (file, sheet)
) STRICT, WITHOUT ROWID;
CREATE TABLE subject (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE visit (id INTEGER PRIMARY KEY, text TEXT NOT NULL, week REAL NOT NULL) STRICT;
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  analyte TEXT NOT NULL,
  population TEXT NOT NULL,
  metric TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT;
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  visit INTEGER NOT NULL,
  series INTEGER NOT NULL,
  value REAL NOT NULL,
  qualifier TEXT NOT NULL,
  text TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE TABLE roster (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  arm TEXT
) STRICT;
CREATE TABLE covariate (roster INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  kind TEXT NOT NULL,
  term TEXT NOT NULL,
  grade INTEGER,
  related TEXT,
  fatal INTEGER,
  day REAL
) STRICT;
CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  state TEXT NOT NULL,
  day REAL NOT NULL
) STRICT;
CREATE TABLE correction (
  file INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  row INTEGER NOT NULL,
  column INTEGER NOT NULL,
  original TEXT NOT NULL,
  corrected TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE TABLE named (file INTEGER NOT NULL, subject INTEGER NOT NULL, PRIMARY KEY (file, subject)) STRICT, WITHOUT ROWID;
CREATE TABLE whole (readings INTEGER NOT NULL) STRICT;
`,
  },
];
