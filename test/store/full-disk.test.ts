import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkStudy } from '../../core/store/check-study.ts';
import { commitStaged } from '../../core/store/commit-staged.ts';
import { createStudy } from '../../core/store/create-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { saveCopy } from '../../core/store/save-copy.ts';
import { createStaging, discardStaging, stageFile, stageReading } from '../../core/store/staging.ts';
import { closeStudy, writable } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { choices, folder, importInto, inFile, type Line, like, stage } from './staged.ts';

/** Puts a disk of one megabyte at a folder: only where the system lets us. */
function smallDisk(): string {
  const path = folder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1200k', 'tmpfs', path]);
  if (mounted.status !== 0) throw new Error(String(mounted.stderr));
  onTestFinished(() => {
    spawnSync('umount', [path]);
  });
  return path;
}

function mayMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'armtrace-mount-'));
  const may = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', path]).status === 0;
  if (may) spawnSync('umount', [path]);
  rmSync(path, { recursive: true });
  return may;
}

const many = (count: number): Line[] => Array.from({ length: count }, (_, i) => [`P${i}`, 0, 'NKG2A', i]);
const full = like({ code: 'store.disk-full' });

describe('a file that may not grow any more', () => {
  it('refuses an import and stays as it was', () => {
    const path = join(folder(), 's.armtrace');
    const study = inFile(path);
    importInto(study, [{ lines: many(10) }]);
    const pages = Number(study.database.pragma('page_count', { simple: true }));
    study.database.pragma(`max_page_count = ${pages + 10}`);
    const staged = stage(join(folder(), 'staging.sqlite'), [{ lines: many(8_000) }]);
    expect(() => commitStaged(study, staged, choices)).toThrow(full);
    expect([...exportRows(study)]).toHaveLength(10);
    closeStudy(study);
    expect(checkStudy(path)).toMatchObject({ sound: true, counts: { readings: 10, imports: 1, auditEntries: 2 } });
  });
});

describe.runIf(mayMount())('a full disk', () => {
  it('refuses an import, a copy, a backup and a new study; nothing half-written is left', () => {
    const dir = smallDisk();
    const path = join(dir, 's.armtrace');
    const study = createStudy(path, { name: 's', protocol: blankProtocol('s'), by: 'Li' });
    importInto(study, [{ lines: many(1000) }]);
    const staged = stage(join(folder(), 'staging.sqlite'), [{ lines: many(8_000) }]);
    expect(() => commitStaged(study, staged, choices)).toThrow(full);
    expect([...exportRows(study)]).toHaveLength(1000);
    closeStudy(study);
    expect(checkStudy(path)).toMatchObject({ sound: true, counts: { readings: 1000 } });

    const filler = join(dir, 'filler');
    const { bavail, bsize } = statfsSync(dir);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    const names = readdirSync(dir);
    const again = writable(openStudy(path));
    expect(() => undoImport(again, 1, 'Li')).toThrow(full);
    expect(() => saveCopy(again, join(dir, 'copy.armtrace'))).toThrow(full);
    const other = { name: 'x', protocol: blankProtocol('x'), by: 'Li' };
    expect(() => createStudy(join(dir, 'other.armtrace'), other)).toThrow(full);
    expect([...exportRows(again)]).toHaveLength(1000);
    rmSync(join(dir, 's backups'), { recursive: true, force: true });
    expect(readdirSync(dir)).toEqual(names);
    rmSync(filler);
    undoImport(again, 1, 'Li');
    expect([...exportRows(again)]).toEqual([]);
    closeStudy(again);
  });

  it('stops the import process from handing over a part', () => {
    const dir = smallDisk();
    const staging = createStaging(join(dir, 'staging.sqlite'));
    const file = stageFile(staging, { name: 'a', sha256: 'a', sheets: [], warnings: 0 });
    const source = { sheet: 0, row: 0, column: 0 };
    const names = { analyte: 'A', population: null, metric: null, unit: null };
    const value = { value: 1, qualifier: null, text: 'x'.repeat(200), note: null };
    staging.database.pragma('cache_size = 10');
    expect(() => {
      for (let i = 0; i < 8_000; i += 1) {
        stageReading(staging, file, { subject: `P${i}`, visitText: 'W0', week: 0, ...names, ...value, source });
      }
    }).toThrow(full);
    discardStaging(staging);
    expect(readdirSync(dir)).toEqual([]);
  });
});
