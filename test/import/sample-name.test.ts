import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSampleTemplate } from '../../core/import/propose-sample-template.ts';
import { sampleReader } from '../../core/import/sample-name.ts';
import {
  type SampleTemplate,
  sampleTemplateSchema,
  templateReader,
  tokensOfSample,
} from '../../core/import/sample-template.ts';
import { blank, trial } from './import-of.ts';

const none = { visit: null, arm: null, well: null, stimulation: null };

const read = (names: readonly string[], context = trial) => {
  const template = proposeSampleTemplate(names, context);
  if (template === null) return null;
  const reader = templateReader(template);
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
    expect(read(['HD4369_Isotype_CAR_A02.fcs', 'HD8368_Isotype_CAR_A03.fcs'], blank)).toEqual([
      ['HD4369', null],
      ['HD8368', null],
    ]);
  });

  it('takes a numbered visit for one, so that its week is asked', () => {
    expect(read(['CP027 V12 NK.fcs', 'CP028 V13 NK.fcs'])).toEqual([
      ['CP027', 'V12'],
      ['CP028', 'V13'],
    ]);
  });

  it('finds both in one word', () => {
    expect(read(['P001W4_NK.fcs', 'P002BL_NK.fcs'])).toEqual([
      ['P001', 'W4'],
      ['P002', 'BL'],
    ]);
  });

  it('finds known stimulations beside them', () => {
    const template = proposeSampleTemplate(['P001_W4_PMA.fcs', 'P001_W4_unstim.fcs'], trial);
    expect(template === null ? null : templateReader(template)('P001_W4_PMA.fcs')?.stimulation).toBe('PMA');
  });

  it('is none where nothing looks like subjects', () => {
    expect(proposeSampleTemplate(['alpha.fcs', 'beta.fcs'], trial)).toBeNull();
    expect(proposeSampleTemplate([], trial)).toBeNull();
  });

  it('gives a valid template for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), (names) => {
        const proposed = proposeSampleTemplate(names, trial);
        if (proposed === null) return;
        expect(sampleTemplateSchema.safeParse(proposed).success).toBe(true);
        expect(templateReader(proposed)(proposed.example)).not.toBeNull();
      }),
    );
  });
});

describe('a pattern for sample names', () => {
  it('reads subject, visit and arm', () => {
    const reader = sampleReader(String.raw`^(?<arm>[A-Z]+)-(?<subject>\d+)-(?<visit>W\d+)`);
    expect(reader('MSC-007-W4.fcs')).toEqual({ ...none, subject: '007', visit: 'W4', arm: 'MSC' });
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

describe('a template for sample names', () => {
  /** A template from the example's tokens, a role a run of them: `subject` over tokens 0 and 1. */
  const template = (example: string, parts: SampleTemplate['parts']) => sampleTemplateSchema.parse({ example, parts });
  const readBy = (made: SampleTemplate, ...names: readonly string[]) => names.map(templateReader(made));

  it('parts a name at separators and where digits begin or end', () => {
    const tokens = (name: string) => tokensOfSample(name).map(({ text }) => text);
    expect(tokens('H9 CP027 V12 NK+CEM+IL-15.fcs')).toEqual(['H', '9', 'CP', '027', 'V', '12', 'NK+CEM+IL', '15']);
    expect(tokens('Unmixed\\BCG\\810.fcs')).toEqual(['Unmixed', 'BCG', '810']);
    expect(tokens('[ A1 Well_001.fcs ]')).toEqual(['A', '1', 'Well', '001']);
    expect(tokens('P001_W0.5.0003')).toEqual(['P', '001', 'W', '0.5', '0003']);
  });

  it('says where each token stands in the name', () => {
    for (const { text, start, end } of tokensOfSample('A01_8wk CP004-1.fcs')) {
      expect('A01_8wk CP004-1.fcs'.slice(start, end)).toBe(text);
    }
  });

  it('takes whole words, however they are written in the other names', () => {
    const made = template('SEDXX2_BAL_8wk_MtbL_01_1.fcs', [
      { role: 'subject', from: 0, to: 1 },
      { role: 'visit', from: 3, to: 4 },
    ]);
    expect(readBy(made, 'DEF_PBMC_Baseline_x.fcs')).toEqual([{ ...none, subject: 'DEF', visit: 'Baseline' }]);
  });

  it('reads subject, visit, well and stimulation of all names by one', () => {
    const example = 'H9 CP027 V12 PMA_1.fcs';
    const made = template(example, [
      { role: 'well', from: 0, to: 1 },
      { role: 'subject', from: 2, to: 3 },
      { role: 'visit', from: 4, to: 5 },
      { role: 'stimulation', from: 6, to: 6 },
    ]);
    expect(readBy(made, example, 'A10 X-5.fcs', 'A10 CP31 BL unstim.fcs')).toEqual([
      { subject: 'CP027', visit: 'V12', arm: null, well: 'H9', stimulation: 'PMA' },
      null,
      { subject: 'CP31', visit: 'BL', arm: null, well: 'A10', stimulation: 'unstim' },
    ]);
  });

  it('spans separators where the example does', () => {
    const made = template('MSC1-003_W4.fcs', [
      { role: 'subject', from: 0, to: 2 },
      { role: 'visit', from: 3, to: 4 },
    ]);
    expect(readBy(made, 'MSC2-011_W12.fcs')).toEqual([{ ...none, subject: 'MSC2-011', visit: 'W12' }]);
  });

  it('parts one word at its letters and digits', () => {
    const made = template('P001W4.fcs', [
      { role: 'subject', from: 0, to: 1 },
      { role: 'visit', from: 2, to: 3 },
    ]);
    expect(readBy(made, 'P002BL.fcs', 'XY17W52_b.fcs', '001.fcs')).toEqual([
      { ...none, subject: 'P002', visit: 'BL' },
      { ...none, subject: 'XY17', visit: 'W52' },
      null,
    ]);
  });

  it('takes a longer part where the example’s is one of letters alone', () => {
    const made = template('P001BL.fcs', [
      { role: 'subject', from: 0, to: 1 },
      { role: 'visit', from: 2, to: 2 },
    ]);
    expect(readBy(made, 'P002W12.fcs')).toEqual([{ ...none, subject: 'P002', visit: 'W12' }]);
  });

  it('looks at folders only where a part stands in one', () => {
    const inFile = template('Run 1\\P001_W4.fcs', [
      { role: 'subject', from: 2, to: 3 },
      { role: 'visit', from: 4, to: 5 },
    ]);
    expect(readBy(inFile, 'a\\b c\\P002_W8.fcs', 'P003_W8.fcs')).toEqual([
      { ...none, subject: 'P002', visit: 'W8' },
      { ...none, subject: 'P003', visit: 'W8' },
    ]);
    const inFolder = template('Unmixed\\BCG\\810.fcs', [
      { role: 'stimulation', from: 1, to: 1 },
      { role: 'subject', from: 2, to: 2 },
    ]);
    expect(readBy(inFolder, 'Unmixed\\PMA\\811.fcs')).toEqual([{ ...none, subject: '811', stimulation: 'PMA' }]);
  });

  it.each([
    ['no subject', [{ role: 'visit', from: 0, to: 0 }]],
    [
      'parts that overlap',
      [
        { role: 'subject', from: 0, to: 1 },
        { role: 'visit', from: 1, to: 2 },
      ],
    ],
    ['a part beyond the name', [{ role: 'subject', from: 9, to: 9 }]],
    [
      'a role given twice',
      [
        { role: 'subject', from: 0, to: 0 },
        { role: 'subject', from: 1, to: 1 },
      ],
    ],
  ])('is refused with %s', (_, parts) => {
    expect(sampleTemplateSchema.safeParse({ example: 'P001_W4.fcs', parts }).success).toBe(false);
  });

  it('fits its own example, whatever is pointed at in whatever name', () => {
    const names = fc.string({ minLength: 1, maxLength: 40 }).filter((name) => tokensOfSample(name).length > 0);
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (example, first, more) => {
        const { length } = tokensOfSample(example);
        const from = first % length;
        const to = from + (more % (length - from));
        expect(templateReader({ example, parts: [{ role: 'subject', from, to }] })(example)).not.toBeNull();
      }),
    );
  });
});
