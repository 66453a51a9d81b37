import { describe, expect, it } from 'vitest';
import { scoreKinds } from '../../core/scores/kinds.ts';
import { requiredInputs } from '../../core/scores/required-inputs.ts';
import { readProtocol, writeProtocol } from '../../core/study/protocol-json.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { matchClinical } from '../../core/study/vocabulary/match-clinical.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';

function refusal(text: string): ExplainedError {
  try {
    readProtocol(text);
  } catch (error) {
    if (error instanceof ExplainedError) return error;
    throw error;
  }
  throw new Error('it was read');
}

const edited = (change: (document: Record<string, unknown>) => void): string => {
  const document: Record<string, unknown> = { ...nct02812121 };
  change(document);
  return JSON.stringify(document);
};

describe('the NCT02812121 template', () => {
  it('proposes infusion weeks that nobody has confirmed', () => {
    const infusions = nct02812121.arms.map((arm) => [arm.name, arm.infusionWeeks.length, arm.infusionWeeksConfirmed]);
    expect(infusions).toEqual([
      ['MSC-1', 8, false],
      ['MSC-2', 4, false],
      ['Control', 0, false],
    ]);
    expect(nct02812121.note).toContain('contradicts');
  });

  it('gives every outcome its own schedule: flow markers have no week 1 or 3', () => {
    const weeksOf = (analyte: string) => nct02812121.outcomes.find((o) => o.analytes.includes(analyte))?.weeks;
    expect(weeksOf('NKG2A')).toEqual([2, 4, 8, 12, 24, 36, 52]);
    expect(weeksOf('ALB')).toEqual([1, 2, 3, 4, 8, 12, 24, 36, 52]);
    const unscheduled = nct02812121.analytes.flatMap(({ name }) => (weeksOf(name) === undefined ? [name] : []));
    expect(unscheduled).toEqual(nct02812121.analytes.map(({ name }) => name).slice(17));
  });

  it('has every input of its registered scores', () => {
    const inputs = nct02812121.analytes.flatMap((analyte) => matchClinical(analyte)?.name ?? []);
    const registered = new Set(
      nct02812121.outcomes.flatMap(({ type, analytes }) => (type === 'score' ? analytes : [])),
    );
    expect(registered.size).toBe(3);
    for (const kind of scoreKinds.filter(({ id }) => ['meld', 'sofa', 'ctp'].includes(id))) {
      expect(inputs).toEqual(expect.arrayContaining([...requiredInputs(kind)]));
    }
  });
});

describe('a protocol as JSON', () => {
  it.each([nct02812121, blankProtocol('Pilot')])('comes back as it was written', (protocol) => {
    expect(readProtocol(writeProtocol(protocol))).toEqual(protocol);
    expect(readProtocol(new TextEncoder().encode(`\ufeff${writeProtocol(protocol)}`))).toEqual(protocol);
  });

  it.each([
    ['{', 'store.protocol-not-json', undefined],
    ['[1]', 'store.protocol-not-one', undefined],
    ['{"format": "something else"}', 'store.protocol-not-one', undefined],
    [edited((d) => Object.assign(d, { armz: [] })), 'store.protocol-unknown-entry', 'armz'],
    [
      edited((d) => Object.assign(d, { arms: [{ name: 'A', colour: 'red' }] })),
      'store.protocol-bad-entry',
      'arms 1 › colour',
    ],
    [
      edited((d) => Object.assign(d, { visits: [...nct02812121.visits, { week: 'two', label: 'W2' }] })),
      'store.protocol-bad-entry',
      'visits 11 › week',
    ],
    [
      edited((d) => Object.assign(d, { arms: [...nct02812121.arms, ...nct02812121.arms] })),
      'store.protocol-same-twice',
      'arms',
    ],
  ])('is refused with the place of what is wrong (%#)', (text, code, entry) => {
    const error = refusal(text);
    expect([error.code, error.values.entry]).toEqual([code, entry]);
  });

  it('is refused when its bytes are not UTF-8', () => {
    expect(() => readProtocol(new Uint8Array([0x7b, 0xff, 0xfe]))).toThrow(ExplainedError);
  });
});
