import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../core/import/mapping.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { commitStaged } from '../../core/store/commit-staged.ts';
import { compareStaged } from '../../core/store/compare-staged.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { importBySha256, listImports } from '../../core/store/imports.ts';
import { listSeries, seriesPoints } from '../../core/store/series.ts';
import { createStaging, stageFile } from '../../core/store/staging.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { listSubjects, subjectArms } from '../../core/store/subjects.ts';
import { traceValues } from '../../core/store/trace.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { choices, folder, importInto, inFile, inMemory, type Line, like, stage } from './staged.ts';

const roster = [
  { subject: 'P1', arm: 'MSC-1', covariates: { sex: 'f', age: '44' } },
  { subject: 'P2', arm: 'Control', covariates: { sex: 'm' } },
];
const lines: Line[] = [
  ['P1', 0, 'NKG2A', 10],
  ['P1', 4, 'NKG2A', 12.5],
  ['P2', 0, 'NKG2A', 0.1, { qualifier: '<', text: '<0.10', unit: '%' }],
  ['P1', 0, 'ALB', 31, { unit: 'g/L' }],
];

const values = (study: StudyFile) =>
  [...exportRows(study)].map((row) => [row.subject, row.arm, row.week, row.analyte, row.value, row.qualifier]);

describe('the names that an import brings', () => {
  const mapping = (analytes: Record<string, string>) =>
    mappingSchema.parse({ format: 'armtrace-mapping', version: 1, sheets: [], analytes });
  const synonymsOf = (study: StudyFile, name: string) =>
    readStoredProtocol(study).analytes.find((analyte) => analyte.name === name)?.synonyms;

  it('join the study’s own synonyms where a person matched them, and no other’s', () => {
    const study = inMemory(nct02812121);
    const answers = mapping({ 'NKG2-A (clone Z199)': 'NKG2A', GZMB: 'NKG2A', Unheard: 'nothing of the study' });
    commitStaged(study, stage(join(folder(), 's'), [{ lines, roster }]), { ...choices, mapping: answers });
    expect(synonymsOf(study, 'NKG2A')).toContain('NKG2-A (clone Z199)');
    expect(synonymsOf(study, 'NKG2A')).not.toContain('GZMB');
    expect(problemsOf(study)).toEqual([]);
  });

  it('are known with their kind and their other spellings in a study without a plan', () => {
    const study = inMemory();
    importInto(study, [{ lines: [['P1', 0, 'Perforin', 41]], roster: [{ subject: 'P1', arm: 'A', covariates: {} }] }]);
    expect(readStoredProtocol(study).analytes).toMatchObject([{ name: 'Perforin', kind: 'flow', unit: '%' }]);
    expect(synonymsOf(study, 'Perforin')).toContain('穿孔素');
  });
});

describe('committing what was read from files', () => {
  it.each(['in memory', 'in a file'])('puts every reading, arm and covariate into the study %s', (where) => {
    const study = where === 'in memory' ? inMemory(nct02812121) : inFile(join(folder(), 's.armtrace'), nct02812121);
    const outcome = importInto(study, [{ name: 'nk.xlsx', lines, roster }]);
    expect(outcome.totals).toEqual({
      readings: 4,
      added: 4,
      unchanged: 0,
      replaced: 0,
      conflicts: 0,
      events: 0,
      subjects: 2,
      newSubjects: 2,
    });
    expect(outcome.added).toEqual({ arms: [], visits: [], analytes: [] });
    expect(problemsOf(study)).toEqual([]);
    expect(study.database.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(values(study)).toEqual([
      ['P1', 'MSC-1', 0, 'NKG2A', 10, ''],
      ['P1', 'MSC-1', 4, 'NKG2A', 12.5, ''],
      ['P2', 'Control', 0, 'NKG2A', 0.1, '<'],
      ['P1', 'MSC-1', 0, 'ALB', 31, ''],
    ]);
    expect(listSubjects(study)).toEqual([
      { subject: 'P1', arm: 'MSC-1', covariates: { sex: 'f', age: '44' }, readings: 3 },
      { subject: 'P2', arm: 'Control', covariates: { sex: 'm' }, readings: 1 },
    ]);
  });

  it('adds nothing when the same file comes again, and says which import had it', () => {
    const study = inMemory(nct02812121);
    const first = importInto(study, [{ sha256: 'abc', lines, roster }]);
    const before = fingerprintOf(study);
    const again = importInto(study, [{ sha256: 'abc', lines, roster }]);
    expect(again.files).toMatchObject([{ alreadyImported: true, importId: first.files[0]?.importId, added: 0 }]);
    expect(again.totals).toMatchObject({ added: 0, unchanged: 4, replaced: 0, newSubjects: 0 });
    expect(listImports(study)).toHaveLength(1);
    expect(importBySha256(study, 'abc')?.importId).toBe(first.files[0]?.importId);
    expect(fingerprintOf(study)).toBe(before);
  });

  it('takes only what is new from a file that has grown', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines, roster }]);
    const grown = importInto(study, [{ lines: [...lines, ['P2', 4, 'NKG2A', 8]] }]);
    expect(grown.totals).toMatchObject({ added: 1, unchanged: 4, conflicts: 0 });
    expect(values(study)).toHaveLength(5);
  });

  it('shows what differs, with both cells, before anything is written', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ name: 'may.xlsx', lines, roster }]);
    const june: Line[] = [
      ['P1', 0, 'NKG2A', 10],
      ['P1', 4, 'NKG2A', 99],
      ['P3', 4, 'NKG2A', 5],
    ];
    const staged = stage(join(folder(), 'staging.sqlite'), [{ name: 'june.xlsx', lines: june }]);
    const { difference, conflicts, conflictCount } = compareStaged(study, staged);
    expect(difference).toEqual({
      added: 1,
      unchanged: 1,
      changed: 1,
      conflicting: 1,
      gone: 0,
      newSubjects: 1,
      events: { added: 0, unchanged: 0, changed: 0 },
    });
    expect(conflictCount).toBe(1);
    expect(conflicts).toEqual([
      {
        kind: 'reading',
        subject: 'P1',
        week: 4,
        name: 'NKG2A',
        population: null,
        metric: null,
        unit: '%',
        held: { value: '12.5', file: 'may.xlsx', sheet: 'Results', cell: 'D2' },
        found: { value: '99', file: 'june.xlsx', sheet: 'Results', cell: 'D2' },
      },
    ]);
    expect(values(study)).toHaveLength(4);
    expect(listImports(study)).toHaveLength(1);
  });

  it('counts a value that is beyond a limit as different from the limit itself', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines, roster }]);
    const staged = stage(join(folder(), 's.sqlite'), [{ lines: [['P2', 0, 'NKG2A', 0.1]] }]);
    expect(compareStaged(study, staged).difference.changed).toBe(1);
  });

  it('stops at a different value, changing nothing, unless told what to do', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines, roster }]);
    const before = values(study);
    const changed: Line[] = [
      ['P1', 4, 'NKG2A', 99],
      ['P2', 4, 'NKG2A', 7],
    ];
    expect(() => importInto(study, [{ lines: changed }])).toThrow(
      like({ code: 'store.conflicts', values: { count: 1 } }),
    );
    expect(values(study)).toEqual(before);
    expect(listImports(study)).toHaveLength(1);
  });

  it('keeps the study’s value when told to', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines, roster }]);
    const outcome = importInto(
      study,
      [
        {
          lines: [
            ['P1', 4, 'NKG2A', 99],
            ['P2', 4, 'NKG2A', 7],
          ],
        },
      ],
      'keep',
    );
    expect(outcome.totals).toMatchObject({ added: 1, replaced: 0, conflicts: 1 });
    expect(traceValues(study, 'P1', 4, 'NKG2A')[0]?.value).toBe(12.5);
  });

  it('replaces the study’s value when told to, and keeps the old one in the history', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ name: 'may.xlsx', lines, roster }]);
    const outcome = importInto(study, [{ name: 'june.xlsx', lines: [['P1', 4, 'NKG2A', 99]] }], 'replace');
    expect(outcome.totals).toMatchObject({ added: 0, replaced: 1, conflicts: 1 });
    const [trace] = traceValues(study, 'P1', 4, 'NKG2A');
    expect(trace).toMatchObject({ value: 99, source: { file: 'june.xlsx', sheet: 'Results', cell: 'D1', text: '99' } });
    expect(trace?.history.map((entry) => [entry.by, entry.action, entry.from, entry.to, entry.reason])).toEqual([
      ['Li', 'imported', null, 12.5, 'may.xlsx'],
      ['Li', 'replaced', 12.5, 99, 'june.xlsx'],
    ]);
  });

  it('keeps populations, metrics and units apart as series of their own', () => {
    const study = inMemory(nct02812121);
    importInto(study, [
      {
        roster,
        lines: [
          ['P1', 0, 'NKG2A', 10, { population: 'CD56dim', metric: 'freq-of-parent' }],
          ['P1', 0, 'NKG2A', 20, { population: 'CD56bright', metric: 'freq-of-parent' }],
          ['P1', 0, 'NKG2A', 350, { population: 'CD56dim', metric: 'mfi', unit: null }],
        ],
      },
    ]);
    expect(listSeries(study).map((s) => [s.population, s.metric, s.unit])).toEqual([
      ['CD56dim', 'freq-of-parent', '%'],
      ['CD56bright', 'freq-of-parent', '%'],
      ['CD56dim', 'mfi', null],
    ]);
  });

  it('refuses two values for one subject, week and series', () => {
    const study = inMemory(nct02812121);
    const twice: Line[] = [
      ['P1', 4, 'NKG2A', 5],
      ['P1', 4, 'NKG2A', 6, { visitText: 'week 4' }],
    ];
    const refusal = like({
      code: 'store.same-key-twice',
      values: { subject: 'P1', week: 4, analyte: 'NKG2A', first: '5', second: '6' },
    });
    expect(() => importInto(study, [{ roster, lines: twice }])).toThrow(refusal);
    expect(listSubjects(study)).toEqual([]);
    importInto(study, [{ roster, lines: [['P1', 4, 'NKG2A', 1]] }]);
    expect(() => importInto(study, [{ lines: twice }], 'replace')).toThrow(refusal);
  });

  it('refuses a staging file that is missing, unfinished or something else', () => {
    const study = inMemory();
    const dir = folder();
    const unfinished = createStaging(join(dir, 'unfinished.sqlite'));
    stageFile(unfinished, { name: 'a', sha256: 'a', sheets: [], warnings: 0 });
    unfinished.database.close();
    writeFileSync(join(dir, 'text.sqlite'), 'not a database at all, only some text that goes on for a while');
    for (const name of ['gone.sqlite', 'unfinished.sqlite', 'text.sqlite']) {
      expect(() => commitStaged(study, join(dir, name), choices)).toThrow(like({ code: 'store.staging-unsound' }));
    }
    importInto(study, [{ lines }]);
    expect(values(study)).toHaveLength(4);
  });
});

describe('what an import may add to the plan', () => {
  it('is everything in a study without a plan, listed and in the order found', () => {
    const study = inMemory();
    const outcome = importInto(study, [{ lines, roster }]);
    expect(outcome.added).toEqual({ arms: ['MSC-1', 'Control'], visits: [0, 4], analytes: ['NKG2A', 'ALB'] });
    expect(problemsOf(study)).toEqual([]);
    const protocol = readStoredProtocol(study);
    expect(protocol.arms.map((arm) => arm.name)).toEqual(['MSC-1', 'Control']);
    expect(new Set(protocol.arms.map((arm) => arm.colour)).size).toBe(2);
    expect(protocol.visits.map((visit) => [visit.week, visit.label])).toEqual([
      [0, 'Baseline'],
      [4, 'Week 4'],
    ]);
    expect(protocol.analytes.map((analyte) => [analyte.name, analyte.unit])).toEqual([
      ['NKG2A', '%'],
      ['ALB', 'g/L'],
    ]);
  });

  it.each([
    ['arm', { roster: [{ subject: 'P1', arm: 'MSC-3', covariates: {} }] }, 'store.arm-missing', 'MSC-3'],
    ['analyte', { roster, lines: [['P1', 0, 'CD57', 3]] as Line[] }, 'store.analyte-missing', 'CD57'],
  ])('is no %s in a study with a plan', (_, file, code, name) => {
    const study = inMemory(nct02812121);
    expect(() => importInto(study, [file])).toThrow(like({ code, values: { name } }));
    expect(readStoredProtocol(study)).toEqual(nct02812121);
  });

  it('keeps a week off plan where visits may not be added', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ roster, lines: [['P1', 6, 'NKG2A', 3]] }]);
    expect(readStoredProtocol(study)).toEqual(nct02812121);
    expect(values(study)).toEqual([['P1', 'MSC-1', 6, 'NKG2A', 3, '']]);
  });

  it('refuses subjects that may not be added', () => {
    const study = inMemory(nct02812121);
    const staged = stage(join(folder(), 's.sqlite'), [{ roster, lines }]);
    const add = { ...choices.add, subjects: false };
    expect(() => commitStaged(study, staged, { ...choices, add })).toThrow(
      like({ code: 'store.subject-missing', values: { name: 'P1' } }),
    );
  });
});

describe('arms of subjects', () => {
  const arms = (study: StudyFile) => subjectArms(study).map((entry) => [entry.subject, entry.arm]);

  it('are the one arm All in a study without arms, until a roster names them', () => {
    const study = inMemory();
    expect(importInto(study, [{ lines }]).added.arms).toEqual(['All']);
    expect(readStoredProtocol(study).arms.map((arm) => arm.name)).toEqual(['All']);
    expect(arms(study)).toEqual([
      ['P1', 'All'],
      ['P2', 'All'],
    ]);
    const later = importInto(study, [{ name: 'roster.xlsx', roster }]);
    expect(later.totals.conflicts).toBe(0);
    expect(readStoredProtocol(study).arms.map((arm) => arm.name)).toEqual(['MSC-1', 'Control']);
    expect(arms(study)).toEqual([
      ['P1', 'MSC-1'],
      ['P2', 'Control'],
    ]);
  });

  it('may come in a later file than the values', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ lines }]);
    expect(arms(study)).toEqual([
      ['P1', null],
      ['P2', null],
    ]);
    const [series] = listSeries(study);
    expect(seriesPoints(study, series?.id ?? 0).map((point) => point.arm)).toEqual(['', '', '']);
    importInto(study, [{ roster }]);
    expect(seriesPoints(study, series?.id ?? 0).map((point) => point.arm)).toEqual(['MSC-1', 'MSC-1', 'Control']);
  });

  it('are never changed by a contradicting roster without a rule', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ name: 'roster.xlsx', roster, lines }]);
    const moved = [{ subject: 'P2', arm: 'MSC-2', covariates: { sex: 'f' } }];
    const staged = stage(join(folder(), 's.sqlite'), [{ name: 'new roster.xlsx', roster: moved }]);
    const { conflicts, conflictCount } = compareStaged(study, staged);
    expect(conflictCount).toBe(2);
    expect(conflicts.map((c) => [c.kind, c.subject, c.name, c.held.value, c.held.cell, c.found.value])).toEqual([
      ['arm', 'P2', '', 'Control', 'A2', 'MSC-2'],
      ['covariate', 'P2', 'sex', 'm', 'A2', 'f'],
    ]);
    expect(() => importInto(study, [{ roster: moved }])).toThrow(like({ code: 'store.conflicts' }));
    expect(listSubjects(study)[1]).toMatchObject({ arm: 'Control', covariates: { sex: 'm' } });
    importInto(study, [{ roster: moved }], 'replace');
    expect(listSubjects(study)[1]).toMatchObject({ arm: 'MSC-2', covariates: { sex: 'f' } });
  });

  it('that contradict each other within the files are a conflict too', () => {
    const study = inMemory(nct02812121);
    const both = [
      { subject: 'P1', arm: 'MSC-1', covariates: {} },
      { subject: 'P1', arm: 'MSC-2', covariates: {} },
    ];
    expect(() => importInto(study, [{ roster: both }])).toThrow(like({ code: 'store.conflicts' }));
    importInto(study, [{ roster: both }], 'keep');
    expect(arms(study)).toEqual([['P1', 'MSC-1']]);
  });
});
