import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { listAudit, verifyAudit } from '../../core/store/audit.ts';
import { blind, unblind } from '../../core/store/blinding.ts';
import { checkStudy, problemsOf } from '../../core/store/check-study.ts';
import { listEvents } from '../../core/store/events.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { listFollowUps } from '../../core/store/follow-up.ts';
import { listFreezes, makeFreeze } from '../../core/store/freeze.ts';
import { frozenStudy } from '../../core/store/frozen-study.ts';
import { listImports } from '../../core/store/imports.ts';
import { openStudy } from '../../core/store/open-study.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { saveCopy } from '../../core/store/save-copy.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { seriesPoints } from '../../core/store/series.ts';
import { closeStudy, type WritableStudy, writable } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { subjectDetail } from '../../core/store/trace.ts';
import { codedArms } from '../../core/store/veil.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { folder, importInto, inFile, inMemory } from '../store/staged.ts';

const arms = ['MSC-1', 'MSC-2', 'Control'];
const names = /MSC[\s_-]?[12]|control/i;

function filled(): WritableStudy {
  const study = inMemory(nct02812121);
  importInto(study, [
    {
      name: 'MSC-1 and controls.xlsx',
      sha256: 'f1',
      roster: arms.flatMap((arm, i) =>
        [1, 2].map((n) => ({ subject: `P${2 * i + n}`, arm, covariates: { group: `${arm} group` } })),
      ),
      lines: [1, 2, 3, 4, 5, 6].flatMap((n) => [
        [`P${n}`, 0, 'NKG2A', 40 + n] as const,
        [`P${n}`, 2, 'NKG2A', 30 + 2 * n] as const,
      ]),
      events: [{ subject: 'P1', kind: 'adverse-event', term: 'Fever', grade: 2, related: null, fatal: false, day: 3 }],
      followUps: [{ subject: 'P1', state: 'alive', day: 100 }],
    },
  ]);
  return study;
}

/** Everything that the store can say of a study. */
function said(study: WritableStudy): string {
  const overview = overviewOf(study);
  const ids = overview.series.map(({ id }) => id);
  return JSON.stringify([
    overview,
    listSubjects(study),
    listImports(study),
    listEvents(study),
    listFollowUps(study),
    listAudit(study),
    [...exportRows(study)],
    ids.map((id) => [seriesPoints(study, id), subjectDetail(study, 'P1', id), trajectoryOfSeries(study, id, 'none')]),
  ]);
}

it('says nowhere which arm is which while it is blinded, and keeps every number', () => {
  const study = filled();
  const before = overviewOf(study);
  expect(said(study)).toMatch(names);
  blind(study, 'Li');
  expect(said(study)).not.toMatch(names);
  const after = overviewOf(study);
  expect(after).toMatchObject({ blinded: true, counts: before.counts, fingerprint: before.fingerprint });
  expect(after.protocol.arms).toMatchObject([
    { name: 'A', colour: '#0072B2', infusionWeeks: [], description: '' },
    { name: 'B', colour: '#D55E00', infusionWeeks: [], description: '' },
    { name: 'C', colour: '#009E73', infusionWeeks: [], description: '' },
  ]);
  const [a, b, c] = listSubjects(study)
    .map(({ arm }) => arm)
    .filter((_, i) => i % 2 === 0);
  expect([a, b, c]).toEqual(['A', 'B', 'C']);
  expect(verifyAudit(study)).toBeNull();
  expect(problemsOf(study)).toEqual([]);
});

it('draws the order once: the codes are the same after every unblinding', () => {
  const study = filled();
  blind(study, 'Li');
  const first = codedArms(study.database);
  expect(() => blind(study, 'Li')).toThrow('hidden already');
  unblind(study, 'interim analysis', 'Li');
  expect(overviewOf(study).protocol.arms.map(({ name }) => name)).toEqual(arms);
  blind(study, 'Li');
  expect(codedArms(study.database)).toEqual(first);
});

it('draws another order for another study, sooner or later', () => {
  const orders = new Set<string>();
  for (let n = 0; n < 40 && orders.size < 2; n += 1) {
    const study = inMemory(nct02812121);
    blind(study, 'Li');
    orders.add(JSON.stringify(codedArms(study.database).sort((x, y) => x.code.localeCompare(y.code))));
  }
  expect(orders.size).toBe(2);
});

it('shows the arms again only with a reason, which the audit trail keeps', () => {
  const study = filled();
  expect(() => unblind(study, 'why not', 'Li')).toThrow('not hidden');
  blind(study, 'Li');
  expect(() => unblind(study, '  ', 'Li')).toThrow('Say why');
  expect(overviewOf(study).blinded).toBe(true);
  unblind(study, 'database locked', 'Li');
  const last = listAudit(study).at(-1);
  expect(last).toMatchObject({ action: 'unblind', by: 'Li', detail: '{"reason":"database locked"}' });
  expect(said(study)).toMatch(names);
});

it('takes in files by the arms’ own names while they are hidden, and gives a new arm a code', () => {
  const study = filled();
  blind(study, 'Li');
  const { protocol } = overviewOf(study);
  saveProtocol(study, { ...protocol, open: true }, 'Li');
  importInto(study, [
    {
      name: 'more.xlsx',
      sha256: 'f2',
      roster: [
        { subject: 'P7', arm: 'MSC-2', covariates: {} },
        { subject: 'P8', arm: 'MSC-3', covariates: {} },
      ],
      lines: [
        ['P7', 0, 'NKG2A', 50],
        ['P8', 0, 'NKG2A', 51],
      ],
    },
  ]);
  const found = listSubjects(study);
  const armOf = (subject: string) => found.find((one) => one.subject === subject)?.arm;
  expect(armOf('P7')).toBe(armOf('P3'));
  expect(armOf('P8')).toBe('D');
  expect(said(study)).not.toMatch(/MSC[\s_-]?3/i);
});

it('keeps the arms and their words when the rest of the protocol is edited, and refuses to edit an arm', () => {
  const study = filled();
  blind(study, 'Li');
  const { protocol } = overviewOf(study);
  expect(protocol.note).toBe('');
  saveProtocol(study, { ...protocol, title: 'Another title', detectionPolicy: 'half' }, 'Li');
  const renamed = protocol.arms.map((arm) => ({ ...arm, name: `${arm.name}!` }));
  expect(() => saveProtocol(study, { ...protocol, arms: renamed }, 'Li')).toThrow('hidden');
  unblind(study, 'end', 'Li');
  expect(overviewOf(study).protocol).toEqual({ ...nct02812121, title: 'Another title', detectionPolicy: 'half' });
});

it('cites the same data whether the arms are hidden or not', () => {
  const study = filled();
  const before = fingerprintOf(study);
  blind(study, 'Li');
  expect(fingerprintOf(study)).toBe(before);
});

it('lets a blinded study be changed, copied and shown again in another session', () => {
  const file = path.join(folder(), 's.armtrace');
  const made = inFile(file, nct02812121);
  importInto(made, [{ roster: [{ subject: 'P1', arm: 'MSC-1', covariates: {} }], lines: [['P1', 0, 'NKG2A', 40]] }]);
  blind(made, 'Li');
  closeStudy(made);
  const study = writable(openStudy(file));
  importInto(study, [{ name: 'later.xlsx', lines: [['P1', 2, 'NKG2A', 41]] }]);
  saveCopy(study, `${file}.copy`);
  expect(
    overviewOf(study)
      .protocol.arms.map(({ name }) => name)
      .join(),
  ).not.toMatch(names);
  unblind(study, 'done', 'Li');
  closeStudy(study);
  for (const each of [file, `${file}.copy`]) expect(checkStudy(each).problems).toEqual([]);
});

it('names no arm in what a check of a blinded study finds', () => {
  const file = path.join(folder(), 's.armtrace');
  const made = inFile(file, nct02812121);
  importInto(made, [{ name: 'MSC-1 and controls.xlsx', lines: [['P1', 0, 'NKG2A', 40]] }]);
  blind(made, 'Li');
  closeStudy(made);
  const database = new Sqlite(file);
  database.exec('UPDATE reading SET value = 41');
  database.close();
  const { problems } = checkStudy(file);
  expect(problems.map(({ code }) => code)).toEqual(['store.check-altered-values']);
  expect(JSON.stringify(problems)).not.toMatch(names);
});

it('hides an arm in the names of its subjects and of freezes, which are found by what they are called then', () => {
  const study = inMemory(nct02812121);
  const roster = arms.map((arm) => ({ subject: `${arm}-001`, arm, covariates: {} }));
  importInto(study, [{ roster, lines: roster.map(({ subject }) => [subject, 0, 'NKG2A', 40] as const) }]);
  makeFreeze(study, 'MSC-1 complete', 'Li');
  blind(study, 'Li');
  const codes = codedArms(study.database);
  const shown = listSubjects(study);
  expect(shown.map(({ subject, arm }) => subject === `${arm}-001`)).toEqual([true, true, true]);
  const [series] = overviewOf(study).series;
  for (const { subject } of shown) {
    expect(subjectDetail(study, subject, series?.id ?? 0).values).toMatchObject([{ value: 40 }]);
  }
  const freeze = `${codes.find(({ name }) => name === 'MSC-1')?.code} complete`;
  expect(listFreezes(study)).toMatchObject([{ name: freeze }]);
  const copy = frozenStudy(study, freeze);
  expect(listSubjects(copy)).toEqual(shown);
  closeStudy(copy);
  // What comes later finds its subjects by their own names.
  importInto(study, [{ name: 'later.xlsx', lines: roster.map(({ subject }) => [subject, 2, 'NKG2A', 41] as const) }]);
  expect(listSubjects(study).map(({ readings }) => readings)).toEqual([2, 2, 2]);
  unblind(study, 'over', 'Li');
  expect(listSubjects(study).map(({ subject }) => subject)).toEqual(arms.map((arm) => `${arm}-001`));
});
