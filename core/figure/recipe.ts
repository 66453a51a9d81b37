import { z } from 'zod';
import { centers, changes, spreads } from '../statistics/summary.ts';

export const scales = ['linear', 'log2', 'log10'] as const;
export const figureFormats = ['svg', 'pdf', 'png', 'tiff', 'pptx'] as const;
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
  preset: z.enum(presetNames).default('nature-single'),
  title: z.string().max(300).nullable().default(null),
  language: z.enum(['en', 'zh']).default('en'),
} as const;

/** A recipe of one series over the weeks. Recipes of before there were other kinds do not name theirs: they are of this one. */
export const trajectoryRecipeSchema = z.strictObject({
  ...recipeHead,
  kind: z
    .literal('trajectory')
    .optional()
    .transform(() => 'trajectory' as const),
  analyte: z.string(),
  population: z.string().nullable().default(null),
  metric: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  /** Arms that are drawn; null for all. */
  arms: z.array(z.string()).nullable().default(null),
  center: z.enum(centers).default('mean'),
  spread: z.enum(spreads).default('ci95'),
  individuals: z.boolean().default(false),
  change: z.enum(changes).default('none'),
  scale: z.enum(scales).default('linear'),
});
export type TrajectoryRecipe = z.infer<typeof trajectoryRecipeSchema>;

/**
 * Everything that makes a figure. Written into every exported file and accepted back, so that a figure can be opened as it was.
 * One schema for each kind of figure; `figure.ts` says what else a kind needs.
 */
export const recipeSchema = z.discriminatedUnion('kind', [trajectoryRecipeSchema]);
export type Recipe = z.infer<typeof recipeSchema>;
