import type { Figure } from '../../core/figure/figure.ts';
import { adverseEventsRecipeSchema, survivalRecipeSchema } from '../../core/figure/recipe.ts';
import { countIncidence } from '../../core/statistics/incidence/count-incidence.ts';
import { eventsOfKind } from '../../core/statistics/incidence/events-of-kind.ts';
import { eventChoices, isSelected } from '../../core/statistics/incidence/select-events.ts';
import { commonHorizon, describeSurvival } from '../../core/statistics/survival/describe-survival.ts';
import { armColour } from '../../core/study/colours.ts';
import type { Arm } from '../../core/study/protocol.ts';
import type { SourcedEvent } from '../../core/study/sourced-outcome.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';
import type { GalleryFigure } from './gallery-figure.ts';
import { registryWeeks } from './seeded-study.ts';

const head = { format: 'armtrace-recipe', version: 1, app: '0.1.0' } as const;

function armsOf(names: readonly string[]): Arm[] {
  return names.map((name, index) => ({
    ...{ name, description: '', colour: armColour(index) },
    ...{ infusionWeeks: [], infusionWeeksConfirmed: false },
  }));
}

/** Seeded survival: each arm with a mean time to the event in weeks. */
function survival(
  name: string,
  arms: Readonly<Record<string, { readonly n: number; readonly mean: number }>>,
  settings: object = {},
  weeks: readonly number[] = registryWeeks,
): GalleryFigure {
  const chance = chanceFrom(11);
  const placed = Object.entries(arms).map(([arm, { n, mean }]) => ({
    arm,
    times: Array.from({ length: n }, () => {
      const event = -mean * Math.log(1 - chance.uniform());
      const end = chance.uniform() < 0.15 ? 52 * chance.uniform() : 52;
      return { time: Math.round(7 * Math.min(event, end, 52)) / 7, event: event < end };
    }),
  }));
  const followed = placed.filter(({ times }) => times.length > 0);
  const horizon = commonHorizon(followed);
  const recipe = survivalRecipeSchema.parse({ ...head, kind: 'survival', ...settings });
  const figure: Figure = {
    kind: 'survival',
    recipe,
    answer: {
      events: recipe.events,
      arms: armsOf(Object.keys(arms)),
      summary: describeSurvival(followed, horizon, weeks),
      ...{ horizon, horizonAsked: false, weeks, followUps: [], withoutFollowUp: [], withoutArm: [] },
    },
  };
  return { name, figure };
}

/** Seeded events: each term with the share of every arm's twenty subjects that have it. */
function events(
  name: string,
  arms: readonly string[],
  terms: Readonly<Record<string, readonly number[]>>,
  settings: object = {},
): GalleryFigure {
  const subjects = arms.flatMap((arm) => Array.from({ length: 20 }, (_, i) => ({ subject: `${arm} ${i + 1}`, arm })));
  const source = { file: 'events.xlsx', sheet: 'AE', cell: 'A2' };
  const happened = Object.entries(terms).flatMap(([term, shares], place) =>
    arms.flatMap((arm, index) =>
      Array.from(
        { length: Math.round(20 * (shares[index] ?? 0)) },
        (_, i): SourcedEvent => ({
          ...{ subject: `${arm} ${((i * 3 + place) % 20) + 1}`, arm, kind: 'adverse-event', term, source },
          ...{ grade: (i % 4) + 1, related: i % 2 === 0 ? 'related' : null, fatal: null, day: 3 * i + 1 },
        }),
      ),
    ),
  );
  const recipe = adverseEventsRecipeSchema.parse({ ...head, kind: 'adverse-events', ...settings });
  const { event: kind, grades, related } = recipe;
  const ofKind = eventsOfKind(happened, kind);
  const selected = ofKind.filter((one) => isSelected(one, { grades, related }));
  const figure: Figure = {
    kind: 'adverse-events',
    recipe,
    answer: {
      filter: { kind, grades, related },
      arms: armsOf(arms),
      subjects,
      incidence: countIncidence({ kind, arms, subjects, events: selected }),
      events: selected,
      choices: eventChoices(ofKind),
      ...{ ofKind: ofKind.length, fatalByGrade: 0, ofAnyKind: happened.length, lastDay: {} },
    },
  };
  return { name, figure };
}

const three = { 'MSC-1': { n: 87, mean: 160 }, 'MSC-2': { n: 86, mean: 130 }, Control: { n: 88, mean: 60 } };
const registryArms = Object.keys(three);
/** Terms as a safety table has them, each with shares that differ a little from those before it. */
const manyTerms = Object.fromEntries(
  [
    ...['Pyrexia', 'Abdominal pain', 'Ascites', 'Hepatic encephalopathy', 'Upper gastrointestinal haemorrhage'],
    ...['Pneumonia', 'Urinary tract infection', 'Acute kidney injury', 'Hypokalaemia', 'Hyponatraemia', 'Anaemia'],
    ...['Thrombocytopenia', 'Leukopenia', 'Rash', 'Pruritus', 'Headache', 'Dizziness', 'Insomnia', 'Fatigue'],
    ...['Decreased appetite', 'Nausea', 'Vomiting', 'Diarrhoea', 'Constipation', 'Cough', 'Infusion-related reaction'],
    ...['Spontaneous bacterial peritonitis', 'Oedema peripheral', 'Back pain', 'Arthralgia', 'Hypotension', 'Sepsis'],
  ].map((term, i) => [term, [0.45 - 0.013 * i, 0.4 - 0.011 * ((i * 7) % 32), 0.3 - 0.009 * ((i * 11) % 32)]]),
);
const usualTerms = {
  Fever: [0.4, 0.3, 0.1],
  'Spontaneous bacterial peritonitis with septic shock and renal failure': [0.1, 0.1, 0.3],
  Nausea: [0.2, 0.2, 0.15],
  Rash: [0, 0.05, 0],
};

/** Figures of survival and of events, the awkward ones among them. */
export const outcomeFigures: readonly GalleryFigure[] = [
  survival('survival', three),
  survival('survival-bands-double', three, { bands: true, preset: 'nature-double', title: 'Survival to week 52' }),
  survival('survival-slide', three, { preset: 'slide', events: ['death', 'transplant'] }),
  survival('survival-lancet-chinese', three, { preset: 'lancet-single', language: 'zh', bands: true }),
  survival('survival-two-arms', three, { arms: ['MSC-1', 'Control'], preset: 'cell-single', style: { letter: 'b' } }),
  survival('survival-one-arm', { All: { n: 24, mean: 40 } }, { bands: true }),
  survival('survival-died-out', { A: { n: 12, mean: 3 }, B: { n: 12, mean: 30 } }),
  survival('survival-no-events', { A: { n: 5, mean: 1e9 }, B: { n: 4, mean: 1e9 } }, { censored: false }),
  survival('survival-nobody', {}),
  survival('survival-six-arms', {
    ...{ Placebo: { n: 20, mean: 40 }, '5 mg': { n: 20, mean: 50 }, '10 mg': { n: 20, mean: 60 } },
    ...{ '20 mg': { n: 20, mean: 80 }, '40 mg': { n: 20, mean: 100 }, '80 mg': { n: 20, mean: 160 } },
  }),
  survival(
    'survival-many-visits',
    three,
    {},
    Array.from({ length: 53 }, (_, week) => week),
  ),
  survival('survival-medians-landmarks', three, {
    ...{ medians: true, landmarks: [12, 24], weeks: { last: 36, title: 'Weeks after the first infusion' } },
    ...{ preset: 'nature-double', style: { legend: 'direct' } },
  }),
  survival(
    'survival-five-arms-inside',
    {
      ...{ 'MSC-1, 1 × 10⁶ cells per kg': { n: 40, mean: 300 }, 'MSC-2, 5 × 10⁵ cells per kg': { n: 40, mean: 220 } },
      ...{ 'MSC-3': { n: 40, mean: 160 }, Albumin: { n: 40, mean: 110 }, Control: { n: 40, mean: 60 } },
    },
    { preset: 'nature-double', style: { legend: 'inside' }, bands: true, results: true },
  ),
  survival('survival-beside-weeks', three, {
    ...{ weeks: { labels: [0, 12, 24, 52] }, axis: { title: 'Alive without a transplant (%)' } },
    ...{ preset: 'elsevier-onehalf', style: { legend: 'beside' }, censored: false },
  }),
  survival('survival-below-cut', three, { weeks: { last: 12 }, bands: true, style: { legend: 'below', table: false } }),
  events('events', registryArms, usualTerms),
  events('events-double-grades', registryArms, usualTerms, {
    ...{ preset: 'nature-double', grades: [3, 4, 5], interval: 'wilson', reference: 'Control' },
  }),
  events('events-slide', registryArms, usualTerms, { preset: 'slide', terms: 2, title: 'Adverse events' }),
  events(
    'events-chinese',
    ['干细胞组一（八周输注）', '对照组'],
    { 发热: [0.4, 0.1], 自发性腹膜炎: [0.1, 0.3] },
    {
      ...{ language: 'zh', preset: 'plos', related: ['related', ''] },
    },
  ),
  events('events-many-terms', registryArms, manyTerms, {
    ...{ preset: 'nature-double', order: 'difference', terms: 25, style: { legend: 'beside' } },
  }),
  events('events-chosen-by-name', registryArms, usualTerms, {
    ...{ only: ['Nausea', 'Fever'], order: 'name', differences: false, axis: { title: 'Patients (%)', high: 60 } },
    ...{ style: { legend: 'below' } },
  }),
  events('events-one-arm', ['All'], { Fever: [0.4], Rash: [1] }),
  events('events-none', registryArms, {}),
];
