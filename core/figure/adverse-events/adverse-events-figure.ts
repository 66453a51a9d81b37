import type { IncidenceAnswer } from '../../statistics/incidence/incidence-answer.ts';
import { type TermLine, termLines } from '../../statistics/incidence/term-lines.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import type { PhraseValues } from '../../words/phrase.ts';
import { localeOf, type PhraseKey, say } from '../../words/say.ts';
import { listed } from '../../words/shown-digits.ts';
import type { DrawnFigure } from '../figure.ts';
import { filterNotes } from '../filter-notes.ts';
import { journalP } from '../journal-p.ts';
import { armLooks } from '../only-arms.ts';
import type { AdverseEventsRecipe } from '../recipe.ts';
import { laidOutEvents } from './lay-out-events.ts';

/** The shares of subjects with each event. The answer is that of all arms. */
export interface AdverseEventsFigure {
  readonly kind: 'adverse-events';
  readonly recipe: AdverseEventsRecipe;
  readonly answer: IncidenceAnswer;
}

/** Draws the shares of subjects with each event, and beside them the differences from a reference arm. Throws ExplainedError `figure.unknown-arm` and `figure.no-room`. */
export function drawAdverseEvents({ recipe, answer }: AdverseEventsFigure): DrawnFigure {
  const { language } = recipe;
  const words = (key: PhraseKey, values: PhraseValues = {}) => say(language, key, values);
  const styles = armLooks(answer.arms, recipe.arms, recipe.style.arms);
  const reference = styles.find(({ arm }) => arm.name === recipe.reference)?.arm.name ?? styles[0]?.arm.name ?? '';
  const all = termLines(answer.incidence, reference);
  const chosen = chosenTerms(all, recipe);
  const any = answer.incidence.rows.filter(({ term }) => term === null);
  const counts = listed(
    language,
    styles.flatMap(({ arm }) => {
      const row = any.find((one) => one.arm === arm.name);
      return row === undefined
        ? []
        : [words('figure.survival-count', { arm: arm.name, n: row.n, count: row.subjectsWithEvent })];
    }),
  );
  const p = answer.incidence.tests.find(({ term }) => term === null)?.fisherP ?? null;
  const filters = [...filterNotes([answer], recipe), ...filterWords(answer, recipe)];
  const said = [
    recipe.title === null ? '' : `${recipe.title}${language === 'zh' ? '。' : '.'}`,
    words('figure.events-legend', {
      kind: words(`statistics.kind-${recipe.event}`),
      interval: words(`outcomes.interval-${recipe.interval}`),
      arm: reference,
    }),
    ...filters,
    counts === '' ? '' : words('figure.events-counts', { counts }),
    recipe.arms === null && p !== null
      ? words('figure.events-fisher', { p: /^[<>]/.test(journalP(p)) ? journalP(p) : `= ${journalP(p)}` })
      : '',
  ];
  const usual = recipe.only === null && recipe.order === 'frequency';
  const leftOut = (terms: readonly TermLine[]) => {
    const count = all.length - terms.length;
    return count === 0 ? [] : [words(usual ? 'figure.events-more' : 'figure.events-others', { count })];
  };
  const { scene, terms } = asMany(chosen, (shown, lane) =>
    laidOutEvents({ recipe, styles, terms: shown, reference, lane, notes: [...filters, ...leftOut(shown)] }),
  );
  const legend = [...said, ...leftOut(terms)].filter((one) => one !== '').join(language === 'zh' ? '' : ' ');
  return {
    recipe,
    scene: { ...scene, description: legend },
    legend: [legend, recipe.style.footnote ?? ''].filter((one) => one !== '').join(language === 'zh' ? '' : ' '),
    methods: words('figure.events-methods', { interval: words(`outcomes.interval-${recipe.interval}`) }),
    name: recipe.title ?? (recipe.event === 'adverse-event' ? 'Adverse events' : 'Fatal complications'),
    styles,
  };
}

/** How far the dots of an arm's neighbours stand apart, in label heights: the usual, and the least that keeps their markers apart. */
const lanes = [0.95, 0.7] as const;

/** Lays out as many terms as there is room for, closer together where that keeps more of them. Throws `figure.no-room` where there is none for the first. */
function asMany<S>(
  terms: readonly TermLine[],
  layOut: (terms: readonly TermLine[], lane: number) => S,
): { readonly scene: S; readonly terms: readonly TermLine[] } {
  for (let count = terms.length; count > 1; count--) {
    const shown = terms.slice(0, count);
    for (const lane of count === terms.length ? lanes : [lanes[1]]) {
      try {
        return { scene: layOut(shown, lane), terms: shown };
      } catch (error) {
        if (!(error instanceof ExplainedError) || error.code !== 'figure.no-room') throw error;
      }
    }
  }
  const first = terms.slice(0, 1);
  return { scene: layOut(first, lanes[0]), terms: first };
}

/** Any event first, then as many of the terms as are asked for, in their order. */
function chosenTerms(all: readonly TermLine[], { only, order, terms, language }: AdverseEventsRecipe): TermLine[] {
  const any = all.filter(({ term }) => term === null);
  const named = all.filter(({ term }) => term !== null && (only === null || only.includes(term)));
  const widest = ({ differences }: TermLine) => Math.max(0, ...differences.map(({ estimate }) => Math.abs(estimate)));
  if (order === 'name') named.sort((a, b) => (a.term ?? '').localeCompare(b.term ?? '', localeOf(language)));
  if (order === 'difference') named.sort((a, b) => widest(b) - widest(a));
  return [...any, ...named.slice(0, terms)];
}

/** Which events are shown, where not all are. */
function filterWords({ choices, filter }: IncidenceAnswer, { language }: AdverseEventsRecipe): string[] {
  const said: string[] = [];
  if (filter.grades !== null) {
    const grades = filter.grades.map((grade) => (grade === 0 ? say(language, 'outcomes.ungraded') : String(grade)));
    said.push(say(language, 'figure.events-grades', { grades: listed(language, grades) }));
  }
  if (filter.related !== null && choices.related.length > 0) {
    const related = filter.related.map((one) => (one === '' ? say(language, 'outcomes.not-said') : one));
    said.push(say(language, 'figure.events-related', { related: listed(language, related) }));
  }
  return said;
}
