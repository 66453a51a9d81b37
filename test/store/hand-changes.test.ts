import { describe, expect, it } from 'vitest';
import { listAudit, verifyAudit } from '../../core/store/audit.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { correctReading, excludeReading, listHandChanges, takeBackHandChange } from '../../core/store/hand-changes.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { listSeries, seriesPoints } from '../../core/store/series.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { subjectRecord, traceValues } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { importInto, inMemory, type Line, like } from './staged.ts';

const lines: readonly Line[] = [
  ['P1', 0, 'NKG2A', 31.2],
  ['P1', 4, 'NKG2A', 312],
  ['P2', 0, 'NKG2A', 28],
];

function filled(): WritableStudy {
  const study = inMemory();
  importInto(study, [{ name: 'first.xlsx', lines }]);
  return study;
}
const standing = (study: WritableStudy, subject: string, week: number) => {
  const [trace] = traceValues(study, subject, week, 'NKG2A');
  if (trace === undefined) throw new Error('the study has no such value');
  return trace;
};
const counts = (study: WritableStudy) =>
  seriesPoints(study, listSeries(study)[0]?.id ?? 0).map(({ subject, week, value }) => [subject, week, value]);
const correct = (study: WritableStudy, subject: string, week: number, value: number, reason = 'a comma was lost') =>
  correctReading(study, standing(study, subject, week).readingId, { value, qualifier: null }, reason, 'Wen');
const exclude = (study: WritableStudy, subject: string, week: number) =>
  excludeReading(study, standing(study, subject, week).readingId, 'haemolysed sample', 'Wen');

describe('a corrected value', () => {
  it('counts everywhere, from the same cell, and says what it was and why', () => {
    const study = filled();
    const before = fingerprintOf(study);
    const trace = correct(study, 'P1', 4, 31.2);
    expect(trace).toEqual(
      like({
        value: 31.2,
        source: like({ file: 'first.xlsx', cell: 'D2', text: '312' }),
        byHand: like({ kind: 'corrected', from: 312, reason: 'a comma was lost', by: 'Wen' }),
      }),
    );
    expect(trace.history.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['imported', null, 312],
      ['corrected', 312, 31.2],
    ]);
    expect(counts(study)).toContainEqual(['P1', 4, 31.2]);
    expect([...exportRows(study)].map(({ value }) => value)).toEqual([31.2, 28, 31.2]);
    expect(fingerprintOf(study)).not.toBe(before);
    expect(listHandChanges(study).map(({ value }) => value)).toEqual([31.2]);
    expect(listAudit(study).at(-1)).toEqual(like({ action: 'correct', by: 'Wen' }));
    expect(problemsOf(study)).toEqual([]);
    expect(verifyAudit(study)).toBeNull();
  });

  it('is taken back in one step, and the one before stands again', () => {
    const study = filled();
    correct(study, 'P1', 4, 31.2);
    const second = correct(study, 'P1', 4, 31.5, 'read again');
    const first = takeBackHandChange(study, second.readingId, 'Li');
    expect(first).toEqual(like({ value: 31.2, byHand: like({ kind: 'corrected', from: 312 }) }));
    const original = takeBackHandChange(study, first.readingId, 'Li');
    expect(original).toEqual(like({ value: 312, byHand: null }));
    expect(original.history.map(({ action, to }) => [action, to])).toEqual([
      ['imported', 312],
      ['corrected', 31.2],
      ['corrected', 31.5],
      ['taken-back', 31.2],
      ['taken-back', 312],
    ]);
    expect(listHandChanges(study)).toEqual([]);
    expect(problemsOf(study)).toEqual([]);
    expect(() => takeBackHandChange(study, original.readingId, 'Li')).toThrow(like({ code: 'store.nothing-by-hand' }));
  });

  it('needs a reason and another value', () => {
    const study = filled();
    expect(() => correct(study, 'P1', 4, 31.2, '  ')).toThrow(like({ code: 'store.no-reason' }));
    expect(() => correct(study, 'P1', 4, 312)).toThrow(like({ code: 'store.same-value' }));
    expect(counts(study)).toContainEqual(['P1', 4, 312]);
    expect(listAudit(study).some(({ action }) => action === 'correct')).toBe(false);
  });

  it('is a conflict for a later file that says otherwise, and goes with the file that it corrects', () => {
    const study = filled();
    correct(study, 'P1', 4, 31.2);
    expect(() => importInto(study, [{ name: 'second.xlsx', lines: [['P1', 4, 'NKG2A', 312]] }])).toThrow(
      like({ code: 'store.conflicts' }),
    );
    expect(undoImport(study, 1, 'Li')).toEqual(like({ removed: 3, kept: 0 }));
    expect(overviewOf(study).counts.readings).toBe(0);
    expect(listHandChanges(study)).toEqual([]);
    expect(problemsOf(study)).toEqual([]);
  });

  it('stands again when the file that replaced it is taken back', () => {
    const study = filled();
    correct(study, 'P1', 4, 31.2);
    const again: Line[] = [['P1', 4, 'NKG2A', 30]];
    const [second] = importInto(study, [{ name: 'second.xlsx', lines: again }], 'replace').files;
    expect(standing(study, 'P1', 4)).toEqual(like({ value: 30, byHand: null }));
    undoImport(study, second?.importId ?? 0, 'Li');
    expect(standing(study, 'P1', 4)).toEqual(like({ value: 31.2, byHand: like({ kind: 'corrected' }) }));
    expect(problemsOf(study)).toEqual([]);
  });
});

describe('an excluded value', () => {
  it('counts nowhere, and is still shown with its cell and the reason', () => {
    const study = filled();
    exclude(study, 'P1', 4);
    expect(counts(study)).toEqual([
      ['P1', 0, 31.2],
      ['P2', 0, 28],
    ]);
    expect(overviewOf(study).counts.readings).toBe(2);
    const trace = standing(study, 'P1', 4);
    expect(trace.byHand).toEqual(like({ kind: 'excluded', from: 312, reason: 'haemolysed sample' }));
    expect(trace.history.at(-1)).toEqual(like({ action: 'excluded', from: 312, to: null }));
    expect(subjectRecord(study, 'P1').series[0]?.values.map(({ byHand }) => byHand?.kind ?? null)).toEqual([
      null,
      'excluded',
    ]);
    expect(problemsOf(study)).toEqual([]);
    expect(() => correct(study, 'P1', 4, 31.2)).toThrow(like({ code: 'store.is-excluded' }));
    takeBackHandChange(study, trace.readingId, 'Li');
    expect(counts(study)).toContainEqual(['P1', 4, 312]);
    expect(standing(study, 'P1', 4).history.at(-1)).toEqual(like({ action: 'taken-back', from: null, to: 312 }));
  });

  it('is not brought back by a file that says the same, not even when the first file is taken back', () => {
    const study = filled();
    exclude(study, 'P1', 4);
    importInto(study, [{ name: 'second.xlsx', lines: [['P1', 4, 'NKG2A', 312]] }]);
    expect(counts(study)).not.toContainEqual(['P1', 4, 312]);
    undoImport(study, 1, 'Li');
    expect(overviewOf(study).counts.readings).toBe(0);
    expect(subjectRecord(study, 'P1').series[0]?.values).toHaveLength(1);
    expect(standing(study, 'P1', 4)).toEqual(
      like({ byHand: like({ kind: 'excluded' }), source: like({ file: 'second.xlsx' }) }),
    );
    expect(problemsOf(study)).toEqual([]);
  });

  it('is a conflict for a file that says otherwise, and makes way if that one is taken', () => {
    const study = filled();
    exclude(study, 'P1', 4);
    const other: Line[] = [['P1', 4, 'NKG2A', 31.2]];
    expect(() => importInto(study, [{ name: 'second.xlsx', lines: other }])).toThrow(like({ code: 'store.conflicts' }));
    importInto(study, [{ name: 'second.xlsx', lines: other }], 'replace');
    expect(counts(study)).toContainEqual(['P1', 4, 31.2]);
    expect(problemsOf(study)).toEqual([]);
  });
});

it('two studies made by the same steps have the same fingerprint, whoever took them', () => {
  const [one, other] = [filled(), filled()];
  correct(one, 'P1', 4, 31.2);
  const id = standing(other, 'P1', 4).readingId;
  correctReading(other, id, { value: 31.2, qualifier: null }, 'a comma was lost', 'Somebody else');
  expect(fingerprintOf(one)).toBe(fingerprintOf(other));
});
