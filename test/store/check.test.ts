import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStudy, problemsOf } from '../../core/store/check-study.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import { folder, importInto, inFile, inMemory, type Line, like } from './staged.ts';

const lines: Line[] = [
  ['P1', 0, 'NKG2A', 1],
  ['P1', 4, 'NKG2A', 2],
];

describe('checking a study', () => {
  it('finds nothing wrong with a sound one', () => {
    const path = join(folder(), 's.armtrace');
    const study = inFile(path);
    importInto(study, [{ lines }]);
    closeStudy(study);
    expect(checkStudy(path)).toEqual({
      file: 's.armtrace',
      sound: true,
      problems: [],
      counts: { readings: 2, imports: 1, auditEntries: 2 },
      unsealed: [],
      newestBackup: null,
    });
  });

  it.each([
    ['a value without a file', 'UPDATE reading SET sheet = 7 WHERE id = 1', 'store.check-no-source'],
    [
      'a value of an import that was taken back',
      "UPDATE import SET undone_at = 'x', undone_by = 'x'",
      'store.check-undone-value',
    ],
    ['an analyte that is not planned', 'UPDATE analyte SET planned = 0', 'store.check-unplanned'],
    ['an arm that is not planned', 'UPDATE arm SET planned = 0', 'store.check-unplanned'],
    ['a loose end', 'PRAGMA foreign_keys = OFF; DELETE FROM subject', 'store.check-loose-end'],
    [
      'an import that the audit trail does not mention',
      "INSERT INTO import SELECT 2, file, 'x', mapping, at, by, 0, 0, 0, 0, 0, entry, 0, 0, NULL, NULL FROM import",
      'store.check-audit-gap',
    ],
  ])('finds %s', (_, sql, code) => {
    const study = inMemory();
    importInto(study, [{ lines }]);
    study.database.exec(sql);
    expect(problemsOf(study).map((problem) => problem.code)).toContain(code);
  });

  it('reports a damaged file instead of failing', () => {
    const path = join(folder(), 's.armtrace');
    closeStudy(inFile(path));
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, 8192);
    writeFileSync(path, bytes);
    expect(checkStudy(path)).toMatchObject({ sound: false, problems: [{ code: 'store.damaged' }] });
  });

  it('is refused for what is no study', () => {
    const path = join(folder(), 's.armtrace');
    writeFileSync(path, 'text');
    expect(() => checkStudy(path)).toThrow(like({ code: 'store.foreign' }));
    expect(() => checkStudy(`${path}x`)).toThrow(like({ code: 'store.not-found' }));
  });
});
