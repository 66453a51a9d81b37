import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../core/store/check-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { importBySha256, listImports } from '../../core/store/imports.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { traceValues } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, type Line, like } from './staged.ts';

const lines: Line[] = [
  ['P1', 0, 'NKG2A', 10],
  ['P1', 4, 'NKG2A', 12.5],
  ['P2', 0, 'NKG2A', 9],
];
const values = (study: StudyFile) => [...exportRows(study)].map((row) => [row.subject, row.week, row.value, row.file]);

describe('taking an import back', () => {
  it('leaves the study as it was before', () => {
    const study = inMemory();
    const roster = [{ subject: 'P1', arm: 'A', covariates: { sex: 'f' } }];
    importInto(study, [{ sha256: 'one', lines, roster }]);
    expect(undoImport(study, 1, 'Wang')).toEqual({ importId: 1, removed: 3, restored: 0, kept: 0, events: 0 });
    expect(values(study)).toEqual([]);
    expect(listSubjects(study)).toEqual([]);
    expect(readStoredProtocol(study)).toMatchObject({ arms: [], visits: [], analytes: [] });
    expect(overviewOf(study)).toMatchObject({
      series: [],
      counts: { subjects: 0, readings: 0, imports: 0 },
      lastImport: null,
    });
    expect(importBySha256(study, 'one')).toBeNull();
    expect(listImports(study)[0]?.undoneAt).not.toBeNull();
    expect(problemsOf(study)).toEqual([]);
  });

  it('lets the very file be imported again', () => {
    const study = inMemory();
    const roster = [{ subject: 'P1', arm: 'A', covariates: {} }];
    importInto(study, [{ sha256: 'one', lines, roster }]);
    const before = values(study);
    undoImport(study, 1, 'Li');
    const again = importInto(study, [{ sha256: 'one', lines, roster }]);
    expect(again.files[0]).toMatchObject({ alreadyImported: false, importId: 2, added: 3 });
    expect(again.totals.newSubjects).toBe(2);
    expect(values(study)).toEqual(before);
    expect(readStoredProtocol(study).arms.map((arm) => arm.name)).toEqual(['A']);
    expect(problemsOf(study)).toEqual([]);
  });

  it('lets the values stand again that it had replaced', () => {
    const study = inMemory();
    importInto(study, [{ name: 'may.xlsx', lines }]);
    importInto(
      study,
      [
        {
          name: 'june.xlsx',
          lines: [
            ['P1', 4, 'NKG2A', 99],
            ['P2', 4, 'NKG2A', 7],
          ],
        },
      ],
      'replace',
    );
    expect(undoImport(study, 2, 'Wang')).toEqual({ importId: 2, removed: 2, restored: 1, kept: 0, events: 0 });
    expect(values(study)).toEqual([
      ['P1', 0, 10, 'may.xlsx'],
      ['P2', 0, 9, 'may.xlsx'],
      ['P1', 4, 12.5, 'may.xlsx'],
    ]);
    const [trace] = traceValues(study, 'P1', 4, 'NKG2A');
    expect(trace?.history.map((entry) => [entry.by, entry.action, entry.from, entry.to])).toEqual([
      ['Li', 'imported', null, 12.5],
      ['Li', 'replaced', 12.5, 99],
      ['Wang', 'restored', 99, 12.5],
    ]);
    expect(problemsOf(study)).toEqual([]);
  });

  it('keeps a value that a later import has replaced', () => {
    const study = inMemory();
    importInto(study, [{ name: 'may.xlsx', lines }]);
    importInto(study, [{ name: 'june.xlsx', lines: [['P1', 4, 'NKG2A', 99]] }], 'replace');
    expect(undoImport(study, 1, 'Li')).toEqual({ importId: 1, removed: 2, restored: 0, kept: 1, events: 0 });
    expect(values(study)).toEqual([['P1', 4, 99, 'june.xlsx']]);
    undoImport(study, 2, 'Li');
    expect(values(study)).toEqual([]);
  });

  it('keeps a value that another file says too', () => {
    const study = inMemory();
    importInto(study, [{ name: 'may.xlsx', lines }]);
    importInto(study, [{ name: 'june.xlsx', lines: [...lines.slice(0, 2), ['P2', 4, 'NKG2A', 8]] }]);
    expect(undoImport(study, 1, 'Li')).toEqual({ importId: 1, removed: 1, restored: 0, kept: 2, events: 0 });
    expect(values(study)).toEqual([
      ['P1', 0, 10, 'june.xlsx'],
      ['P1', 4, 12.5, 'june.xlsx'],
      ['P2', 4, 8, 'june.xlsx'],
    ]);
    expect(problemsOf(study)).toEqual([]);
  });

  it('brings back the arm and the covariates from before', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines, roster: [{ subject: 'P1', arm: 'MSC-1', covariates: { sex: 'f' } }] }]);
    importInto(study, [{ roster: [{ subject: 'P1', arm: 'MSC-2', covariates: { sex: 'm' } }] }], 'replace');
    undoImport(study, 2, 'Li');
    expect(listSubjects(study)[0]).toMatchObject({ subject: 'P1', arm: 'MSC-1', covariates: { sex: 'f' } });
  });

  it('puts subjects back into the assumed arm when their roster goes', () => {
    const study = inMemory();
    importInto(study, [{ lines }]);
    importInto(study, [
      {
        roster: [
          { subject: 'P1', arm: 'A', covariates: {} },
          { subject: 'P2', arm: 'B', covariates: {} },
        ],
      },
    ]);
    undoImport(study, 2, 'Li');
    expect(readStoredProtocol(study).arms.map((arm) => arm.name)).toEqual(['All']);
    expect(listSubjects(study).map((entry) => entry.arm)).toEqual(['All', 'All']);
    expect(problemsOf(study)).toEqual([]);
  });

  it('happens once, and only to an import of the study', () => {
    const study = inMemory();
    importInto(study, [{ lines }]);
    undoImport(study, 1, 'Li');
    expect(() => undoImport(study, 1, 'Li')).toThrow(like({ code: 'store.already-undone' }));
    expect(() => undoImport(study, 7, 'Li')).toThrow(like({ code: 'store.no-import' }));
  });
});

describe('the fingerprint of the readings', () => {
  it('is the same for the same steps, and another after any change', () => {
    const steps = () => {
      const study = inMemory();
      const seen = [fingerprintOf(study)];
      importInto(study, [{ name: 'may.xlsx', lines }]);
      seen.push(fingerprintOf(study));
      importInto(study, [{ name: 'june.xlsx', lines: [['P1', 4, 'NKG2A', 99]] }], 'replace');
      seen.push(fingerprintOf(study));
      undoImport(study, 2, 'Li');
      seen.push(fingerprintOf(study));
      return seen;
    };
    const once = steps();
    expect(steps()).toEqual(once);
    expect(new Set(once).size).toBe(4);
  });
});
