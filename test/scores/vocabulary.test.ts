import { describe, expect, it } from 'vitest';
import { normaliseName } from '../../core/study/normalise-name.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { clinicalAnalytes } from '../../core/study/vocabulary/clinical-analytes.ts';
import { rankOfWord } from '../../core/study/vocabulary/graded-words.ts';
import { clinicalAnalyte, matchClinical, unitFactor } from '../../core/study/vocabulary/match-clinical.ts';

describe('the names of clinical analytes', () => {
  it('belong to one analyte each', () => {
    const spellings = clinicalAnalytes.flatMap(({ name, synonyms }) =>
      [...new Set([name, ...synonyms].map(normaliseName))].map((spelling) => ({ spelling, name })),
    );
    const claimed = Map.groupBy(spellings, ({ spelling }) => spelling);
    expect([...claimed.values()].filter((claims) => claims.length > 1)).toEqual([]);
  });

  it.each([
    ['Creatinine', 'creatinine'],
    ['肌酐', 'creatinine'],
    ['TBIL', 'bilirubin'],
    ['总胆红素', 'bilirubin'],
    ['Na+', 'sodium'],
    ['血小板', 'platelets'],
    ['PaO2 / FiO2', 'PaO2/FiO2'],
    ['去甲肾上腺素', 'norepinephrine'],
  ])('%s is %s', (spelling, name) => {
    expect(matchClinical({ name: spelling, synonyms: [] })?.name).toBe(name);
  });

  it.each(['DBil', 'urine creatinine', '尿胆红素', '前白蛋白', 'prealbumin', 'NKG2A', 'Nab'])(
    '%s is none',
    (spelling) => {
      expect(matchClinical({ name: spelling, synonyms: [] })).toBeNull();
    },
  );

  it('are found by a synonym of the study’s own', () => {
    expect(matchClinical({ name: 'Liver 1', synonyms: ['胆汁', 'Total bilirubin'] })?.name).toBe('bilirubin');
    expect(matchClinical({ name: 'Liver 2', synonyms: ['ALB', 'Total bilirubin'] })).toBeNull();
  });

  it('find the template’s own analytes', () => {
    const found = nct02812121.analytes.flatMap((analyte) => matchClinical(analyte)?.name ?? []);
    expect(found.slice(0, 3)).toEqual(['albumin', 'bilirubin', 'INR']);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('units', () => {
  it.each([
    ['bilirubin', 'μmol/L', 1],
    ['bilirubin', 'mg/dl', 17.1],
    ['creatinine', 'mg/dL', 88.4],
    ['creatinine', 'mcmol/L', 1],
    ['albumin', 'g/dL', 10],
    ['platelets', '×10⁹/L', 1],
    ['platelets', '10*9/L', 1],
    ['platelets', 'x10^3/uL', 1],
    ['platelets', 'K/uL', 1],
    ['platelets', '/μL', 0.001],
    ['norepinephrine', 'μg/kg·min', 1],
    ['norepinephrine', 'ug/(kg.min)', 1],
    ['norepinephrine', 'mcg/kg/min', 1],
    ['MAP', 'mm Hg', 1],
    ['FiO2', '%', 0.01],
    ['sodium', 'mEq/L', 1],
    ['INR', null, 1],
    ['urine output', 'mL/24 h', 1],
    ['sodium', null, 1],
    ['bilirubin', null, null],
    ['albumin', null, null],
    ['bilirubin', 'mmol/L', null],
    ['bilirubin', 'constructor', null],
  ] as const)('%s in %s', (name, unit, factor) => {
    expect(unitFactor(clinicalAnalyte(name), unit)).toBe(factor);
  });
});

describe('words as values', () => {
  it.each([
    ['ascites', 'None', 0],
    ['ascites', 'mild', 1],
    ['ascites', 'Controlled', 1],
    ['ascites', '中度', 2],
    ['ascites', 'severe', 3],
    ['ascites', '无', 0],
    ['ascites', '-', 0],
    ['ascites', '+++', 3],
    ['encephalopathy', 'Grade III', 3],
    ['encephalopathy', 'Ⅱ级', 2],
    ['encephalopathy', '0', 0],
    ['respiratory support', 'yes', 1],
    ['respiratory support', '否', 0],
    ['HBsAg', 'Positive', 1],
    ['HBsAg', '+', 1],
  ] as const)('%s: %s has rank %i', (name, text, rank) => {
    expect(rankOfWord({ name }, text)).toBe(rank);
  });

  it('get no rank that they do not name', () => {
    expect(rankOfWord({ name: 'ascites' }, 'present')).toBeNull();
    expect(rankOfWord({ name: 'encephalopathy' }, 'mild')).toBeNull();
    expect(rankOfWord({ name: 'creatinine' }, 'none')).toBeNull();
  });
});
