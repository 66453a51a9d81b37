import { spreadsFor } from '../statistics/estimate.ts';
import type { Center, Spread } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { type Language, type PhraseKey, say } from '../words/say.ts';
import { valueAxisTitle } from './axis-title.ts';
import { infusionNotes } from './infusion-notes.ts';
import { hasBoxes } from './layout/boxes.ts';
import { plainNumber } from './layout/marks.ts';
import { eventsAsked } from './layout/subject-events.ts';
import type { OverWeeksRecipe } from './recipe.ts';
import type { ReferenceValues } from './reference-values.ts';

export function centerName(center: Center, language: Language): string {
  return say(language, `statistics.${center}`);
}

export function spreadName(spread: Spread, language: Language): string {
  return say(language, `statistics.${spread}`);
}

/** What the marks and their bars are: `Mean (95 % CI)`; without bars the centre alone. */
export function estimateName(center: Center, spread: Spread, language: Language): string {
  const name = centerName(center, language);
  if (spread === 'none' || !spreadsFor(center).includes(spread)) return name;
  return say(language, 'statistics.center-with-spread', { center: name, spread: spreadName(spread, language) });
}

/** Sentences as one paragraph. */
export function paragraph(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}

/** What a legend says besides what follows from the numbers: the panels' letters, the words of the P-values, and the notes. */
export interface LegendMatter {
  /** One letter for each panel; [] for a figure without. */
  readonly letters?: readonly string[];
  readonly significance: string;
  /** The lines across each panel, as they are drawn. */
  readonly references?: readonly ReferenceValues[];
  readonly notes: readonly string[];
}

/**
 * The legend under a figure, generated from its recipe and numbers: what is shown, of how many, what the lines and stars are, and all that a reader must
 * know. The trajectories are those of the arms and weeks that are shown, one for each panel.
 */
export function figureLegend(shown: readonly Trajectory[], recipe: OverWeeksRecipe, matter: LegendMatter): string {
  const { language } = recipe;
  const events = eventsAsked(recipe);
  const sentences = [
    titleSentence(recipe.title, language),
    whatSentence(shown, recipe, matter.letters ?? []),
    recipe.spreadAs === 'ribbon' && recipe.spread !== 'none'
      ? say(language, 'figure.legend-ribbon', { spread: spreadName(recipe.spread, language) })
      : '',
    hasBoxes(recipe) ? say(language, 'figure.legend-box') : '',
    recipe.individuals
      ? say(language, recipe.individualsAs === 'dots' ? 'figure.legend-dots' : 'figure.legend-subjects')
      : '',
    events === 'none' ? '' : say(language, `figure.legend-events-${events}`),
    ...axisSentences(recipe),
    referenceSentence(shown, recipe, matter),
    matter.significance,
    ...(recipe.infusions ? infusionNotes(shown[0], language) : []),
    ...matter.notes,
    recipe.style.footnote ?? '',
  ];
  return paragraph(sentences, language);
}

function titleSentence(title: string | null, language: Language): string {
  if (title === null) return '';
  if (/[.!?。！？]$/.test(title)) return title;
  return title + (language === 'zh' ? '。' : '.');
}

function whatSentence(shown: readonly Trajectory[], recipe: OverWeeksRecipe, letters: readonly string[]): string {
  const { language } = recipe;
  const arms = shown[0]?.arms ?? [];
  const counts = shown.flatMap(({ rows }) => rows.map((row) => row.n));
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  const names = arms.map(({ name }) => say(language, 'figure.legend-arm', { arm: name, n: subjectsOf(name, shown) }));
  const titles = shown.map(({ series, change }, index) => {
    const letter = letters[index];
    return `${letter === undefined ? '' : `${letter}, `}${valueAxisTitle(series, change, language)}`;
  });
  return say(language, 'figure.legend', {
    estimate: hasBoxes(recipe)
      ? centerName(recipe.center, language)
      : estimateName(recipe.center, recipe.spread, language),
    what: titles.join(language === 'zh' ? '；' : '; '),
    arms: names.join(language === 'zh' ? '、' : '; '),
    n: counts.length === 0 ? '0' : least === most ? String(least) : `${least}–${most}`,
  });
}

/** The subjects of an arm with a value in any of the panels. */
function subjectsOf(arm: string, shown: readonly Trajectory[]): number {
  const names = shown.flatMap(({ subjects }) =>
    subjects.filter((one) => one.arm === arm).map(({ subject }) => subject),
  );
  return new Set(names).size;
}

/** Where an axis is not what a reader takes it for: said in words, whatever the marks on it are. */
function axisSentences({ axis, weeks, scale, language }: OverWeeksRecipe): string[] {
  const sentences: string[] = [];
  if (scale !== 'linear') sentences.push(say(language, 'figure.legend-log', { base: scale === 'log2' ? 2 : 10 }));
  if (axis.cut !== null && scale === 'linear')
    sentences.push(cutSentence('figure.legend-cut-values', axis.cut, language));
  if (weeks.spacing === 'equal') sentences.push(say(language, 'figure.legend-equal'));
  else if (weeks.cut !== null) sentences.push(cutSentence('figure.legend-cut-weeks', weeks.cut, language));
  return sentences;
}

/** What the lines across stand for, panel by panel where they differ. */
function referenceSentence(
  shown: readonly Trajectory[],
  recipe: OverWeeksRecipe,
  { references = shown.map(() => ({ lines: recipe.references, multiples: [] })), letters = [] }: LegendMatter,
): string {
  const { language } = recipe;
  const comma = language === 'zh' ? '、' : ', ';
  const named = references.map(({ lines, multiples }) => {
    const all = lines.map(({ value, label }) =>
      label === '' ? plainNumber(value) : `${label} (${plainNumber(value)})`,
    );
    return [...all, ...(multiples.length === 0 ? [] : [say(language, 'figure.legend-multiples')])].join(comma);
  });
  const [first = ''] = named;
  const alike = named.every((one) => one === first);
  const each = named.flatMap((lines, index) => {
    const panel = letters[index] ?? shown[index]?.series.analyte ?? '';
    return lines === '' ? [] : [`${panel}${language === 'zh' ? '：' : ': '}${lines}`];
  });
  const lines = alike ? first : each.join(language === 'zh' ? '；' : '; ');
  return lines === '' ? '' : say(language, 'figure.legend-references', { lines });
}

function cutSentence(key: PhraseKey, cut: { readonly from: number; readonly to: number }, language: Language): string {
  return say(language, key, { from: plainNumber(cut.from), to: plainNumber(cut.to) });
}

const ofSpread: Partial<Record<Spread, PhraseKey>> = {
  ci95: 'figure.methods-ci95',
  iqr: 'figure.methods-iqr',
  sd: 'figure.methods-sd',
  gsd: 'figure.methods-gsd',
};

/** A paragraph for the methods section that says how the numbers of a figure were computed; `compared` is the sentence on its P-values, '' for none. */
export function figureMethods(shown: readonly Trajectory[], recipe: OverWeeksRecipe, compared: string): string {
  const { language } = recipe;
  const values = {
    estimate: inSentence(centerName(recipe.center, language)),
    spread: spreadName(recipe.spread, language),
    app: recipe.app,
  };
  const keys: PhraseKey[] = [
    recipe.spread === 'none' || hasBoxes(recipe) ? 'figure.methods-points-plain' : 'figure.methods-points',
  ];
  const spread = hasBoxes(recipe) ? 'figure.methods-box' : ofSpread[recipe.spread];
  if (spread) keys.push(spread);
  if (recipe.change !== 'none') keys.push(`figure.methods-${recipe.change}`);
  const censored = shown.find(({ rows }) => rows.some((row) => row.censored > 0));
  if (censored !== undefined) keys.push(`figure.methods-${censored.detectionPolicy}`);
  keys.push('figure.methods-missing');
  const said = keys.map((key) => say(language, key, values));
  return paragraph([...said, compared, say(language, 'figure.methods-software', values)], language);
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
