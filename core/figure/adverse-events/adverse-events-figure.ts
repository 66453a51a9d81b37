import type { IncidenceAnswer } from '../../statistics/incidence/incidence-answer.ts';
import { termLines } from '../../statistics/incidence/term-lines.ts';
import type { PhraseValues } from '../../words/phrase.ts';
import { type PhraseKey, say } from '../../words/say.ts';
import { listed } from '../../words/shown-digits.ts';
import type { DrawnFigure } from '../figure.ts';
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
  // Any event first, then as many terms as are asked for.
  const terms = all.slice(0, recipe.terms + 1);
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
  const filters = filterWords(answer, recipe);
  const legend = [
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
    all.length > terms.length ? words('figure.events-more', { count: all.length - terms.length }) : '',
  ]
    .filter((one) => one !== '')
    .join(language === 'zh' ? '' : ' ');
  return {
    recipe,
    scene: {
      ...laidOutEvents({
        recipe,
        styles,
        terms,
        reference,
        notes: [
          ...filters,
          ...(all.length > terms.length ? [words('figure.events-more', { count: all.length - terms.length })] : []),
        ],
      }),
      description: legend,
    },
    legend: [legend, recipe.style.footnote ?? ''].filter((one) => one !== '').join(language === 'zh' ? '' : ' '),
    methods: words('figure.events-methods', { interval: words(`outcomes.interval-${recipe.interval}`) }),
    name: recipe.title ?? (recipe.event === 'adverse-event' ? 'Adverse events' : 'Fatal complications'),
    styles,
  };
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
