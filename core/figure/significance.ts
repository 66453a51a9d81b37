import type { ComparedWeek } from '../statistics/comparison/compared-week.ts';
import type { StoredComparison } from '../statistics/comparison/stored-comparison.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import type { SubjectFilter } from '../study/subject-filter.ts';
import { say } from '../words/say.ts';
import { paragraph } from './figure-words.ts';
import { journalP, stars } from './journal-p.ts';
import { plainNumber } from './layout/marks.ts';
import type { OverWeeksRecipe } from './recipe.ts';

/** What stands over the weeks of a plot. */
export interface SignificanceRow {
  readonly texts: ReadonlyMap<number, string>;
  /** What the texts are, at the head of their row; '' for stars, which say it themselves. */
  readonly head: string;
  /** The two arms of a row among several, whose markers head it; null for a single row. */
  readonly pair: { readonly a: string; readonly b: string } | null;
}

/** A bracket that joins two arms at a week, and what stands at it. */
export interface SignificanceBracket {
  readonly a: string;
  readonly b: string;
  readonly week: number;
  readonly text: string;
}

/** What a plot shows of P-values: rows over it, or brackets beside it. */
export interface ShownSignificance {
  readonly rows: readonly SignificanceRow[];
  readonly brackets: readonly SignificanceBracket[];
}

export const noSignificance: ShownSignificance = { rows: [], brackets: [] };

/** The p-values that a figure shows of a stored comparison, or why it shows none. */
export interface Significance {
  readonly shown: ShownSignificance;
  /** For the legend: the test, its adjustment, and what the stars are; '' where none are shown. */
  readonly words: string;
  /** The same for the methods section. */
  readonly methods: string;
  /** Why there are none, for under the figure. */
  readonly refusal: string | null;
}

const none: Significance = { shown: noSignificance, words: '', methods: '', refusal: null };

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
  const shownAs = { ...asked, pairs: comparison.arms.length > 2 ? asked.pairs : 'none' } as const;
  const shown = shownPs(trajectory, weeks, shownAs);
  const week = shown.brackets[0]?.week ?? lastCompared(trajectory, weeks);
  return { shown, ...significanceWords(comparison, shownAs, language, week), refusal: null };
}

type Asked = NonNullable<OverWeeksRecipe['significance']>;

function shownPs(trajectory: Trajectory, weeks: readonly ComparedWeek[], asked: Asked): ShownSignificance {
  const textOf = (p: number | null) => {
    if (p === null) return '';
    return asked.as === 'stars' ? stars(p) : journalP(p).replace('<', '< ').replace('>', '> ');
  };
  const head = asked.as === 'p' ? 'P' : '';
  const row = (contrast: Asked['contrast']) => {
    const texts = new Map<number, string>();
    for (const week of weeks) {
      const text = textOf(adjustedP(week, contrast));
      if (text !== '') texts.set(week.week, text);
    }
    return texts;
  };
  if (asked.pairs === 'none') return { rows: [{ texts: row(asked.contrast), head, pair: null }], brackets: [] };
  const pairs = pairsOf(trajectory.arms.map(({ name }) => name));
  if (asked.pairs === 'rows') {
    const rows = pairs.map((pair) => ({ texts: row(pair), head: '', pair }));
    return { rows: rows.filter(({ texts }) => texts.size > 0), brackets: [] };
  }
  const week = lastCompared(trajectory, weeks);
  const compared = weeks.find((one) => one.week === week);
  const brackets = pairs.flatMap((pair): SignificanceBracket[] => {
    const text = compared === undefined ? '' : textOf(adjustedP(compared, pair));
    if (text === '' || week === null) return [];
    return [
      {
        ...pair,
        week,
        text: asked.as === 'p' && !/^[<>]/.test(text) ? `P = ${text}` : text.replace(/^(?=[<>])/, 'P '),
      },
    ];
  });
  return { rows: [], brackets };
}

/** Every two of the arms that are drawn, neighbours first. */
function pairsOf(arms: readonly string[]): { readonly a: string; readonly b: string }[] {
  return arms.flatMap((a, index) => arms.slice(index + 1).map((b) => ({ a, b })));
}

/** The last week that is shown and was compared: where brackets stand. */
function lastCompared(trajectory: Trajectory, weeks: readonly ComparedWeek[]): number | null {
  const shown = weeks.map(({ week }) => week).filter((week) => trajectory.weeks.includes(week));
  return shown.length === 0 ? null : Math.max(...shown);
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
  asked: Asked,
  language: OverWeeksRecipe['language'],
  lastWeek: number | null,
): Pick<Significance, 'words' | 'methods'> {
  const { contrast } = asked;
  const pairs = (arms.length * (arms.length - 1)) / 2;
  const isModel = method === 'random-intercept' || method === 'unstructured';
  const follows = (contrast !== null || asked.pairs !== 'none') && pairs > 1 && !isModel;
  const adjusted = say(language, `statistics.adjust-${question.adjust}`, {
    count: follows ? (family.pairs ?? pairs) : family.tests,
  });
  const compared =
    contrast === null || asked.pairs !== 'none' ? arms : arms.filter((arm) => arm === contrast.a || arm === contrast.b);
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
  const where =
    asked.pairs === 'none'
      ? ''
      : say(language, `figure.significance-in-${asked.pairs}`, { week: plainNumber(lastWeek ?? 0, 2) });
  const as = asked.pairs === 'brackets' && asked.as === 'p' ? 'p-brackets' : asked.as;
  return {
    words: paragraph([say(language, `figure.significance-as-${as}`), what, where], language),
    methods: say(language, 'figure.methods-compared', { compared: what }),
  };
}
