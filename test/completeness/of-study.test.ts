import { expect, it } from 'vitest';
import { completenessOfStudy } from '../../core/service/completeness-of-study.ts';
import { addFollowUps } from '../../core/store/follow-up.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory } from '../store/staged.ts';

const gram = { unit: 'g/L' };

it('finds in a study what to ask the laboratory, by what stands in it now', () => {
  const study = inMemory(nct02812121);
  importInto(study, [
    {
      name: 'labs.xlsx',
      roster: [
        { subject: 'P1', arm: 'MSC-1', covariates: {} },
        { subject: 'P2', arm: 'MSC-2', covariates: {} },
      ],
      lines: [
        ['P1', 0, 'ALB', 30, gram],
        ['P1', 1, 'ALB', 31, { ...gram, note: 'mean of 2' }],
        ['P1', 8, 'ALB', 33, gram],
        ['P2', 0, 'NKG2A', 140],
        ['P2', 2, 'NKG2A', 40],
      ],
    },
  ]);
  const source = { sheet: 0, row: 0, column: 0 };
  addFollowUps(study.database, 1, [{ subject: 'P1', state: 'death', day: 20, source }]);
  const { queries, rows } = completenessOfStudy(study, new Date(Date.UTC(2026, 0, 5)));
  const asked = queries.filter((query) => query.source !== null);
  expect(asked.map(({ kind, subject, week, text, source: place }) => [kind, subject, week, text, place?.cell])).toEqual(
    [
      ['out-of-range', 'P2', 0, '140', 'D4'],
      ['after-death', 'P1', 8, '33', 'D3'],
      ['follow-up', 'P1', null, '20', 'A1'],
      ['duplicate-settled', 'P1', 1, '31', 'D2'],
    ],
  );
  const alb = rows.filter(({ analyte, arm }) => analyte === 'ALB' && arm === 'MSC-1');
  expect(alb.find(({ week }) => week === 4)).toMatchObject({ expected: 0, diedBefore: 1, missed: 0 });
  const survival = rows.filter(({ outcome }) => outcome === 'Survival time');
  expect(survival.map(({ arm, received }) => [arm, received])).toEqual([
    ['MSC-1', 1],
    ['MSC-2', 0],
  ]);
});
