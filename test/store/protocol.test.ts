import { describe, expect, it } from 'vitest';
import { listAudit } from '../../core/store/audit.ts';
import { renames, saveProtocol } from '../../core/store/save-protocol.ts';
import { listSeries } from '../../core/store/series.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import type { Protocol } from '../../core/study/protocol.ts';
import { readProtocol, writeProtocol } from '../../core/study/protocol-json.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, like } from './staged.ts';

function study() {
  const one = inMemory(nct02812121);
  importInto(one, [{ roster: [{ subject: 'P1', arm: 'MSC-2', covariates: {} }], lines: [['P1', 8, 'NKG2A', 3]] }]);
  return one;
}

const reference = { low: null, high: null, women: { low: 7, high: 40 }, men: { low: 9, high: 50 }, uln: 45 };

const named = (old: string, name: string): Protocol => ({
  ...nct02812121,
  arms: nct02812121.arms.map((arm) => (arm.name === old ? { ...arm, name } : arm)),
  analytes: nct02812121.analytes.map((analyte) => (analyte.name === old ? { ...analyte, name } : analyte)),
});

describe('saving the protocol', () => {
  it('gives back what was saved', () => {
    const one = study();
    const edited: Protocol = {
      ...nct02812121,
      title: 'Another title',
      detectionPolicy: 'half',
      arms: nct02812121.arms.map((arm) => ({ ...arm, infusionWeeksConfirmed: true, infusionWeeks: [0, 1.5] })),
      visits: [...nct02812121.visits, { week: 6, label: 'Extra', daysBefore: 1, daysAfter: 2 }].sort(
        (a, b) => a.week - b.week,
      ),
      outcomes: nct02812121.outcomes.slice(1),
      analytes: nct02812121.analytes.map((analyte) => (analyte.name === 'ALT' ? { ...analyte, reference } : analyte)),
    };
    saveProtocol(one, edited, 'Wang');
    expect(readStoredProtocol(one)).toEqual(edited);
    expect(readProtocol(writeProtocol(readStoredProtocol(one)))).toEqual(edited);
    expect(listAudit(one).at(-1)).toMatchObject({ by: 'Wang', action: 'protocol' });
  });

  it('keeps subjects and readings attached through renaming and reordering', () => {
    const one = study();
    saveProtocol(one, named('MSC-2', 'Four infusions'), 'Li');
    expect(listSubjects(one)[0]?.arm).toBe('Four infusions');
    const renamed = named('MSC-2', 'Four infusions');
    saveProtocol(one, { ...renamed, arms: [...renamed.arms].reverse() }, 'Li');
    expect(listSubjects(one)[0]?.arm).toBe('Four infusions');
    expect(readStoredProtocol(one).arms.map((arm) => arm.name)).toEqual(['Control', 'Four infusions', 'MSC-1']);
    const before = readStoredProtocol(one);
    const analytes = before.analytes.map((a) => (a.name === 'NKG2A' ? { ...a, name: 'CD159a', synonyms: [] } : a));
    saveProtocol(one, { ...before, analytes }, 'Li');
    expect(listSeries(one).map((series) => series.analyte)).toEqual(['CD159a']);
  });

  it('makes the one arm of a study without arms a real one when it is named', () => {
    const one = inMemory();
    importInto(one, [{ lines: [['P1', 0, 'NKG2A', 1]] }]);
    const before = readStoredProtocol(one);
    saveProtocol(one, { ...before, arms: before.arms.map((arm) => ({ ...arm, name: 'Treated' })) }, 'Li');
    importInto(one, [{ lines: [['P2', 0, 'NKG2A', 2]] }]);
    expect(listSubjects(one).map((entry) => [entry.subject, entry.arm])).toEqual([
      ['P1', 'Treated'],
      ['P2', ''],
    ]);
    expect(readStoredProtocol(one).arms.map((arm) => arm.name)).toEqual(['Treated']);
  });

  it('lets two arms change names in one go', () => {
    const one = study();
    const [first, second, third] = nct02812121.arms;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three arms expected');
    saveProtocol(one, { ...nct02812121, arms: [{ ...first, name: 'A' }, { ...second, name: 'B' }, third] }, 'Li');
    expect(listSubjects(one)[0]?.arm).toBe('B');
  });

  it.each([
    ['an arm', { ...nct02812121, arms: nct02812121.arms.filter((arm) => arm.name !== 'MSC-2') }, 'store.arm-in-use'],
    [
      'an analyte',
      { ...nct02812121, analytes: nct02812121.analytes.filter((analyte) => analyte.name !== 'NKG2A') },
      'store.analyte-in-use',
    ],
    [
      'a visit',
      { ...nct02812121, visits: nct02812121.visits.filter((visit) => visit.week !== 8) },
      'store.visit-in-use',
    ],
  ])('refuses to lose %s that holds something, and changes nothing', (_, protocol, code) => {
    const one = study();
    const refusal = like({ code, values: like({ count: 1 }) });
    expect(() => saveProtocol(one, { ...protocol, title: 'Other' }, 'Li')).toThrow(refusal);
    expect(readStoredProtocol(one)).toEqual(nct02812121);
  });

  it('removes what holds nothing, also after its readings were taken back', () => {
    const one = study();
    undoImport(one, 1, 'Li');
    const bare: Protocol = { ...nct02812121, arms: [], visits: [], analytes: [], outcomes: [] };
    saveProtocol(one, bare, 'Li');
    expect(readStoredProtocol(one)).toEqual(bare);
    saveProtocol(one, nct02812121, 'Li');
    expect(readStoredProtocol(one)).toEqual(nct02812121);
  });
});

describe('what counts as a rename', () => {
  it.each([
    [['A', 'B'], ['A', 'C'], [['C', 'B']]],
    [['A', 'B', 'C'], ['C', 'A', 'X'], [['X', 'B']]],
    [
      ['A', 'B'],
      ['X', 'Y'],
      [
        ['X', 'A'],
        ['Y', 'B'],
      ],
    ],
    [['A', 'B'], ['B', 'A'], []],
    [['A', 'B', 'C'], ['X', 'Y'], []],
    [['A', 'B', 'C'], ['Y', 'C', 'X'], []],
    [['A', 'B'], ['A'], []],
    [[], ['A'], []],
  ])('from %j to %j is %j', (before, after, expected) => {
    expect([...renames(before, after)]).toEqual(expected);
  });
});
