import { describe, expect, it } from 'vitest';
import { checkEligibility, criteriaOf } from '../../core/eligibility/check-eligibility.ts';
import type { Verdict } from '../../core/eligibility/verdict.ts';
import { scoreStudy } from '../../core/scores/score-study.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { type Reads, subject, value } from '../scores/study.ts';

const criteria = criteriaOf(nct02812121);

/** One subject with these values and this roster line, against every criterion. */
function check(readings: readonly Reads[], covariates: Record<string, string> = {}) {
  const names = [...new Set(readings.map(({ analyte }) => analyte))];
  const analytes = names.map((name) => ({ name, kind: 'lab' as const, unit: null, synonyms: [] }));
  const protocol = { arms: [], analytes, detectionPolicy: 'limit' as const };
  const subjects = [subject('P1', 'MSC-1', covariates)];
  const material = { protocol, subjects, readings };
  const [found] = checkEligibility(material, scoreStudy(material), criteria);
  if (found === undefined) throw new Error('nobody');
  return found;
}

function finding(criterion: string, readings: readonly Reads[], covariates: Record<string, string> = {}) {
  return check(readings, covariates).findings.find((one) => one.criterion === criterion);
}

function verdict(criterion: string, readings: readonly Reads[], covariates: Record<string, string> = {}) {
  return finding(criterion, readings, covariates)?.verdict;
}

const tbil = (number: number) => value('TBil', number, 'umol/L');
const beyond = (reading: Reads, qualifier: '<' | '>'): Reads => ({
  ...reading,
  qualifier,
  text: `${qualifier}${reading.text}`,
});

describe('eligibility for NCT02812121', () => {
  it.each<[number, string | null, Verdict]>([
    [260, null, 'meets'],
    [259, null, 'cannot-tell'],
    [171, null, 'cannot-tell'],
    [170.9, null, 'does-not-meet'],
    [205, '20.5', 'meets'],
    [204, '20.5 umol/L', 'does-not-meet'],
    [205.2, '1.2 mg/dL', 'meets'],
  ])('bilirubin of %d umol/L, with the limit %s: %s', (number, limit, expected) => {
    const covariates: Record<string, string> = limit === null ? {} : { 'TBil ULN': limit };
    expect(verdict('bilirubin', [tbil(number)], covariates)).toBe(expected);
  });

  it.each<[string, string, number, Verdict]>([
    ['umol/L', 'F', 210, 'meets'],
    ['umol/L', 'M', 210, 'does-not-meet'],
    ['mg/dL', 'F', 360, 'meets'],
    ['mg/dL', 'F', 359, 'does-not-meet'],
    ['mmHg', 'F', 210, 'cannot-tell'],
  ])('takes the limit of bilirubin in %s from the protocol: %s, %d umol/L', (unit, sex, number, expected) => {
    const reference = { low: null, high: 21, women: null, men: { low: null, high: 26 }, uln: null };
    const ofUnit = unit === 'mg/dL' ? { ...reference, high: 2.1 } : reference;
    const analytes = [{ name: 'TBil', kind: 'lab' as const, unit, synonyms: [], reference: ofUnit }];
    const protocol = { arms: [], analytes, detectionPolicy: 'limit' as const };
    const subjects = [subject('P1', 'MSC-1', { Sex: sex })];
    const [found] = checkEligibility({ protocol, subjects, readings: [tbil(number)] }, [], criteria);
    expect(found?.findings.find(({ criterion }) => criterion === 'bilirubin')?.verdict).toBe(expected);
  });

  it('says what is missing for bilirubin: the value, or the laboratory’s limit', () => {
    expect(finding('bilirubin', [])?.missing).toEqual(['bilirubin']);
    expect(finding('bilirubin', [tbil(200)])?.missing).toEqual(['bilirubin ULN']);
    expect(finding('bilirubin', [tbil(300)])).toMatchObject({
      missing: [],
      evidence: [{ fact: 'bilirubin', text: '300', week: 0, source: { sheet: 'Labs' } }],
    });
  });

  it('minds the sign of a value beyond a limit', () => {
    expect(verdict('bilirubin', [beyond(tbil(300), '>')])).toBe('meets');
    expect(verdict('bilirubin', [beyond(tbil(100), '>')])).toBe('cannot-tell');
    expect(verdict('bilirubin', [beyond(tbil(171), '<')])).toBe('does-not-meet');
    expect(verdict('bilirubin', [beyond(tbil(300), '<')])).toBe('cannot-tell');
  });

  it.each<[number | null, number | null, Verdict]>([
    [1.5, null, 'meets'],
    [1.49, null, 'cannot-tell'],
    [1.49, 39.9, 'meets'],
    [1.49, 40, 'does-not-meet'],
    [null, 39, 'meets'],
    [null, 41, 'cannot-tell'],
    [null, null, 'cannot-tell'],
  ])('INR %s and prothrombin activity %s: %s', (inr, activity, expected) => {
    const readings = [
      ...(inr === null ? [] : [value('INR', inr)]),
      ...(activity === null ? [] : [value('PTA', activity, '%')]),
    ];
    expect(verdict('coagulation', readings)).toBe(expected);
  });

  it('takes ascites or encephalopathy of the last four weeks', () => {
    const [wet, dry] = [value('Ascites', 1), value('Ascites', 0)];
    const [clear, drowsy] = [value('HE', 0), value('HE', 2)];
    expect(verdict('decompensation', [wet])).toBe('meets');
    expect(verdict('decompensation', [dry, drowsy])).toBe('meets');
    expect(verdict('decompensation', [dry, clear])).toBe('does-not-meet');
    expect(finding('decompensation', [dry])).toMatchObject({ verdict: 'cannot-tell', missing: ['encephalopathy'] });
    expect(verdict('decompensation', [{ ...wet, week: -4 }, dry])).toBe('meets');
    expect(verdict('decompensation', [{ ...wet, week: -5 }, dry])).toBe('cannot-tell');
    expect(verdict('decompensation', [{ ...wet, week: 1 }])).toBe('cannot-tell');
  });

  it('does not take one positive HBsAg for six months of it', () => {
    expect(finding('hepatitis-b', [], { HBsAg: 'positive' })).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['HBsAg duration'],
    });
    expect(verdict('hepatitis-b', [], { HBsAg: '阴性' })).toBe('does-not-meet');
    expect(verdict('hepatitis-b', [], { HBsAg: '+', 'HBsAg positive months': '7' })).toBe('meets');
    expect(verdict('hepatitis-b', [], { HBsAg: '+', 'HBsAg positive months': '6' })).toBe('does-not-meet');
    expect(finding('hepatitis-b', [])?.missing).toEqual(['HBsAg', 'HBsAg duration']);
  });

  it('computes MELD from its inputs, and takes the file’s only where it cannot', () => {
    const at26 = [tbil(342), value('INR', 2.1), value('Cr', 79.56, 'umol/L')];
    expect(verdict('meld', at26)).toBe('meets');
    expect(verdict('meld', [...at26, value('MELD', 31)])).toBe('meets');
    expect(verdict('meld', [value('MELD', 17)])).toBe('meets');
    expect(verdict('meld', [value('MELD', 30)])).toBe('meets');
    expect(verdict('meld', [value('MELD', 16)])).toBe('does-not-meet');
    expect(verdict('meld', [value('MELD', 31)])).toBe('does-not-meet');
    expect(finding('meld', [tbil(342), value('INR', 2.1)])).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['creatinine'],
    });
    expect(verdict('meld', [{ ...value('MELD', 20), week: 1 }])).toBe('cannot-tell');
  });

  it.each<[Record<string, string>, Verdict]>([
    [{ Age: '18' }, 'meets'],
    [{ 年龄: '65岁' }, 'meets'],
    [{ age: '17' }, 'does-not-meet'],
    [{ age: '66' }, 'does-not-meet'],
    [{ age: 'old' }, 'cannot-tell'],
    [{}, 'cannot-tell'],
  ])('age %j: %s', (covariates, expected) => {
    expect(verdict('age', [], covariates)).toBe(expected);
  });

  it('takes a history from its column of the roster only', () => {
    expect(verdict('no-malignancy', [], { Malignancy: 'no' })).toBe('meets');
    expect(verdict('no-malignancy', [], { 恶性肿瘤: '是' })).toBe('does-not-meet');
    expect(verdict('no-malignancy', [], { Malignancy: 'unclear' })).toBe('cannot-tell');
    expect(finding('no-malignancy', [])).toMatchObject({ verdict: 'cannot-tell', missing: ['malignancy'] });
  });

  it('sums up: not met outweighs not known, which outweighs met', () => {
    expect(check([tbil(300)]).overall).toBe('cannot-tell');
    expect(check([tbil(300)], { Age: '70' }).overall).toBe('does-not-meet');
    const histories = Object.fromEntries(
      [
        'Serious complication',
        'Autoimmune disease',
        'Superinfection',
        'Organ dysfunction',
        'Malignancy',
        'Pregnancy',
        'Liver tumor',
        'Bioartificial liver',
        'Liver transplantation',
      ].map((column) => [column, 'No']),
    );
    const roster = { Age: '40', HBsAg: 'positive', 'HBsAg positive months': '24', ...histories };
    const values = [tbil(342), value('INR', 2.1), value('Cr', 79.56, 'umol/L'), value('Ascites', 1)];
    expect(check(values, roster).overall).toBe('meets');
  });

  it('has no criteria for another study', () => {
    expect(criteriaOf(blankProtocol('Pilot'))).toEqual([]);
  });
});
