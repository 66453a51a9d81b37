import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { computableScores, derivedSeries, derivedSeriesId, scoreOfSeries } from '../../core/scores/derived-series.ts';
import { scoreIds, scoreKinds } from '../../core/scores/kinds.ts';
import { scoreAnswer, scoreOverviews, scoresOfSubject } from '../../core/service/scores-of-study.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { exampleStudy } from '../registry/example-study.ts';
import { referenceResults } from '../statistics/reference.ts';
import { expectNear } from '../statistics/reference-number.ts';

const reference = referenceResults(
  'example-scores.json',
  z.object({
    rows: z.array(
      z.object({
        score: z.enum(scoreIds),
        arm: z.string(),
        week: z.number(),
        n: z.number(),
        mean: z.number(),
        sd: z.number().nullish(),
        median: z.number(),
      }),
    ),
  }),
).rows;

let study: StudyFile;
let close: () => void;
beforeAll(async () => {
  ({ study, close } = await exampleStudy());
}, 120_000);
afterAll(() => close());

describe('the series of a derived score', () => {
  it('has an id of its own, from which the score is found again, and the name that the study gives it', () => {
    for (const kind of scoreKinds) expect(scoreOfSeries(derivedSeriesId(kind.id))).toBe(kind);
    expect(scoreOfSeries(1)).toBeNull();
    const sofa = scoreKinds.find(({ id }) => id === 'sofa');
    expect(sofa && derivedSeries(sofa, nct02812121.analytes)).toMatchObject({
      analyte: 'SOFA',
      metric: 'Vincent 1996',
    });
    expect(sofa && derivedSeries(sofa, [])).toMatchObject({ analyte: 'SOFA (1996)' });
  });

  it('is offered only where every input is measured, PaO2/FiO2 by its two parts too', () => {
    const names = (...measured: string[]) =>
      computableScores(nct02812121.analytes, new Set(measured)).map(({ id }) => id);
    expect(names('TBil', 'INR')).toEqual([]);
    expect(names('TBil', 'INR', 'Creatinine')).toEqual(['meld']);
    expect(names('TBil', 'ALB')).toEqual(['albi']);
    const parts = ['PaO2', 'FiO2', 'Platelets', 'Bilirubin', 'MAP', 'GCS', 'Creatinine'];
    const analytes = parts.map((name) => ({ name, synonyms: [] }));
    expect(computableScores(analytes, new Set(parts)).map(({ id }) => id)).toContain('sofa');
    expect(computableScores(analytes, new Set(parts.slice(1))).map(({ id }) => id)).not.toContain('sofa');
  });

  it.each(['meld', 'ctp', 'sofa'] as const)('of the example’s %s equals R', (score) => {
    const { rows, scheduled } = trajectoryOfSeries(study, derivedSeriesId(score), 'none');
    const expected = reference.filter((row) => row.score === score);
    expect(rows.map(({ arm, week, n }) => [arm, week, n])).toEqual(expected.map(({ arm, week, n }) => [arm, week, n]));
    for (const [i, row] of rows.entries()) {
      const what = `${score} of ${row.arm} at week ${row.week}`;
      expectNear(row.mean, expected[i]?.mean ?? null, what);
      expectNear(row.sd, expected[i]?.sd ?? null, `${what}, sd`);
      expectNear(row.median, expected[i]?.median ?? null, `${what}, median`);
    }
    expect(scheduled).toEqual([1, 2, 3, 4, 8, 12, 24, 36, 52]);
  });

  it('changes from baseline like any other', () => {
    const { rows, withoutBaseline } = trajectoryOfSeries(study, derivedSeriesId('meld'), 'absolute');
    expect(rows.filter(({ week }) => week === 0).every(({ mean }) => mean === 0)).toBe(true);
    expect(rows.find(({ arm, week }) => arm === 'MSC-1' && week === 52)?.mean).toBeLessThan(-10);
    expect(withoutBaseline).toBeGreaterThan(0);
  });
});

describe('how the scores stand', () => {
  it('accounts for every visit: computed, or with the inputs that it lacks', () => {
    for (const overview of scoreOverviews(study)) {
      const { lines } = scoreAnswer(study, overview.score);
      expect(overview.computed + overview.unknown).toBe(lines.length);
      expect(lines.filter(({ value }) => value === null).every(({ missing }) => missing.length > 0)).toBe(true);
      expect(overview.unmeasured).toEqual([]);
    }
  });

  it('finds the hospital’s scores that do not follow from their inputs, each with its cell', () => {
    const { overview, lines } = scoreAnswer(study, 'meld');
    const wrong = lines.filter(({ imported }) => imported.some(({ mismatch }) => mismatch));
    expect(overview.mismatches).toBe(wrong.length);
    expect(wrong.length).toBeGreaterThan(3);
    for (const { week, imported } of wrong) {
      expect(week).toBe(0);
      expect(imported[0]?.source).toMatchObject({ file: 'ward-record.xlsx', sheet: '筛选' });
    }
  });

  it('gives a subject’s score with every input’s cell', () => {
    const [first] = scoresOfSubject(study, 'ctp', 'P002');
    expect(first?.inputs.bilirubin?.source).toMatchObject({ file: 'liver-labs.xlsx', sheet: '肝功能' });
    expect(first?.inputs.ascites?.source).toMatchObject({ file: 'ward-record.xlsx', sheet: '检验与评估' });
    expect(scoresOfSubject(study, 'ctp', 'nobody')).toEqual([]);
  });
});
