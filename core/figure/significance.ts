import type { ComparedWeek } from '../statistics/comparison/compared-week.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import type { SubjectFilter } from '../study/subject-filter.ts';
import { say } from '../words/say.ts';
import { paragraph } from './figure-words.ts';
import { journalP, stars } from './journal-p.ts';
import type { OverWeeksRecipe } from './recipe.ts';

/** What stands over the weeks of a plot. */
export interface SignificanceRow {
  readonly texts: ReadonlyMap<number, string>;
  /** What the texts are, at the head of their row; '' for stars, which say it themselves. */
  readonly head: string;
}

/** The p-values that a figure shows of a stored comparison, or why it shows none. */
export interface Significance {
  readonly row: SignificanceRow | null;
  /** For the legend: the test, its adjustment, and what the stars are; '' where none are shown. */
  readonly words: string;
  /** The same for the methods section. */
  readonly methods: string;
  /** Why there are none, for under the figure. */
  readonly refusal: string | null;
}

const none: Significance = { row: null, words: '', methods: '', refusal: null };

/**
 * The stars or p-values of a recipe over one series. They come from a comparison that the study keeps and from nowhere else: where it is gone, where
 * the values have changed since, or where it compared something else than the figure shows, there are none and the reason is given.
 */
export function significanceOf(
  trajectory: Trajectory,
  recipe: Pick<OverWeeksRecipe, 'significance' | 'change' | 'filter' | 'language'>,
  comparison: StoredComparison | null,
): Significance {
  const { significance: asked, language } = recipe;
  if (asked === null) return none;
  const refused = (key: 'gone' | 'stale' | 'other-values' | 'other-series'): Significance => ({
    ...none,
    refusal: say(language, `figure.significance-${key}`),
  });
  if (comparison === null) return refused('gone');
  if (comparison.stale) return refused('stale');
  const { change, filter } = comparison.question;
  if (change !== recipe.change || !isSameFilter(filter, recipe.filter)) return refused('other-values');
  const weeks = comparison.weeks.filter(({ seriesId }) => seriesId === trajectory.series.id);
  if (weeks.length === 0) return refused('other-series');
  const texts = new Map<number, string>();
  for (const week of weeks) {
    const p = adjustedP(week, asked.contrast);
    if (p === null) continue;
    const text = asked.as === 'stars' ? stars(p) : journalP(p);
    if (text !== '') texts.set(week.week, text.replace('<', '< ').replace('>', '> '));
  }
  return {
    row: { texts, head: asked.as === 'p' ? 'P' : '' },
    ...significanceWords(comparison, asked, language),
    refusal: null,
  };
}

function isSameFilter(a: SubjectFilter, b: SubjectFilter): boolean {
  return JSON.stringify([a.arms, a.conditions]) === JSON.stringify([b.arms, b.conditions]);
}

/** The adjusted p of a week: of all arms at once, or of one pair. Of two arms both are the same. */
function adjustedP(week: ComparedWeek, contrast: { readonly a: string; readonly b: string } | null): number | null {
  if (contrast === null) return week.pAdjusted;
  const found = week.contrasts.find(
    ({ a, b }) => (a === contrast.a && b === contrast.b) || (a === contrast.b && b === contrast.a),
  );
  return found?.pAdjusted ?? null;
}

/** What the marks are and which test gave them, with what its p-values were adjusted over: a pair's over all pairs, or, kept long ago, over those of its week. */
function significanceWords(
  { arms, method, family, question }: StoredComparison,
  asked: NonNullable<OverWeeksRecipe['significance']>,
  language: OverWeeksRecipe['language'],
): Pick<Significance, 'words' | 'methods'> {
  const { contrast } = asked;
  const pairs = (arms.length * (arms.length - 1)) / 2;
  const isModel = method === 'random-intercept' || method === 'unstructured';
  const follows = contrast !== null && pairs > 1 && !isModel;
  const adjusted = say(language, `statistics.adjust-${question.adjust}`, {
    count: follows ? (family.pairs ?? pairs) : family.tests,
  });
  const compared = contrast === null ? arms : arms.filter((arm) => arm === contrast.a || arm === contrast.b);
  const what = say(
    language,
    follows && family.pairs === null
      ? 'figure.significance-pair'
      : follows
        ? 'figure.significance-pairs'
        : 'figure.significance-arms',
    {
      arms: compared.join(language === 'zh' ? '、' : ', '),
      test: say(language, isModel ? `figure.significance-${method}` : `statistics.test-${method}`),
      adjusted:
        family.of === 'weeks' || (follows && family.pairs === null)
          ? adjusted
          : say(language, 'figure.significance-panel', { adjusted, analytes: family.analytes }),
    },
  );
  return {
    words: paragraph([say(language, `figure.significance-as-${asked.as}`), what], language),
    methods: say(language, 'figure.methods-compared', { compared: what }),
  };
}
