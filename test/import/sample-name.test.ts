import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSamplePattern, sampleReader } from '../../core/import/sample-name.ts';
import { blank, trial } from './import-of.ts';

const read = (names: readonly string[], context = trial) => {
  const proposed = proposeSamplePattern(names, context);
  if (proposed === null) return null;
  const reader = sampleReader(proposed.pattern);
  return names.map((name) => {
    const parts = reader(name);
    return parts === null ? null : [parts.subject, parts.visit];
  });
};

describe('the proposal for sample names', () => {
  it('finds subject and visit', () => {
    expect(read(['P001_W00_NK.fcs', 'P001_W02_NK.fcs', 'P002_W12_NK.fcs'])).toEqual([
      ['P001', 'W00'],
      ['P001', 'W02'],
      ['P002', 'W12'],
    ]);
  });

  it('finds them in any order, behind folders, well names and ordinals', () => {
    expect(read(['Unmixed\\A01_8wk_CP004 NK.fcs', 'Unmixed\\A02_12wk_CP005 NK.fcs'])).toEqual([
      ['CP004', '8wk'],
      ['CP005', '12wk'],
    ]);
  });

  it('prefers the subjects that the study knows', () => {
    const known = { ...trial, subjects: [{ subject: '503', arm: 'MSC-1' }] };
    expect(read(['X1 d14 503.fcs', 'X2 d28 503.fcs'], known)).toEqual([
      ['503', 'd14'],
      ['503', 'd28'],
    ]);
  });

  it('names no visit where the names carry none', () => {
    expect(proposeSamplePattern(['HD4369_Isotype_CAR_A02.fcs', 'HD8368_Isotype_CAR_A03.fcs'], blank)?.visit).toBe(
      false,
    );
  });

  it('takes no ordinal for a week', () => {
    expect(proposeSamplePattern(['CP027 V12 NK.fcs', 'CP028 V13 NK.fcs'], trial)?.visit).toBe(false);
  });

  it('is none where nothing looks like subjects', () => {
    expect(proposeSamplePattern(['alpha.fcs', 'beta.fcs'], trial)).toBeNull();
    expect(proposeSamplePattern([], trial)).toBeNull();
  });

  it('gives a usable pattern for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), (names) => {
        const proposed = proposeSamplePattern(names, trial);
        if (proposed !== null) expect(() => sampleReader(proposed.pattern)).not.toThrow();
      }),
    );
  });
});

describe('a pattern for sample names', () => {
  it('reads subject, visit and arm', () => {
    const reader = sampleReader(String.raw`^(?<arm>[A-Z]+)-(?<subject>\d+)-(?<visit>W\d+)`);
    expect(reader('MSC-007-W4.fcs')).toEqual({ subject: '007', visit: 'W4', arm: 'MSC' });
    expect(reader('something else')).toBeNull();
  });

  it.each(['(', '(?<visit>W4)', 'P001'])('%j is refused with a sentence', (pattern) => {
    expect(() => sampleReader(pattern)).toThrow(/cannot be used/);
  });

  it('that backtracks without end is stopped with a sentence', () => {
    const reader = sampleReader('^(?<subject>(?:a+)+)$');
    expect(() => reader(`${'a'.repeat(60)}!`)).toThrow(/takes too long/);
  });
});
