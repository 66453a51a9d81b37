import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { ComparedWeek, Contrast } from '../../core/statistics/comparison/compared-week.ts';
import type { ComparisonMethod } from '../../core/statistics/comparison/question.ts';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import type { Change } from '../../core/statistics/summary.ts';
import type { Series } from '../../core/study/series.ts';
import { type Language, say } from '../../core/words/say.ts';
import { pAlone, shownP } from '../../core/words/shown-p.ts';
import { fixed, weekText } from '../trajectories/number-format.ts';
import { isModel } from './compare-settings.ts';

/** What a method is called. */
export function methodName(language: Language, method: ComparisonMethod): string {
  return isModel(method) ? say(language, `comparisons.method-${method}`) : say(language, `statistics.test-${method}`);
}

/** What a method is called where there is little room. */
export function shortMethodName(language: Language, method: ComparisonMethod): string {
  return say(language, `comparisons.short-${method}`);
}

/** The decimals that a marker's centres and differences are shown with. */
export function decimalsOfWeeks(weeks: readonly ComparedWeek[]): number {
  return decimalsFor(weeks.flatMap(({ groups }) => groups.flatMap(({ mean, median }) => [mean, median])));
}

/** Decimals that give the largest of these numbers three digits, at most 6. */
function decimalsFor(numbers: readonly (number | null)[]): number {
  const largest = Math.max(0, ...numbers.map((value) => Math.abs(value ?? 0)));
  return largest === 0 ? 1 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
}

/** A p-value for a cell of a table: the number, or that it is smaller or larger than what is written. */
export function cellP(language: Language, p: number | null): string {
  return p === null ? '–' : pAlone(language, p);
}

/** The unit of a difference, with the blank before it: percentage points for a difference of per cents. */
export function unitOfDifference(language: Language, series: Series, change: Change): string {
  if (change === 'log2ratio') return '';
  if (change === 'percent') return `\u00a0${say(language, 'comparisons.points')}`;
  const measure = series.unit ?? measureOf(series);
  if (measure === '') return '';
  return `\u00a0${measure.startsWith('%') ? say(language, 'comparisons.points') : measure}`;
}

/** What a p-value was adjusted over, as a sentence. */
export function familyWords(language: Language, { family, question, arms, method }: ComparisonOutcome): string {
  const adjusted = say(language, `statistics.adjust-${question.adjust}`, { count: family.tests });
  const over =
    family.of === 'panel'
      ? say(language, 'comparisons.family-panel', { adjusted, count: family.analytes })
      : say(language, 'comparisons.family-weeks', { adjusted });
  if (arms.length < 3 || isModel(method)) return over;
  const pairs =
    family.pairs === null
      ? say(language, 'comparisons.family-pairs-of-week')
      : say(language, `comparisons.family-pairs-${family.of}`, { count: family.pairs });
  return `${over} ${pairs}`;
}

/** One result in plain language: what was found at a week, between whom, how sure, and by what test. */
export function resultSentence(
  language: Language,
  outcome: ComparisonOutcome,
  series: Series,
  week: ComparedWeek,
  contrast: Contrast | null,
  decimals: number,
): string {
  const at = weekText(week.week);
  const name = seriesName(series);
  if (contrast?.estimate === undefined || contrast.estimate === null || contrast.p === null) {
    const reason = say(language, week.reason ?? 'statistics.no-result-too-few-values');
    return say(language, 'comparisons.sentence-none', { week: at, name, reason });
  }
  const { a, b, estimate, ci95, p, pAdjusted } = contrast;
  const { question, method } = outcome;
  const number = (value: number) => fixed(language, value, decimals);
  // In the direction of the words: an interval of a difference that is lower counts downwards.
  const [low, high] = estimate < 0 && ci95 !== null ? [-ci95[1], -ci95[0]] : (ci95 ?? [0, 0]);
  const adjusted = question.adjust !== 'none' && pAdjusted !== null;
  const values = {
    week: at,
    name: question.change === 'none' ? name : say(language, `comparisons.change-of-${question.change}`, { name }),
    a,
    b,
    difference: number(Math.abs(estimate)) + unitOfDifference(language, series, question.change),
    interval:
      ci95 === null ? '' : say(language, 'comparisons.sentence-interval', { low: number(low), high: number(high) }),
    method: methodOfPair(language, outcome, contrast, method),
    p: pWords(language, outcome, adjusted ? pAdjusted : p, adjusted),
  };
  const direction = estimate < 0 ? 'lower' : estimate > 0 ? 'higher' : 'equal';
  // An interval that holds 0 shows no difference, whichever way the estimate lies.
  const shown = ci95 === null || ci95[0] > 0 || ci95[1] < 0;
  if (shown || direction === 'equal') return say(language, `comparisons.sentence-${direction}`, values);
  return say(language, `comparisons.sentence-unclear-${direction}`, values);
}

/** A p-value with what it was adjusted by, and over, where that is not the whole family. */
function pWords(language: Language, outcome: ComparisonOutcome, p: number, adjusted: boolean): string {
  const { question, arms, method, family } = outcome;
  const words = say(language, adjusted ? `comparisons.p-${question.adjust}` : 'comparisons.p-none', {
    p: shownP(language, p),
  });
  const ofPairs = adjusted && arms.length > 2 && !isModel(method);
  if (!ofPairs) return words;
  return family.pairs === null
    ? say(language, 'comparisons.p-of-pairs-of-week', { p: words })
    : say(language, 'comparisons.p-of-pairs', { p: words, count: family.pairs });
}

/** The test of a pair: that of two arms, where the comparison is of several. */
function methodOfPair(
  language: Language,
  { arms }: ComparisonOutcome,
  { kind }: Contrast,
  method: ComparisonMethod,
): string {
  if (arms.length < 3 || isModel(method)) return methodName(language, method);
  if (kind === 'hodges-lehmann') return methodName(language, 'mann-whitney');
  return methodName(language, method === 'anova' ? 'student' : 'welch');
}
