import { describe, expect, it } from 'vitest';
import type { ComparedWeek, Contrast } from '../../core/statistics/comparison/compared-week.ts';
import { comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import type { Series } from '../../core/study/series.ts';
import { familyWords, resultSentence } from '../../renderer/comparisons/comparison-words.ts';

const series: Series = { id: 1, analyte: 'NKG2A', population: null, metric: null, unit: '%' };
const contrast: Contrast = {
  a: 'MSC-1',
  b: 'Control',
  kind: 'mean-difference',
  estimate: -6.1,
  ci95: [-9, -3.2],
  p: 0.001,
  pAdjusted: 0.002,
};
const week: ComparedWeek = {
  seriesId: 1,
  week: 4,
  registered: true,
  groups: [],
  statistic: 3,
  df: 20,
  p: 0.001,
  pAdjusted: 0.002,
  reason: null,
  contrasts: [contrast],
};

function outcome(asked: object = {}, arms: readonly string[] = ['MSC-1', 'Control']): ComparisonOutcome {
  const question = comparisonQuestionSchema.parse({ seriesIds: [1], ...asked });
  return {
    question,
    arms,
    method: question.method,
    family: { of: 'weeks', analytes: 1, tests: 7, pairs: null },
    weeks: [week],
  };
}
const said = (language: 'en' | 'zh', of: ComparisonOutcome, one: Contrast | null = contrast) =>
  resultSentence(language, of, series, week, one, 1).replaceAll('\u00a0', ' ');

describe('a result in words', () => {
  it('says week, marker, difference, arms, interval in the direction of the words, test and adjusted P', () => {
    expect(said('en', outcome())).toBe(
      'At week 4 NKG2A was 6.1 percentage points lower in Control than in MSC-1 (95 % CI 3.2 to 9.0; Welch’s t test, Holm-adjusted P = 0.002).',
    );
    expect(said('zh', outcome())).toBe(
      '第 4 周，Control 的 NKG2A 比 MSC-1 低 6.1 个百分点（95% 置信区间 3.2 至 9.0；Welch t 检验，Holm 校正 P = 0.002）。',
    );
  });

  it('names the test of the pair and what its P was adjusted over where there are three arms', () => {
    const three = { ...outcome({}, ['MSC-1', 'MSC-2', 'Control']), method: 'welch-anova' as const };
    const family = { ...three.family, pairs: 21 };
    const now = { ...three, family };
    expect(said('en', now)).toContain('Welch’s t test, Holm-adjusted P = 0.002 over 21 tests of two arms');
    expect(familyWords('en', now)).toBe(
      'P adjusted by Holm over 7 tests: the weeks of this series. The 21 tests of two arms are a family of their own: every two arms at every week.',
    );
    expect(familyWords('en', { ...now, family: { ...family, of: 'panel', analytes: 3 } })).toContain(
      'every two arms at every week of every series',
    );
    // Kept before the pairs were a family of their own.
    expect(said('en', three)).toContain('Welch’s t test, Holm-adjusted P = 0.002 over the pairs of this week');
    expect(familyWords('en', three)).toContain('P of two arms is adjusted over the pairs of its week.');
  });

  it('says change, no adjustment, and that no difference is shown where the interval holds 0', () => {
    const changed = outcome({ change: 'absolute', adjust: 'none', method: 'student' });
    expect(said('en', changed, { ...contrast, estimate: 2, ci95: [-1, 5], p: 0.18 })).toBe(
      'At week 4 no difference of the change of NKG2A from baseline was shown between Control and MSC-1 (2.0 percentage points higher in Control, 95 % CI −1.0 to 5.0; Student’s t test, P = 0.180, not adjusted).',
    );
  });

  it('says why there is none, and never a number that is none', () => {
    const none = { ...week, reason: 'statistics.no-result-constant' as const };
    for (const language of ['en', 'zh'] as const) {
      const text = resultSentence(language, outcome(), series, none, null, 1);
      expect(text).not.toMatch(/NaN|null|undefined|\{/);
    }
    expect(resultSentence('en', outcome(), series, none, null, 1)).toBe(
      'At week 4 there is no result for NKG2A: the values do not vary within the arms.',
    );
  });
});
