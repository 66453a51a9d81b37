import Sqlite, { type Database } from 'better-sqlite3';
import { type Migration, migrate } from './migrations.ts';
import { rows } from './rows.ts';

interface Part {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const listParts = 'SELECT type, name, sql FROM sqlite_schema ORDER BY type DESC, name';

function sameText(sql: string | null): string {
  return (sql ?? '').replace(/\s+/g, ' ');
}

/** Every table, index and trigger that these migrations make. */
function expectedParts(migrations: readonly Migration[]): Part[] {
  const database = new Sqlite(':memory:');
  try {
    migrate(database, migrations, 0);
    return rows<Part>(database, listParts);
  } finally {
    database.close();
  }
}

/**
 * The first part of a database's schema that differs from what these migrations make: a view, trigger, table or index too many, one missing,
 * or one that is not as it was made. Null if it is exactly the expected one. A trigger or view in a file from elsewhere could do anything.
 */
export function unexpectedPart(database: Database, migrations: readonly Migration[], schema = 'main'): string | null {
  const found = new Map(
    rows<Part>(database, listParts.replace('sqlite_schema', `${schema}.sqlite_schema`)).map((part) => [
      part.name,
      part,
    ]),
  );
  for (const part of expectedParts(migrations)) {
    const other = found.get(part.name);
    if (other?.type !== part.type || sameText(other.sql) !== sameText(part.sql)) return part.name;
    found.delete(part.name);
  }
  const [extra] = found.keys();
  return extra ?? null;
}

/** The first table or column of these migrations that a database of a newer schema no longer has; null if all can still be read. */
export function missingPart(database: Database, migrations: readonly Migration[]): string | null {
  const expected = new Sqlite(':memory:');
  try {
    migrate(expected, migrations, 0);
    for (const { name } of rows<Part>(expected, "SELECT type, name, sql FROM sqlite_schema WHERE type = 'table'")) {
      const isTable = rows<Part>(database, 'SELECT * FROM sqlite_schema WHERE name = ?', name)[0]?.type === 'table';
      const columns = rows<{ name: string }>(database, 'SELECT name FROM pragma_table_info(?)', name);
      const wanted = rows<{ name: string }>(expected, 'SELECT name FROM pragma_table_info(?)', name);
      const lost = wanted.find((column) => !columns.some((other) => other.name === column.name));
      if (!isTable || lost !== undefined) return name;
    }
    return null;
  } finally {
    expected.close();
  }
}
