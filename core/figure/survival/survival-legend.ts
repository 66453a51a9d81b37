import type { ArmSurvivalSummary, SurvivalPair } from '../../statistics/survival/describe-survival.ts';
import type { SurvivalAnswer } from '../../statistics/survival/survival-answer.ts';
import { eventWords, isOverallSurvival } from '../../statistics/survival/survival-words.ts';
import type { PhraseValues } from '../../words/phrase.ts';
import { type PhraseKey, say } from '../../words/say.ts';
import { listed, ratio } from '../../words/shown-digits.ts';
import { journalP } from '../journal-p.ts';
import type { ArmStyle } from '../layout/arm-style.ts';
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
    curves.length === 0 ? '' : words('figure.survival-counts', { counts }),
    recipe.bands ? words('figure.survival-bands') : '',
    recipe.censored ? words('figure.survival-censored') : '',
    ...resultLines(answer, recipe).map((line) => `${line}${language === 'zh' ? '。' : '.'}`),
  ];
  return sentences.filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
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
