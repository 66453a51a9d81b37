import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listAudit, verifyAudit } from '../../core/store/audit.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { importInto, inMemory } from './staged.ts';

function busyStudy(): WritableStudy {
  const study = inMemory();
  importInto(study, [{ name: 'may.xlsx', lines: [['P1', 0, 'NKG2A', 1]] }]);
  importInto(study, [{ name: 'june.xlsx', lines: [['P1', 4, 'NKG2A', 2]] }]);
  undoImport(study, 1, 'Wang');
  saveProtocol(study, { ...readStoredProtocol(study), title: 'Renamed' }, 'Zhao');
  return study;
}

/** Someone with a database tool, who first takes the guards away and afterwards puts them back. */
function behindItsBack(study: WritableStudy, sql: string): void {
  const guards = study.database
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  study.database.exec('DROP TRIGGER audit_keeps; DROP TRIGGER audit_stays');
  study.database.exec(sql);
  for (const guard of guards) study.database.exec(guard);
}

describe('the audit trail', () => {
  it('says who did what, in order', () => {
    const study = busyStudy();
    expect(listAudit(study).map((entry) => [entry.by, entry.action])).toEqual([
      ['Li', 'create'],
      ['Li', 'import'],
      ['Li', 'import'],
      ['Wang', 'undo'],
      ['Zhao', 'protocol'],
    ]);
    expect(JSON.parse(listAudit(study)[1]?.detail ?? '')).toMatchObject({ importId: 1, file: 'may.xlsx', added: 1 });
    expect(verifyAudit(study)).toBeNull();
    expect(problemsOf(study)).toEqual([]);
  });

  it('cannot be changed through the database', () => {
    const study = busyStudy();
    expect(() => study.database.exec("UPDATE audit SET by = 'nobody'")).toThrow(/append-only/);
    expect(() => study.database.exec('DELETE FROM audit')).toThrow(/append-only/);
  });

  it.each([
    ['another name', "UPDATE audit SET by = 'nobody' WHERE id = 3", 3],
    ['another time', "UPDATE audit SET at = '2020-01-01' WHERE id = 2", 2],
    ['other content', "UPDATE audit SET detail = '{}' WHERE id = 4", 4],
    ['an entry less', 'DELETE FROM audit WHERE id = 3', 4],
    ['an entry in another place', 'UPDATE audit SET id = 9 WHERE id = 5', 9],
  ])('shows %s', (_, sql, entry) => {
    const study = busyStudy();
    behindItsBack(study, sql);
    expect(verifyAudit(study)).toBe(entry);
    expect(problemsOf(study)).toEqual([{ code: 'store.check-audit', values: { row: entry } }]);
  });

  it('shows an entry that was rewritten together with its own hash', () => {
    const study = busyStudy();
    const forged = study.database
      .prepare<[], { id: number; at: string; by: string; action: string; detail: string; previous: string }>(
        "SELECT id, at, 'nobody' AS by, action, detail, previous FROM audit WHERE id = 3",
      )
      .get();
    if (forged === undefined) throw new Error('the third entry is missing');
    const { id, at, by, action, detail, previous } = forged;
    const hash = createHash('sha256')
      .update(JSON.stringify([id, at, by, action, detail, previous]))
      .digest('hex');
    behindItsBack(study, `UPDATE audit SET by = 'nobody', hash = '${hash}' WHERE id = 3`);
    expect(verifyAudit(study)).toBe(4);
  });

  it('is missed when its end is cut off', () => {
    const study = busyStudy();
    behindItsBack(study, 'DELETE FROM audit WHERE id >= 3');
    expect(problemsOf(study)).toEqual([
      { code: 'store.check-audit-gap', values: { id: 1 } },
      { code: 'store.check-audit-gap', values: { id: 2 } },
    ]);
  });
});
