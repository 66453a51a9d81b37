import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Backup, backupFolder, listBackups } from '../../core/store/backup-files.ts';
import { superfluous } from '../../core/store/backups.ts';
import { checkStudy } from '../../core/store/check-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { saveCopy } from '../../core/store/save-copy.ts';
import { closeStudy, writable } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { folder, importInto, inFile, inMemory, type Line, like } from './staged.ts';

const lines: Line[] = [
  ['P1', 0, 'NKG2A', 1],
  ['P1', 4, 'NKG2A', 2],
];

describe('saving a copy', () => {
  it.each(['in memory', 'in a file'])('keeps all of a study %s', (where) => {
    const dir = folder();
    const study = where === 'in memory' ? inMemory() : inFile(join(dir, 's.armtrace'));
    importInto(study, [{ lines }]);
    const target = join(dir, 'copy.armtrace');
    writeFileSync(target, 'the person said that this may be replaced');
    saveCopy(study, target);
    expect(checkStudy(target)).toMatchObject({ sound: true, problems: [], counts: { readings: 2, imports: 1 } });
    const copy = openStudy(target);
    expect(overviewOf(copy)).toMatchObject({ ...overviewOf(study), file: 'copy.armtrace' });
    closeStudy(copy);
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('refuses the study’s own place', () => {
    const path = join(folder(), 's.armtrace');
    const study = inFile(path);
    expect(() => saveCopy(study, path)).toThrow(like({ code: 'store.exists' }));
  });

  it('leaves nothing behind when the folder is not there', () => {
    const study = inMemory();
    expect(() => saveCopy(study, join(folder(), 'missing', 'copy.armtrace'))).toThrow(
      like({ code: 'store.no-folder' }),
    );
  });
});

describe('backups', () => {
  it('are made once a session, before its first change', () => {
    const dir = folder();
    const path = join(dir, 'NK study.armtrace');
    const first = inFile(path);
    importInto(first, [{ lines }]);
    closeStudy(first);
    expect(listBackups(path)).toEqual([]);
    const study = writable(openStudy(path, { now: () => new Date(2026, 0, 2, 3, 4, 5) }));
    expect(listBackups(path)).toEqual([]);
    undoImport(study, 1, 'Li');
    importInto(study, [{ lines }]);
    closeStudy(study);
    expect(readdirSync(join(dir, 'NK study backups'))).toEqual(['NK study 2026-01-02 03.04.05.armtrace']);
    const backup = openStudy(listBackups(path)[0]?.path ?? '');
    expect([...exportRows(backup)]).toHaveLength(2);
    closeStudy(backup);
  });

  it('leave other files in their folder alone', () => {
    const path = join(folder(), 's.armtrace');
    mkdirSync(backupFolder(path));
    const others = ['s notes.txt', 's 2026-01-01.armtrace', 'other 2026-01-01 01.01.01.armtrace'];
    for (const name of others) writeFileSync(join(backupFolder(path), name), name);
    expect(listBackups(path)).toEqual([]);
    closeStudy(inFile(path));
    for (let hour = 1; hour < 6; hour += 1) {
      const study = writable(openStudy(path, { now: () => new Date(2026, 0, 2, hour) }));
      importInto(study, [{ name: `${hour}`, lines: [['P1', hour, 'NKG2A', 1]] }]);
      closeStudy(study);
    }
    expect(listBackups(path).map((backup) => backup.at)).toEqual([
      '2026-01-02 05.00.00',
      '2026-01-02 04.00.00',
      '2026-01-02 03.00.00',
    ]);
    for (const name of others) expect(readFileSync(join(backupFolder(path), name), 'utf8')).toBe(name);
  });

  it('are three of the newest day, the last of each day before, ten in all', () => {
    const backups: Backup[] = [];
    for (let day = 20; day > 0; day -= 1) {
      for (const time of ['18.00.00', '12.00.00', '09.00.00', '08.00.00']) {
        backups.push({ path: '', at: `2026-01-${String(day).padStart(2, '0')} ${time}` });
      }
    }
    const gone = new Set(superfluous(backups));
    expect(backups.filter((backup) => !gone.has(backup)).map((backup) => backup.at.slice(8, 13))).toEqual([
      '20 18',
      '20 12',
      '20 09',
      '19 18',
      '18 18',
      '17 18',
      '16 18',
      '15 18',
      '14 18',
      '13 18',
    ]);
  });
});
