import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../core/import/mapping.ts';
import type { FoundVisit } from '../../core/import/review.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { isOpen, nameAnswer, withName } from '../../renderer/import-wizard/review/name-answers.ts';
import { openVisits, visitOffers } from '../../renderer/import-wizard/review/questions/visit-offers.ts';
import { mappingAnswers } from '../../renderer/imports/mapping-answers.ts';
import { fakeChoices } from './fake-review.ts';

describe('what a person says of a name', () => {
  const found = { text: 'NKG2AA', name: null, count: 3 };

  it('is one thing at a time, and can be taken back', () => {
    const added = withName(fakeChoices, 'analytes', 'NKG2AA', { kind: 'add' });
    expect(added.analytesAdded).toEqual(['NKG2AA']);
    const named = withName(added, 'analytes', 'NKG2AA', { kind: 'is', name: 'NKG2A' });
    expect(named).toMatchObject({ analytes: { NKG2AA: 'NKG2A' }, analytesAdded: [] });
    const leftOut = withName(named, 'analytes', 'NKG2AA', { kind: 'leave-out' });
    expect(leftOut).toMatchObject({ analytes: {}, analytesAdded: [], analytesLeftOut: ['NKG2AA'] });
    expect(nameAnswer(leftOut, 'analytes', 'NKG2AA')).toEqual({ kind: 'leave-out' });
    expect(withName(leftOut, 'analytes', 'NKG2AA', { kind: 'open' })).toEqual(fakeChoices);
  });

  it('leaves nothing of an arm out', () => {
    expect(withName(fakeChoices, 'arms', 'High', { kind: 'leave-out' })).toEqual(fakeChoices);
  });

  it('is waited for until the study knows the name or was told what to do', () => {
    expect(isOpen(fakeChoices, 'analytes', found)).toBe(true);
    // A name that the study does not have either is no answer.
    expect(isOpen({ ...fakeChoices, analytes: { NKG2AA: 'NKG2Z' } }, 'analytes', found)).toBe(true);
    expect(isOpen({ ...fakeChoices, analytesAdded: ['NKG2AA'] }, 'analytes', found)).toBe(false);
    expect(isOpen({ ...fakeChoices, add: { ...fakeChoices.add, analytes: true } }, 'analytes', found)).toBe(false);
  });
});

describe('visits that count something', () => {
  const visit = (text: string, question: FoundVisit['question'] = 'ordinal'): FoundVisit => {
    return { text, week: null, planned: false, count: 2, question, arm: null, arms: [] };
  };
  const offers = (...texts: string[]) => visitOffers(openVisits(texts.map((text) => visit(text))), nct02812121.visits);

  it('may be the protocol’s in order, whatever order the file has', () => {
    expect(offers('V03', 'V01', 'V02')).toEqual([{ kind: 'in-order', weeks: { V01: 0, V02: 1, V03: 2 } }]);
  });

  it('may be weeks where they are bare numbers', () => {
    expect(offers('4', '0')[0]).toEqual({ kind: 'weeks', weeks: { 0: 0, 4: 4 } });
  });

  it('are not offered anything where two have one number, where they are too many, or where one is alone', () => {
    expect(offers('V1', 'Visit 1')).toEqual([]);
    expect(offers('V1')).toEqual([]);
    expect(offers(...Array.from({ length: 40 }, (_, at) => `V${at}`))).toEqual([]);
  });

  it('are asked once for each text, and not where a person left them out', () => {
    const open = openVisits([visit('V1'), { ...visit('V1'), arm: 'MSC-1' }, visit('EOT', 'left-out')]);
    expect(open.map(({ text, count }) => `${text} ${count}`)).toEqual(['V1 4']);
  });
});

it('every answer of a remembered mapping can be forgotten by itself', () => {
  const mapping = mappingSchema.parse({
    format: 'armtrace-mapping',
    version: 1,
    sheets: [],
    arms: { High: 'MSC-2' },
    visits: { V1: 0 },
    visitsByArm: { 'MSC-1': { V2: 4 } },
    visitsLeftOut: ['EOT'],
    analytes: { NKG2AA: 'NKG2A' },
    analytesAdded: ['CD57'],
    analytesLeftOut: ['Debris'],
    wordRanks: { Ascites: { '1+': 1 } },
    states: { '2': 'lost' },
    ambiguousMark: 'not-done',
  });
  const answers = mappingAnswers(mapping);
  expect(answers.map(({ kind, text, means }) => `${kind} ${text} ${means ?? '-'}`)).toEqual([
    'arm High MSC-2',
    'visit V1 0',
    'visit V2 (MSC-1) 4',
    'left-out EOT -',
    'analyte NKG2AA NKG2A',
    'analyte CD57 CD57',
    'left-out Debris -',
    'word 1+ (Ascites) 1',
    'state 2 lost',
    'rule ambiguousMark not-done',
  ]);
  for (const { without } of answers) {
    expect(mappingSchema.parse(without)).toEqual(without);
    expect(mappingAnswers(without)).toHaveLength(answers.length - 1);
  }
});
