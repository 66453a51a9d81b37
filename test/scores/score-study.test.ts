import { describe, expect, it } from 'vitest';
import { type ScoreId, scoreKinds } from '../../core/scores/kinds.ts';
import { type ScoreMaterial, scoreStudy } from '../../core/scores/score-study.ts';
import { type Reads, subject, value } from './study.ts';

const arms = ['B', 'A'].map((name) => ({
  name,
  description: '',
  colour: '#000000',
  infusionWeeks: [],
  infusionWeeksConfirmed: false,
}));

/** The scores of a study with these values; its analytes are those that the values name. */
function scores(
  readings: readonly Reads[],
  more: Partial<ScoreMaterial> = {},
  policy: 'limit' | 'half' | 'exclude' = 'limit',
) {
  const names = [...new Set(readings.map(({ analyte }) => analyte))];
  const analytes = names.map((name) => ({ name, kind: 'lab' as const, unit: null, synonyms: [] }));
  const protocol = { arms, analytes, detectionPolicy: policy };
  return scoreStudy({ protocol, subjects: [subject('P1', 'A', { Sex: 'M' })], readings: [...readings], ...more });
}

function one(
  readings: readonly Reads[],
  score: ScoreId,
  more: Partial<ScoreMaterial> = {},
  policy?: 'half' | 'exclude',
) {
  const found = scores(readings, more, policy).filter((row) => row.score === score);
  expect(found).toHaveLength(1);
  const [row] = found;
  if (row === undefined) throw new Error('no row');
  return row;
}

const complete = [
  value('总胆红素', 342, 'umol/L'),
  value('INR', 2.1),
  value('肌酐', 79.56, 'umol/L'),
  value('钠', 134, 'mmol/L'),
  value('ALB', 30, 'g/L'),
];

describe('scores of a study', () => {
  it('finds the inputs under the names that files use, and keeps each with its cell', () => {
    const rows = scores(complete);
    expect(rows.map(({ score, value: points }) => [score, points])).toEqual([
      ['meld', 26],
      ['meld-na', 27],
      ['meld-3', 28],
      ['ctp', null],
      ['sofa', null],
      ['albi', expect.closeTo(-0.8775, 4)],
    ]);
    expect(rows[0]?.inputs.creatinine).toMatchObject({ value: 79.56, unit: 'umol/L', source: { cell: 'C3' } });
    expect(rows[2]?.inputs.sex).toMatchObject({ value: 'male', source: null });
    expect(rows[3]?.missing).toEqual(['ascites', 'encephalopathy']);
    expect(rows[4]?.missing).toEqual(['PaO2/FiO2', 'platelets', 'MAP', 'GCS']);
  });

  it('takes inputs from the same week only', () => {
    const [bili, inr, creatinine] = complete;
    if (bili === undefined || inr === undefined || creatinine === undefined) throw new Error('values');
    const rows = scores([bili, inr, { ...creatinine, week: 1 }]).filter(({ score }) => score === 'meld');
    expect(rows.map(({ week, value: points, missing }) => [week, points, missing])).toEqual([
      [0, null, ['creatinine']],
      [1, null, ['bilirubin', 'INR']],
    ]);
  });

  it('orders rows by score, arm of the protocol, week and subject', () => {
    const subjects = [subject('P2', 'B'), subject('P10', 'B'), subject('P1', 'A')];
    const readings = ['P1', 'P2', 'P10'].flatMap((name) =>
      [4, 0].map((week) => ({ ...value('INR', 1), subject: name, week })),
    );
    const rows = scores(readings, { subjects }).filter(({ score }) => score === 'meld');
    expect(rows.map((row) => `${row.arm} ${row.week} ${row.subject}`)).toEqual([
      'B 0 P2',
      'B 0 P10',
      'B 4 P2',
      'B 4 P10',
      'A 0 P1',
      'A 4 P1',
    ]);
  });

  it('computes PaO2/FiO2 from its parts, and names the part that is missing', () => {
    const others = [
      value('PLT', 90, '10^9/L'),
      value('TBil', 342, 'umol/L'),
      value('MAP', 75, 'mmHg'),
      value('GCS', 15),
      value('CREA', 80, 'umol/L'),
    ];
    const oxygen = [value('PaO2', 84, 'mmHg'), value('FiO2', 20, '%')];
    expect(one([...oxygen, ...others], 'sofa').value).toBe(6);
    expect(one([...oxygen.slice(0, 1), ...others], 'sofa').missing).toEqual(['FiO2']);
    expect(one([...oxygen.slice(1), ...others], 'sofa').missing).toEqual(['PaO2']);
    const kilopascal = [value('PaO2', 11.2, 'kPa'), value('FiO2', 0.21)];
    expect(one([...kilopascal, ...others], 'sofa').value).toBe(6);
  });

  it('reads graded words by their rank', () => {
    const liver = [value('TBil', 342, 'umol/L'), value('ALB', 30, 'g/L'), value('INR', 2.1)];
    const signs = [
      { ...value('腹水', 1), text: 'mild' },
      { ...value('HE', 0), text: '无' },
    ];
    expect(one([...liver, ...signs], 'ctp')).toMatchObject({ value: 10, category: 'C' });
    const word = { ...value('腹水', 1), text: '中度' };
    expect(one([...liver, word, value('HE', 0)], 'ctp').value).toBe(11);
    expect(one([...liver, value('腹水', 1.5), value('HE', 0)], 'ctp')).toMatchObject({
      value: null,
      missing: ['ascites'],
      warnings: [{ code: 'scores.impossible', input: 'ascites' }],
    });
  });

  it('scores on the unit that was reported', () => {
    const rest = [value('ALB', 40, 'g/L'), value('INR', 1), value('Ascites', 0), value('HE', 0)];
    const si = one([value('TBil', 34, 'umol/L'), ...rest], 'ctp');
    expect(si).toMatchObject({ value: 6, byOtherPath: 5, path: 'SI' });
    const perDl = one([value('TBil', 1.99, 'mg/dL'), ...rest], 'ctp');
    expect(perDl).toMatchObject({ value: 5, byOtherPath: 6, path: 'mixed' });
  });

  it('uses no value whose unit could be one of two, or that it does not know', () => {
    const rest = [value('INR', 2.1), value('CREA', 79.56, 'umol/L')];
    expect(one([value('TBil', 20), ...rest], 'meld')).toMatchObject({
      value: null,
      missing: ['bilirubin'],
      warnings: [{ code: 'scores.unit-missing', input: 'bilirubin' }],
    });
    expect(one([value('TBil', 20, 'mg/L'), ...rest], 'meld')).toMatchObject({
      value: null,
      warnings: [{ code: 'scores.unit-unknown', values: { unit: 'mg/L' } }],
    });
    expect(one([...complete.slice(0, 3), value('Na', 134)], 'meld-na')).toMatchObject({
      value: 27,
      warnings: [{ code: 'scores.unit-assumed', values: { unit: 'mmol/L' } }],
    });
  });

  it('uses no impossible value', () => {
    const wrong = [...complete.slice(0, 4), value('ALB', 30, 'g/dL')];
    expect(one(wrong, 'albi')).toMatchObject({
      value: null,
      missing: ['albumin'],
      warnings: [{ code: 'scores.impossible', values: { value: '30 g/dL' } }],
    });
  });

  it('uses none of several values that differ, and either of two that agree', () => {
    const two = [value('总胆红素', 342, 'umol/L'), { ...value('TBil', 20, 'mg/dL') }, ...complete.slice(1)];
    expect(one(two, 'meld').value).toBe(26);
    const differing = [value('总胆红素', 342, 'umol/L'), { ...value('TBil', 21, 'mg/dL') }, ...complete.slice(1)];
    expect(one(differing, 'meld')).toMatchObject({
      value: null,
      missing: ['bilirubin'],
      warnings: [{ code: 'scores.several-values', values: { values: '342 umol/L / 21 mg/dL' } }],
    });
  });

  it('counts a value beyond a limit by the study’s rule, and says so', () => {
    const below = { ...value('TBil', 10, 'mg/dL'), qualifier: '<' as const, text: '<10' };
    const readings = [below, ...complete.slice(1)];
    const at = (counted: number) => 10 * (0.378 * Math.log(counted) + 1.12 * Math.log(2.1) + 0.643);
    expect(one(readings, 'meld').raw).toBeCloseTo(at(10), 9);
    expect(one(readings, 'meld').warnings).toMatchObject([{ code: 'scores.limit-counted', values: { counted: 10 } }]);
    expect(one(readings, 'meld', {}, 'half').raw).toBeCloseTo(at(5), 9);
    expect(one(readings, 'meld', {}, 'exclude')).toMatchObject({
      value: null,
      warnings: [{ code: 'scores.limit-excluded' }],
    });
  });

  it('keeps the score of the file beside the computed one', () => {
    const same = one([...complete, value('MELD score', 26)], 'meld');
    expect(same.imported).toMatchObject([{ value: 26, difference: 0, mismatch: false }]);
    const unrounded = one([...complete, value('MELD', 26.06)], 'meld');
    expect(unrounded.imported).toMatchObject([{ mismatch: false }]);
    expect(unrounded.imported[0]?.difference).toBeCloseTo(0.06, 9);
    const other = one([...complete, value('MELD', 24)], 'meld');
    expect(other.imported).toMatchObject([{ value: 24, difference: -2, mismatch: true }]);
    const alone = one([value('SOFA评分', 9)], 'sofa');
    expect(alone).toMatchObject({ value: null, imported: [{ value: 9, difference: null, mismatch: false }] });
  });

  it('has a name of its own for each score, and makes no row where there is nothing of it', () => {
    expect(scoreKinds.map(({ name }) => name)).toEqual(['MELD', 'MELD-Na', 'MELD 3.0', 'CTP', 'SOFA (1996)', 'ALBI']);
    expect(scores([value('NKG2A', 40, '%')])).toEqual([]);
    expect(scores([value('Na', 140, 'mmol/L')]).map(({ score }) => score)).toEqual(['meld-na', 'meld-3']);
  });

  it('does not know a sex that is only a code', () => {
    const coded = { subjects: [subject('P1', 'A', { sex: '1' })] };
    expect(one(complete, 'meld-3', coded)).toMatchObject({ value: null, missing: ['sex'] });
    const woman = { subjects: [subject('P1', 'A', { 性别: '女' })] };
    expect(one(complete, 'meld-3', woman).raw).toBeCloseTo(27.633 + 1.33, 3);
  });
});
