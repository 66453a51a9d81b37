import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../core/store/backup-files.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { compareStaged } from '../../core/store/compare-staged.ts';
import { createStudy } from '../../core/store/create-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { riskyFolder } from '../../core/store/folder-risk.ts';
import { excludeReading } from '../../core/store/hand-changes.ts';
import { latestVersion, studyMigrations } from '../../core/store/migrations.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { closeStudy, writable } from '../../core/store/study-file.ts';
import { traceValues } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { folder, importInto, inFile, type Line, like, stage } from './staged.ts';

const lines: Line[] = Array.from({ length: 400 }, (_, i) => [`P${i}`, 4, 'NKG2A', i]);

/** A closed study file with 400 values. */
function studyFile(dir = folder()): string {
  const path = join(dir, 'NK study.armtrace');
  const study = inFile(path);
  importInto(study, [{ lines }]);
  closeStudy(study);
  return path;
}

/** Does something to a file behind the program's back. */
function tamper(path: string, work: (database: Sqlite.Database) => void): string {
  const database = new Sqlite(path);
  work(database);
  database.close();
  return path;
}

const refuses = (path: string, code: string, values: Record<string, unknown> = {}) => {
  const before = readFileSync(path);
  const refusal = { code, values: like(values) };
  expect(() => openStudy(path)).toThrow(like(refusal));
  expect(readFileSync(path).equals(before)).toBe(true);
};

describe('creating and opening a study file', () => {
  it('brings back what was written', () => {
    const path = studyFile();
    const study = openStudy(path);
    expect(overviewOf(study)).toMatchObject({ file: 'NK study.armtrace', readOnly: false, counts: { readings: 400 } });
    expect(study.notice).toBeNull();
    expect(problemsOf(study)).toEqual([]);
    closeStudy(study);
  });

  it('keeps the file in the way that is safest to copy and mail', () => {
    const study = inFile(join(folder(), 's.armtrace'));
    const pragma = (name: string) => study.database.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('delete');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('main.locking_mode')).toBe('exclusive');
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('foreign_keys')).toBe(1);
  });

  it('never overwrites a file', () => {
    const path = join(folder(), 'taken.armtrace');
    writeFileSync(path, 'mine');
    const study = { name: 'x', protocol: blankProtocol('x'), by: 'Li' };
    expect(() => createStudy(path, study)).toThrow(like({ code: 'store.exists' }));
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('leaves nothing behind where it cannot write', () => {
    const study = { name: 'x', protocol: blankProtocol('x'), by: 'Li' };
    const dir = folder();
    writeFileSync(join(dir, 'not a folder'), '');
    for (const place of ['missing', 'not a folder']) {
      expect(() => createStudy(join(dir, place, 's.armtrace'), study)).toThrow(
        like({ code: 'store.no-folder', values: { folder: join(dir, place) } }),
      );
    }
    expect(readdirSync(dir)).toEqual(['not a folder']);
  });
});

describe('a file that is not opened', () => {
  it('is one that is not there', () => {
    expect(() => openStudy(join(folder(), 'gone.armtrace'))).toThrow(
      like({ code: 'store.not-found', values: { file: 'gone.armtrace' } }),
    );
  });

  it.each([
    ['text', 'only some text'],
    ['nothing', ''],
    ['a zip', 'PK\u0003\u0004 and more'],
  ])('is one that holds %s', (_, content) => {
    const path = join(folder(), 'other.armtrace');
    writeFileSync(path, content);
    refuses(path, 'store.foreign', { file: 'other.armtrace' });
  });

  it('is a folder', () => {
    const path = join(folder(), 'folder.armtrace');
    mkdirSync(path);
    expect(() => openStudy(path)).toThrow(like({ code: 'store.foreign' }));
  });

  it('is the database of another program', () => {
    const path = join(folder(), 'firefox.sqlite');
    tamper(path, (database) => database.exec('PRAGMA journal_mode = WAL; CREATE TABLE bookmark (x)'));
    refuses(path, 'store.foreign');
  });

  it.each([
    ['a trigger', 'evil', 'CREATE TRIGGER evil AFTER INSERT ON reading BEGIN DELETE FROM subject; END'],
    ['a view', 'evil', 'CREATE VIEW evil AS SELECT 1'],
    ['a table', 'evil', 'CREATE TABLE evil (x)'],
    ['an index', 'evil', 'CREATE INDEX evil ON reading (text)'],
    ['no guard of its audit trail', 'audit_keeps', 'DROP TRIGGER audit_keeps'],
    ['a table that a view stands for', 'figure', 'DROP TABLE figure; CREATE VIEW figure AS SELECT 1'],
  ])('is one with %s', (_, part, sql) => {
    const path = tamper(studyFile(), (database) => database.exec(sql));
    refuses(path, 'store.unexpected-parts', { part });
  });

  it('is a damaged one, which is kept', () => {
    const path = studyFile();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8192, 8192 + 4096 * 3);
    writeFileSync(path, bytes);
    refuses(path, 'store.damaged');
  });

  it('is one cut short, and its newest backup is named', () => {
    const path = studyFile();
    const study = writable(openStudy(path, { now: () => new Date(2026, 4, 6, 7, 8, 9) }));
    undoImport(study, 1, 'Li');
    closeStudy(study);
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096);
    const backup = 'NK study 2026-05-06 07.08.09.armtrace';
    refuses(path, 'store.damaged-with-backup', { backup });
    writeFileSync(path, '');
    refuses(path, 'store.damaged-with-backup', { backup });
    const before = openStudy(listBackups(path)[0]?.path ?? '');
    expect([...exportRows(before)]).toHaveLength(400);
    closeStudy(before);
  });
});

describe('a study that someone else has open', () => {
  it('says so to a second opener in this program', () => {
    const path = studyFile();
    const study = openStudy(path);
    expect(() => openStudy(path)).toThrow(like({ code: 'store.open-elsewhere' }));
    undoImport(writable(study), 1, 'Li');
    closeStudy(study);
    closeStudy(openStudy(path));
  });

  it('says so to another program', () => {
    const path = studyFile();
    const study = openStudy(path);
    const program = `import { openStudy } from ${JSON.stringify(join(import.meta.dirname, '../../core/store/open-study.ts'))};
      try { openStudy(${JSON.stringify(path)}); console.log('opened'); } catch (error) { console.log(error.code); }`;
    const other = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout.trim();
    expect(other()).toBe('store.open-elsewhere');
    closeStudy(study);
    expect(other()).toBe('opened');
  });
});

describe('a study of another version', () => {
  const own = latestVersion(studyMigrations);
  const next = [...studyMigrations, { version: own + 1, sql: 'ALTER TABLE figure ADD COLUMN note TEXT' }];

  it('opens for reading only when it is newer, and says why', () => {
    const path = tamper(studyFile(), (database) =>
      database.exec(
        `ALTER TABLE figure ADD COLUMN note TEXT; CREATE TABLE future (x); PRAGMA user_version = ${own + 1}`,
      ),
    );
    const before = readFileSync(path);
    const study = openStudy(path);
    expect(study).toMatchObject({
      readOnly: true,
      notice: { code: 'store.newer', values: { file: 'NK study.armtrace' } },
    });
    expect(overviewOf(study)).toMatchObject({ readOnly: true, counts: { readings: 400 } });
    expect(() => writable(study)).toThrow(like({ code: 'store.read-only' }));
    const staged = stage(join(folder(), 'staging.sqlite'), [
      {
        lines: [
          ['P1', 4, 'NKG2A', 1],
          ['P1', 8, 'NKG2A', 2],
        ],
      },
    ]);
    expect(compareStaged(study, staged).difference).toMatchObject({ added: 1, unchanged: 1 });
    closeStudy(study);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('is refused when it is newer and lacks what must be read', () => {
    const path = tamper(studyFile(), (database) =>
      database.exec(`PRAGMA foreign_keys = OFF; DROP TABLE figure; PRAGMA user_version = ${own + 1}`),
    );
    refuses(path, 'store.newer-unreadable');
  });

  it('is migrated when it is older, after a backup beside it', () => {
    const path = studyFile();
    const study = openStudy(path, { migrations: next, by: 'Li' });
    expect(study.database.pragma('user_version', { simple: true })).toBe(own + 1);
    expect(study.database.prepare('SELECT note FROM figure').all()).toEqual([]);
    expect([...exportRows(study)]).toHaveLength(400);
    expect(problemsOf(study)).toEqual([]);
    closeStudy(study);
    const [backup] = listBackups(path);
    const old = openStudy(backup?.path ?? '');
    expect(old.database.pragma('user_version', { simple: true })).toBe(own);
    closeStudy(old);
    closeStudy(openStudy(path, { migrations: next }));
  });

  it.each([false, true])(
    'opens with its values and their history if its schema is the first one (to read only: %s)',
    (readOnly) => {
      const path = join(folder(), 'first.armtrace');
      const packed = join(import.meta.dirname, '../fixtures/studies/first-schema.armtrace.gz');
      writeFileSync(path, gunzipSync(readFileSync(packed)));
      const study = openStudy(path, { readOnly });
      expect(
        [...exportRows(study)].map(({ subject, week, analyte, value }) => [subject, week, analyte, value]),
      ).toEqual([
        ['P001', 0, 'NKG2A', 40.5],
        ['P001', 4, 'NKG2A', 33],
        ['P002', 0, 'NKG2A', 55],
        ['P002', 4, 'NKG2A', 54],
        ['P001', 0, 'NKG2D', 0.3],
        ['P001', 4, 'NKG2D', 22],
        ['P002', 0, 'NKG2D', 20],
      ]);
      const [trace] = traceValues(study, 'P001', 4, 'NKG2A');
      expect(trace?.history.map(({ from, to }) => [from, to])).toEqual([
        [null, 31.25],
        [31.25, 33],
      ]);
      excludeReading(writable(study), trace?.readingId ?? 0, 'a broken tube', 'Li');
      expect(problemsOf(study)).toEqual([]);
      closeStudy(study);
      expect(listBackups(path)).toHaveLength(1);
    },
  );

  it('stays as it was when a migration fails half-way', () => {
    const path = studyFile();
    const broken = [...next, { version: own + 2, sql: 'CREATE TABLE half (x); INSERT INTO nowhere VALUES (1)' }];
    expect(() => openStudy(path, { migrations: broken })).toThrow();
    const study = openStudy(path);
    expect(study.readOnly).toBe(false);
    expect([...exportRows(study)]).toHaveLength(400);
    closeStudy(study);
  });
});

describe('a place that a study should not be in', () => {
  const mounts = 'ext4 / ext4 rw 0 0\n//server/lab /mnt/lab cifs rw 0 0\nnas:/x /mnt/with\\040space nfs4 rw 0 0';
  it.each([
    ['/mnt/lab/a/s.armtrace', true],
    ['/mnt/with space/s.armtrace', true],
    ['/home/li/s.armtrace', false],
    ['/mnt/laboratory/s.armtrace', false],
    ['/home/li/Dropbox/s.armtrace', true],
    ['/home/li/OneDrive - Sun Yat-sen University/x/s.armtrace', true],
    ['/home/li/坚果云/s.armtrace', true],
    ['/home/li/My OneDrive notes/s.armtrace', false],
    ['\\\\server\\share\\s.armtrace', true],
  ])('%s: %s', (path, risky) => {
    expect(riskyFolder(path, mounts)?.code).toBe(risky ? 'store.network-folder' : undefined);
  });
});

describe('a file that may not be written', () => {
  it('opens for reading only, and says why', () => {
    const path = studyFile();
    const copy = join(folder(), 'copy.armtrace');
    copyFileSync(path, copy);
    chmodSync(copy, 0o444);
    const study = openStudy(copy, { mayWrite: () => false });
    expect(study).toMatchObject({ readOnly: true, notice: { code: 'store.read-only-file' } });
    expect([...exportRows(study)]).toHaveLength(400);
    closeStudy(study);
  });
});
