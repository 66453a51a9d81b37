import { z } from 'zod';
import { eventFilterSchema } from '../statistics/incidence/select-events.ts';
import { centers, changes, spreads } from '../statistics/summary.ts';
import { followUpStateSchema } from '../study/follow-up.ts';
import { eventKindSchema } from '../study/subject-event.ts';
import { subjectFilterSchema } from '../study/subject-filter.ts';
import { figureStyleSchema } from './figure-style.ts';

export const scales = ['linear', 'log2', 'log10'] as const;
export const figureFormats = ['svg', 'pdf', 'png', 'tiff', 'pptx', 'eps'] as const;
export const presetNames = [
  'nature-single',
  'nature-double',
  'cell-single',
  'cell-onehalf',
  'cell-double',
  'plos',
  'elsevier-single',
  'elsevier-onehalf',
  'elsevier-double',
  'lancet-single',
  'lancet-double',
  'slide',
] as const;
export type FigureFormat = (typeof figureFormats)[number];
export type PresetName = (typeof presetNames)[number];
export type Scale = (typeof scales)[number];

/** What every recipe says, whatever kind of figure it makes. */
export const recipeHead = {
  format: z.literal('armtrace-recipe'),
  version: z.literal(1),
  app: z.string(),
  /** Fingerprint of the readings that the figure was drawn from, null before it was drawn. */
  fingerprint: z.string().nullable().default(null),
  /** The freeze that the figure is drawn from; absent for the data as they are. */
  freeze: z.string().max(300).optional(),
  preset: z.enum(presetNames).default('nature-single'),
  title: z.string().max(300).nullable().default(null),
  language: z.enum(['en', 'zh']).default('en'),
  style: figureStyleSchema.prefault({}),
} as const;

export const spreadShapes = ['bars', 'ribbon', 'box'] as const;
export const eventChoices = ['none', 'ends', 'all'] as const;
export const normalChoices = ['none', 'range', 'multiples'] as const;
export const pairChoices = ['none', 'rows', 'brackets'] as const;

const words = z.string().max(300).nullable().default(null);
const number = z.number().nullable().default(null);
/** A stretch that is cut out of an axis. */
const cut = z
  .strictObject({ from: z.number(), to: z.number() })
  .refine(({ from, to }) => from < to)
  .nullable()
  .default(null);

/** A series as a recipe names it: by its words, so that it is found again in another file of the study. */
export const namedSeriesSchema = z.strictObject({
  analyte: z.string(),
  population: z.string().nullable().default(null),
  metric: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
});
export type NamedSeries = z.infer<typeof namedSeriesSchema>;

/** What is shown of each series over the weeks, and how. */
export const overWeeks = {
  /** Arms that are drawn; null for all. */
  arms: z.array(z.string()).nullable().default(null),
  center: z.enum(centers).default('mean'),
  spread: z.enum(spreads).default('ci95'),
  /** Boxes are of the quartiles about a median; with another centre they are bars. */
  spreadAs: z.enum(spreadShapes).default('bars'),
  individuals: z.boolean().default(false),
  /** Subjects as thin lines, or every value as a dot. */
  individualsAs: z.enum(['lines', 'dots']).default('lines'),
  /** What happened to subjects, on their lines: deaths and transplants, adverse events too, or nothing. */
  events: z.enum(eventChoices).default('none'),
  /** How many are known to be alive, under the table of n, where the study has follow-up. */
  alive: z.boolean().default(false),
  /** The protocol's reference range of what is shown, as lines; with multiples of its upper limit, or not at all. */
  normal: z.enum(normalChoices).default('none'),
  /** Which subjects are counted at all. */
  filter: subjectFilterSchema.prefault({}),
  change: z.enum(changes).default('none'),
  scale: z.enum(scales).default('linear'),
  /** Infusion weeks as strips over the plot. */
  infusions: z.boolean().default(true),
  /** The axis of values: what is null follows from the values. */
  axis: z
    .strictObject({
      title: words,
      low: number,
      high: number,
      step: z.number().positive().nullable().default(null),
      cut,
    })
    .prefault({}),
  /** The axis of weeks; `labels` null for every visit. */
  weeks: z
    .strictObject({
      title: words,
      first: number,
      last: number,
      labels: z.array(z.number()).max(200).nullable().default(null),
      spacing: z.enum(['time', 'equal']).default('time'),
      cut,
    })
    .prefault({}),
  /** Lines across the plot, such as the limits of a reference range. */
  references: z
    .array(z.strictObject({ value: z.number(), label: z.string().max(80).default('') }))
    .max(12)
    .default([]),
  /**
   * P-values of a comparison that the study keeps, by its id; `contrast` for those of one pair of its arms, `pairs` for those of every two arms: a row
   * over the weeks for each pair, or brackets beside the plot that join the arms at the last week.
   */
  significance: z
    .strictObject({
      comparison: z.number().int(),
      as: z.enum(['stars', 'p']).default('stars'),
      contrast: z.strictObject({ a: z.string(), b: z.string() }).nullable().default(null),
      pairs: z.enum(pairChoices).default('none'),
    })
    .nullable()
    .default(null),
} as const;

/** A recipe of one series over the weeks. Recipes of before there were other kinds do not name theirs: they are of this one. */
export const trajectoryRecipeSchema = z.strictObject({
  ...recipeHead,
  kind: z
    .literal('trajectory')
    .optional()
    .transform(() => 'trajectory' as const),
  ...namedSeriesSchema.shape,
  ...overWeeks,
});
export type TrajectoryRecipe = z.infer<typeof trajectoryRecipeSchema>;

/** A recipe of several series over the weeks, side by side. */
export const panelsRecipeSchema = z.strictObject({
  ...recipeHead,
  kind: z.literal('panels'),
  panels: z.array(namedSeriesSchema).min(1).max(48),
  /** How many panels stand beside each other; null for as many as the width likes. */
  columns: z.number().int().min(1).max(8).nullable().default(null),
  /** One scale for all panels, where they are measured in the same unit. */
  sharedScale: z.boolean().default(false),
  ...overWeeks,
});
export type PanelsRecipe = z.infer<typeof panelsRecipeSchema>;

/** The settings that recipes of series over the weeks have in common. */
export type OverWeeksRecipe = Omit<TrajectoryRecipe, 'kind' | keyof NamedSeries>;

/** A recipe of survival curves with the table of those at risk. */
export const survivalRecipeSchema = z.strictObject({
  ...recipeHead,
  kind: z.literal('survival'),
  /** The ends of follow-up that count as the event. */
  events: z.array(followUpStateSchema).min(1).default(['death']),
  /** Which subjects are counted at all. */
  filter: subjectFilterSchema.prefault({}),
  /** Arms that are drawn; null for all. */
  arms: z.array(z.string()).nullable().default(null),
  /** The 95 % intervals as bands. */
  bands: z.boolean().default(false),
  /** A mark at every censored time. */
  censored: z.boolean().default(true),
  /** The log-rank test and the hazard ratios in the plot, where there is room. */
  results: z.boolean().default(true),
  /** Lines from one half to each arm's median. */
  medians: z.boolean().default(false),
  /** Weeks at which a line stands and survival is told. */
  landmarks: z.array(z.number().positive()).max(8).default([]),
  axis: z.strictObject({ title: words }).prefault({}),
  /** The axis of weeks; `labels` null for every visit. */
  weeks: z
    .strictObject({
      title: words,
      last: z.number().positive().nullable().default(null),
      labels: z.array(z.number()).max(200).nullable().default(null),
    })
    .prefault({}),
});
export type SurvivalRecipe = z.infer<typeof survivalRecipeSchema>;

export const termOrders = ['frequency', 'difference', 'name'] as const;
export const incidenceIntervals = ['clopper-pearson', 'wilson'] as const;

/** A recipe of the shares of subjects with each event, and of their differences. */
export const adverseEventsRecipeSchema = z.strictObject({
  ...recipeHead,
  kind: z.literal('adverse-events'),
  event: eventKindSchema.default('adverse-event'),
  grades: eventFilterSchema.shape.grades,
  related: eventFilterSchema.shape.related,
  /** Which subjects are counted at all. */
  filter: subjectFilterSchema.prefault({}),
  /** Arms that are drawn; null for all. */
  arms: z.array(z.string()).nullable().default(null),
  interval: z.enum(incidenceIntervals).default('clopper-pearson'),
  /** The arm that differences are taken from; null for the first that is drawn. */
  reference: z.string().nullable().default(null),
  /** How many terms are drawn at most. */
  terms: z.number().int().min(1).max(100).default(20),
  /** Which come first: the most frequent, those that differ most from the reference, or by name. */
  order: z.enum(termOrders).default('frequency'),
  /** The terms that are drawn, as they are written; null for all. */
  only: z.array(z.string().max(300)).max(300).nullable().default(null),
  /** The differences from the reference arm beside the shares. */
  differences: z.boolean().default(true),
  axis: z.strictObject({ title: words, high: z.number().positive().max(100).nullable().default(null) }).prefault({}),
});
export type AdverseEventsRecipe = z.infer<typeof adverseEventsRecipeSchema>;

/**
 * Everything that makes a figure. Written into every exported file and accepted back, so that a figure can be opened as it was.
 * One schema for each kind of figure; `figure.ts` says what else a kind needs.
 */
export const recipeSchema = z.discriminatedUnion('kind', [
  trajectoryRecipeSchema,
  panelsRecipeSchema,
  survivalRecipeSchema,
  adverseEventsRecipeSchema,
]);
export type Recipe = z.infer<typeof recipeSchema>;
