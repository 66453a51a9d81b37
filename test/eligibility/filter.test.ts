import { afterAll, beforeAll, expect, it } from 'vitest';
import { eligibilityCovariate } from '../../core/eligibility/eligibility-filter.ts';
import { eligibilityOfStudy } from '../../core/service/eligibility-of-study.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { listSeries } from '../../core/store/series.ts';
import type { StudyFile } from '../../core/store/study-file.ts';
import { exampleStudy } from '../registry/example-study.ts';

let study: StudyFile;
let close: () => void;
beforeAll(async () => {
  ({ study, close } = await exampleStudy());
}, 60_000);
afterAll(() => close());

it('draws the subjects of one verdict and says how many of how many they are', () => {
  const series = listSeries(study).find(({ analyte }) => analyte === 'ALB');
  const { subjects } = eligibilityOfStudy(study);
  const verdicts = [...new Set(subjects.map(({ overall }) => overall))];
  expect(verdicts.length).toBeGreaterThan(1);
  const drawn = verdicts.map((overall) => {
    const filter = { arms: null, conditions: [{ covariate: eligibilityCovariate, oneOf: [overall] }] };
    const trajectory = trajectoryOfSeries(study, series?.id ?? 0, 'none', filter);
    const ours = subjects.filter((one) => one.overall === overall).map(({ subject }) => subject);
    expect(trajectory.subjects.every(({ subject }) => ours.includes(subject))).toBe(true);
    expect(trajectory.filtered).toEqual({ kept: trajectory.subjects.length, of: 60 });
    return trajectory.subjects.length;
  });
  expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(60);
});
