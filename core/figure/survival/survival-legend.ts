import { curveAt } from '../../statistics/survival/curve-at.ts';
import type { ArmSurvivalSummary, SurvivalPair } from '../../statistics/survival/describe-survival.ts';
import type { SurvivalAnswer } from '../../statistics/survival/survival-answer.ts';
import { eventWords, isOverallSurvival } from '../../statistics/survival/survival-words.ts';
import type { PhraseValues } from '../../words/phrase.ts';
import { type PhraseKey, say } from '../../words/say.ts';
import { decimals, listed, percent, ratio } from '../../words/shown-digits.ts';
import { filterNotes } from '../filter-notes.ts';
import { journalP } from '../journal-p.ts';
import type { ArmStyle } from '../layout/arm-style.ts';
import { plainNumber } from '../layout/marks.ts';
import type { SurvivalRecipe } from '../recipe.ts';

/** An arm with its curve and its look. */
export interface DrawnCurve {
  readonly style: ArmStyle;
  readonly summary: ArmSurvivalSummary;
}

const mostPairs = 3;
const sign = (p: number) => (/^[<>]/.test(journalP(p)) ? journalP(p) : `= ${journalP(p)}`);

/** The log-rank test and the hazard ratios of the arms that are drawn, a line each: what stands in the plot. */
export function resultLines(answer: SurvivalAnswer, recipe: SurvivalRecipe): string[] {
  const { language } = recipe;
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const { logRank } = answer.summary;
  const found: string[] = [];
  // The test is of all arms: with some left out it would be read as one of those that are seen.
  if (recipe.arms === null && logRank.p !== null) found.push(words('figure.survival-log-rank', { p: sign(logRank.p) }));
  const pairs = shownPairs(answer, recipe);
  // Of many arms every two would fill the figure: they stand in the table of the outcomes.
  for (const pair of pairs.length > mostPairs ? [] : pairs) {
    const { a, b, hazardRatio, ci95 } = pair;
    if (hazardRatio === null || ci95 === null) continue;
    const number = (value: number) => ratio(language, value);
    found.push(
      words('figure.survival-hazard', {
        a,
        b,
        ratio: number(hazardRatio),
        low: number(ci95[0]),
        high: number(ci95[1]),
      }),
    );
  }
  return found;
}

function shownPairs({ summary }: SurvivalAnswer, { arms }: SurvivalRecipe): readonly SurvivalPair[] {
  return summary.pairs.filter(({ a, b }) => arms === null || (arms.includes(a) && arms.includes(b)));
}

/** The legend: what is shown, of how many, what counts as the event, what the marks are, and the results. */
export function survivalLegend(answer: SurvivalAnswer, recipe: SurvivalRecipe, curves: readonly DrawnCurve[]): string {
  const { language } = recipe;
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const counts = listed(
    language,
    curves.map(({ summary: { arm, n, events } }) => words('figure.survival-count', { arm, n, count: events })),
  );
  const key = isOverallSurvival(answer.events) ? 'figure.survival-legend' : 'figure.survival-legend-events';
  const sentences = [
    recipe.title === null ? '' : `${recipe.title}${language === 'zh' ? '。' : '.'}`,
    words(key, { events: eventWords(language, answer.events) }),
    ...filterNotes([answer], recipe),
    curves.length === 0 ? '' : words('figure.survival-counts', { counts }),
    recipe.bands ? words('figure.survival-bands') : '',
    recipe.censored ? words('figure.survival-censored') : '',
    recipe.medians ? medianSentence(curves, recipe) : '',
    ...recipe.landmarks.map((week) => landmarkSentence(week, curves, recipe)),
    ...resultLines(answer, recipe).map((line) => `${line}${language === 'zh' ? '。' : '.'}`),
  ];
  return sentences.filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
}

/** The median of each arm with its interval: what the dashed lines stand for. */
function medianSentence(curves: readonly DrawnCurve[], { language }: SurvivalRecipe): string {
  const weeks = (value: number | null) => (value === null ? '–' : decimals(language, value, 1));
  const medians = curves.map(({ summary: { arm, median } }) =>
    median.estimate === null
      ? say(language, 'figure.survival-no-median', { arm })
      : say(language, 'figure.survival-median', {
          ...{ arm, median: weeks(median.estimate) },
          ...{ low: weeks(median.ci95[0]), high: weeks(median.ci95[1]) },
        }),
  );
  return say(language, 'figure.survival-medians', { medians: medians.join(language === 'zh' ? '；' : '; ') });
}

/** What is estimated at a week for each arm, as far as anybody was followed. */
function landmarkSentence(week: number, curves: readonly DrawnCurve[], { language }: SurvivalRecipe): string {
  const shares = curves.map(({ summary: { arm, curve } }) => {
    const { survival, ci95 } = curveAt(curve, week);
    if (survival === null) return say(language, 'figure.survival-not-followed', { arm });
    const share = percent(language, survival);
    if (ci95 === null) return say(language, 'figure.survival-share-plain', { arm, share });
    const [low, high] = ci95.map((end) => percent(language, end));
    return say(language, 'figure.survival-share', { arm, share, low: low ?? '', high: high ?? '' });
  });
  const joined = shares.join(language === 'zh' ? '；' : '; ');
  return say(language, 'figure.survival-landmark', { week: plainNumber(week, 2), shares: joined });
}

/** The methods paragraph: estimator, interval, tests, adjustment, and who is left out. */
export function survivalMethods(answer: SurvivalAnswer, { language }: SurvivalRecipe): string {
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const left = answer.withoutFollowUp.length + answer.withoutArm.length;
  const sentences = [
    words('figure.survival-methods', { events: eventWords(language, answer.events) }),
    answer.summary.pairs.length > 1
      ? words('figure.survival-methods-pairs', { count: answer.summary.pairs.length })
      : '',
    left > 0 ? words('figure.survival-left-out', { count: left }) : '',
  ];
  return sentences.filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
}
