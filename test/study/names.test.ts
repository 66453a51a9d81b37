import { describe, expect, it } from 'vitest';
import { matchAnalyte, matchArm } from '../../core/study/match-name.ts';
import { normaliseLabel, normaliseName } from '../../core/study/normalise-name.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';

const analyte = (text: string) => matchAnalyte(nct02812121, text)?.name ?? null;
const arm = (text: string) => matchArm(nct02812121, text)?.name ?? null;

describe('matching an analyte', () => {
  it.each([
    ['NKG2A+', 'NKG2A'],
    ['nkg2a', 'NKG2A'],
    ['NKG2A %', 'NKG2A'],
    ['ＮＫＧ２Ａ', 'NKG2A'],
    ['NKp46 pos', 'NKp46'],
    ['NKP46hi', 'NKp46'],
    ['CD159a', 'NKG2A'],
    ['CD94/NKG2A', 'NKG2A'],
    ['KIR-NKAT2', 'KIR2DL3'],
    ['CD158e1', 'KIR3DL1'],
    ['GZMB', 'Granzyme B'],
    ['Granzyme-B', 'Granzyme B'],
    ['GranzymeB+', 'Granzyme B'],
    ['gramzymeB', 'Granzyme B'],
    ['颗粒酶B', 'Granzyme B'],
    ['穿孔素', 'Perforin'],
    ['Fas-L', 'FasL'],
    ['Fas配体', 'FasL'],
    ['总胆红素', 'TBil'],
    ['谷丙转氨酶', 'ALT'],
    ['国际标准化比值', 'INR'],
  ])('takes %s for %s', (text, name) => {
    expect(analyte(text)).toBe(name);
  });

  it.each([
    'NKG2A-',
    'NKG2A −',
    'NKG2C',
    'NKG2A neg',
    'CD95',
    'Fas',
    'GZMK',
    'GZMA',
    'KIR2DL2',
    'KIR2DL1/S1',
    'CD158b1',
  ])('never takes %s for a neighbour', (text) => {
    expect(analyte(text)).toBeNull();
  });

  it.each(['CD107a+Granzyme B+Perforin-', 'NKG2A+KIR2DL1+', '前白蛋白', '尿胆红素', 'NKG2AA', '', ' + '])(
    'never takes the combination or qualified name "%s" for one analyte',
    (text) => {
      expect(analyte(text)).toBeNull();
    },
  );

  it('asks when two analytes fit', () => {
    const twice = { kind: 'flow', unit: '%', synonyms: ['X'] } as const;
    const protocol = {
      ...nct02812121,
      analytes: [
        { name: 'One', ...twice, synonyms: ['X'] },
        { name: 'Two', ...twice, synonyms: ['x+'] },
      ],
    };
    expect(matchAnalyte(protocol, 'X')).toBeNull();
    expect(matchAnalyte(protocol, 'two')?.name).toBe('Two');
  });

  it('finds every analyte and synonym of the template, each for one analyte only', () => {
    for (const one of nct02812121.analytes) {
      for (const spelling of [one.name, ...one.synonyms]) expect(analyte(spelling)).toBe(one.name);
    }
  });
});

describe('normalising', () => {
  it.each([
    ['IFN-γ', 'ifng'],
    ['IFNγ+', 'ifng'],
    ['TNF-α', 'tnfa'],
    ['CD4_PD-1', 'cd4pd1'],
    ['NKG2A-', 'nkg2a-'],
    ['+', '+'],
    ['pos', 'pos'],
  ])('spells %s as %s', (text, name) => {
    expect(normaliseName(text)).toBe(name);
  });

  it('keeps the point of a number', () => {
    expect(normaliseLabel('Dose 1.5')).not.toBe(normaliseLabel('Dose 15'));
  });
});

describe('matching an arm', () => {
  it.each([
    ['MSC-1', 'MSC-1'],
    ['msc 1', 'MSC-1'],
    ['ＭＳＣ_２', 'MSC-2'],
    ['CONTROL ', 'Control'],
    ['Group MSC-1', 'MSC-1'],
    ['MSC-2组', 'MSC-2'],
    ['对照组', 'Control'],
  ])('takes %s for %s', (text, name) => {
    expect(arm(text)).toBe(name);
  });

  it.each(['MSC', 'MSC-3', 'Controls', '', 'Group', '组', 'Group MSC', '治疗组'])('asks about "%s"', (text) => {
    expect(arm(text)).toBeNull();
  });

  it('keeps arms apart that differ by a plus', () => {
    const [first] = nct02812121.arms;
    const arms =
      first === undefined
        ? []
        : [
            { ...first, name: 'HBV' },
            { ...first, name: 'HBV+' },
          ];
    const protocol = { ...nct02812121, arms };
    expect(matchArm(protocol, 'hbv+')?.name).toBe('HBV+');
    expect(matchArm(protocol, 'hbv')?.name).toBe('HBV');
  });
});
