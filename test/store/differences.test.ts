import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differenceKey } from '../../core/import/differences.ts';
import { statisticsThatChange } from '../../core/service/statistics-that-change.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { type CommitChoices, commitStaged } from '../../core/store/commit-staged.ts';
import { compareStaged } from '../../core/store/compare-staged.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { listDifferences } from '../../core/store/list-differences.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { traceReading } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { undoneReadings } from '../../core/store/undone-readings.ts';
import { choices, folder, importInto, inMemory, type Line, like, stage, type TestFile } from './staged.ts';

const may: readonly Line[] = [
  ['P1', 0, 'NKG2A', 10],
  ['P1', 4, 'NKG2A', 12],
  ['P2', 0, 'NKG2A', 20],
  ['P2', 4, 'NKG2A', 22],
];
/** The same file a month later: a corrected value, one that is gone, a new subject. */
const june: readonly Line[] = [
  ['P1', 0, 'NKG2A', 10],
  ['P1', 4, 'NKG2A', 13],
  ['P2', 0, 'NKG2A', 20],
  ['P3', 0, 'NKG2A', 30],
];

const staged = (...files: readonly TestFile[]) => stage(join(folder(), 'staging.sqlite'), files);

function withMay(): WritableStudy {
  const study = inMemory();
  importInto(study, [{ name: 'panel.xlsx', lines: may }]);
  return study;
}

function commitJune(study: WritableStudy, more: Partial<CommitChoices>) {
  return commitStaged(study, staged({ name: 'panel.xlsx', lines: june }), {
    ...choices,
    onConflict: 'replace',
    ...more,
  });
}

const values = (study: WritableStudy) =>
  [...exportRows(study)]
    .map(({ subject, week, value }) => [subject, week, value])
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

const key = (subject: string, week: number) =>
  differenceKey({ subject, week, analyte: 'NKG2A', population: null, metric: null, unit: '%' });

describe('the differences of a file that comes back', () => {
  it('are counted and listed, each with both cells', () => {
    const study = withMay();
    const path = staged({ name: 'panel.xlsx', lines: june });
    expect(compareStaged(study, path).difference).toMatchObject({
      added: 1,
      unchanged: 2,
      changed: 1,
      conflicting: 0,
      gone: 1,
    });
    const lists = listDifferences(study, path);
    expect(lists.changed).toEqual({
      count: 1,
      first: [
        like({
          subject: 'P1',
          week: 4,
          analyte: 'NKG2A',
          held: { value: '12', file: 'panel.xlsx', sheet: 'Results', cell: 'D2' },
          found: { value: '13', file: 'panel.xlsx', sheet: 'Results', cell: 'D2' },
        }),
      ],
    });
    expect(lists.gone.first).toEqual([
      like({ subject: 'P2', week: 4, found: null, held: like({ value: '22', cell: 'D4' }) }),
    ]);
    expect(lists.added.first).toEqual([like({ subject: 'P3', held: null })]);
    expect([lists.unchanged.count, lists.conflicting.count]).toEqual([2, 0]);
  });

  it('conflict where another file says otherwise, and nothing of that file is gone', () => {
    const study = withMay();
    const path = staged({ name: 'lab.csv', lines: [['P1', 4, 'NKG2A', 13]] });
    expect(compareStaged(study, path).difference).toMatchObject({ changed: 1, conflicting: 1, gone: 0 });
    expect(listDifferences(study, path).conflicting.first).toHaveLength(1);
  });

  it('are changes where the file has another name but brings most of its values again', () => {
    const study = withMay();
    const path = staged({ name: 'panel (2).xlsx', lines: june });
    expect(compareStaged(study, path).difference).toMatchObject({ changed: 1, conflicting: 0, gone: 1 });
  });

  it('change these means, and nothing else of the study', () => {
    const study = withMay();
    const before = fingerprintOf(study);
    const path = staged({ name: 'panel.xlsx', lines: june });
    const add = { ...choices.add };
    const changed = statisticsThatChange(study, path, { ...choices, add, onConflict: 'stop', onGone: 'clear' });
    expect(changed.map(({ week, before: was, after }) => [week, was, after])).toEqual([
      [0, { n: 2, mean: 15 }, { n: 3, mean: 20 }],
      [4, { n: 2, mean: 17 }, { n: 1, mean: 13 }],
    ]);
    expect(fingerprintOf(study)).toBe(before);
    expect(values(study)).toHaveLength(4);
  });
});

describe('a word on single values', () => {
  it('goes before the rule: what it keeps stays, what it takes is replaced', () => {
    const study = withMay();
    const lines: readonly Line[] = [
      ['P1', 0, 'NKG2A', 11],
      ['P1', 4, 'NKG2A', 13],
      ['P2', 0, 'NKG2A', 20],
    ];
    const settled = { [key('P1', 0)]: 'keep', [key('P1', 4)]: 'replace' } as const;
    const path = staged({ name: 'panel.xlsx', lines });
    expect(compareStaged(study, path).open).toBe(2);
    expect(compareStaged(study, path, { settled }).open).toBe(0);
    const { totals } = commitStaged(study, path, { ...choices, settled });
    expect(totals).toMatchObject({ replaced: 1, conflicts: 2, unchanged: 1 });
    expect(values(study)).toEqual([
      ['P1', 0, 10],
      ['P1', 4, 13],
      ['P2', 0, 20],
      ['P2', 4, 22],
    ]);
    expect(problemsOf(study)).toEqual([]);
  });

  it('leaves a question open where it says nothing', () => {
    const study = withMay();
    const lines: readonly Line[] = [
      ['P1', 0, 'NKG2A', 11],
      ['P1', 4, 'NKG2A', 13],
    ];
    const settled = { [key('P1', 0)]: 'keep' } as const;
    const path = staged({ name: 'panel.xlsx', lines });
    expect(() => commitStaged(study, path, { ...choices, settled })).toThrow(
      like({ code: 'store.conflicts', values: { count: 1 } }),
    );
    expect(values(study)).toHaveLength(4);
  });
});

describe('values that a file no longer has', () => {
  it('stay, unless it is said otherwise', () => {
    const study = withMay();
    commitJune(study, {});
    expect(values(study)).toContainEqual(['P2', 4, 22]);
  });

  it('stay and say so in their history when they are flagged', () => {
    const study = withMay();
    commitJune(study, { onGone: 'flag' });
    const held = [...exportRows(study)].find(({ subject, week }) => subject === 'P2' && week === 4);
    expect(held?.value).toBe(22);
    const id = study.database.prepare<[], number>('SELECT id FROM reading WHERE value = 22').pluck().get() ?? 0;
    expect(traceReading(study, id).history.map(({ action, reason }) => [action, reason])).toEqual([
      ['imported', 'panel.xlsx'],
      ['flagged', 'panel.xlsx'],
    ]);
  });

  it('no longer count when they are cleared, and come back when that import is taken back', () => {
    const study = withMay();
    commitJune(study, { onGone: 'clear' });
    expect(values(study)).toEqual([
      ['P1', 0, 10],
      ['P1', 4, 13],
      ['P2', 0, 20],
      ['P3', 0, 30],
    ]);
    expect(problemsOf(study)).toEqual([]);
    expect(undoImport(study, 2, 'Wang')).toMatchObject({ removed: 2, restored: 2 });
    expect(values(study)).toEqual(may.map(([subject, week, , value]) => [subject, week, value]));
    expect(problemsOf(study)).toEqual([]);
  });

  it('do not come back by taking back another import than the one that cleared them', () => {
    const study = withMay();
    commitJune(study, { onGone: 'clear' });
    importInto(study, [{ name: 'lab.csv', lines: [['P2', 4, 'NKG2A', 25]] }]);
    undoImport(study, 3, 'Wang');
    expect(values(study)).not.toContainEqual(['P2', 4, 22]);
    undoImport(study, 2, 'Wang');
    expect(values(study)).toContainEqual(['P2', 4, 22]);
    expect(problemsOf(study)).toEqual([]);
  });

  it('make an import even where the file brings nothing else', () => {
    const study = withMay();
    const path = staged({ name: 'panel.xlsx', lines: may.slice(0, 3) });
    const { files } = commitStaged(study, path, { ...choices, onGone: 'clear' });
    expect(files[0]).toMatchObject({ importId: 2, added: 0, replaced: 0 });
    expect(values(study)).toHaveLength(3);
  });
});

describe('what became of the readings of an import that was taken back', () => {
  it('is listed by outcome: removed, restored, kept, could not be restored', () => {
    const study = withMay();
    commitJune(study, {});
    undoImport(study, 2, 'Wang');
    const listed = undoneReadings(study, 2);
    expect(listed.removed.first).toEqual([like({ subject: 'P3', text: '30', standing: null })]);
    expect(listed.restored.first).toEqual([like({ subject: 'P1', week: 4, text: '13', standing: '12' })]);
    expect(listed.couldNot.count).toBe(0);
  });

  it('says where the earlier value was itself taken back, and where a later one was kept', () => {
    const study = withMay();
    importInto(study, [{ name: 'june.xlsx', lines: [['P1', 4, 'NKG2A', 13]] }], 'replace');
    undoImport(study, 1, 'Wang');
    expect(undoneReadings(study, 1).kept.first).toEqual([like({ subject: 'P1', week: 4, text: '12', standing: '13' })]);
    undoImport(study, 2, 'Wang');
    expect(undoneReadings(study, 2).couldNot.first).toEqual([
      like({ subject: 'P1', week: 4, text: '13', standing: null }),
    ]);
  });
});
