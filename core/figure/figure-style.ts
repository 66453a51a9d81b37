import { z } from 'zod';

export const legendPlaces = ['above', 'below', 'beside', 'inside', 'direct', 'none'] as const;
export type LegendPlace = (typeof legendPlaces)[number];

export const markerShapes = ['circle', 'square', 'triangle', 'diamond', 'inverted-triangle'] as const;
export type MarkerShape = (typeof markerShapes)[number];

/** Dashes by name, with their lengths in widths of the line; [] is a solid line. */
export const dashes = {
  solid: [],
  dash: [4, 1.5],
  dot: [1.2, 1.2],
  'dash-dot': [5, 1.5, 1.2, 1.5],
  'short-dash': [2.5, 1.5],
  'long-dash': [7, 2],
  'dash-dot-dot': [2.5, 1, 1, 1],
} as const satisfies Readonly<Record<string, readonly number[]>>;
export type DashName = keyof typeof dashes;
export const dashNames = Object.keys(dashes).filter((name): name is DashName => name in dashes);

const length = (least: number, most: number) => z.number().min(least).max(most).nullable().default(null);

/** How one arm is drawn; what is null is as the study has it. */
export const armLookSchema = z.strictObject({
  arm: z.string().max(120),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .default(null),
  shape: z.enum(markerShapes).nullable().default(null),
  hollow: z.boolean().nullable().default(null),
  dash: z
    .string()
    .refine((name): name is DashName => Object.hasOwn(dashes, name))
    .nullable()
    .default(null),
});
export type ArmLook = z.infer<typeof armLookSchema>;

/**
 * How a figure of any kind looks, where it is not as its preset has it: null is the preset's own. Lengths in millimetres, type and lines in points.
 */
export const figureStyleSchema = z.strictObject({
  widthMm: length(30, 600),
  heightMm: length(20, 600),
  type: z
    .strictObject({ title: length(4, 72), axisTitle: length(4, 72), label: length(4, 72), footnote: length(4, 72) })
    .prefault({}),
  lines: z
    .strictObject({ axis: length(0.1, 8), center: length(0.1, 8), bar: length(0.1, 8), subject: length(0.1, 8) })
    .prefault({}),
  legend: z.enum(legendPlaces).default('above'),
  /** The table of n under the weeks. */
  table: z.boolean().default(true),
  /** Where it is said what a reader must know: under the figure, or in the legend that goes with it. */
  notes: z.enum(['figure', 'legend']).default('figure'),
  /** A sentence of the person's own under the figure. */
  footnote: z.string().max(600).nullable().default(null),
  /** The letter of the first panel, in either case: the place decides which. Null for none. */
  letter: z
    .string()
    .regex(/^[a-zA-Z]$/)
    .nullable()
    .default(null),
  arms: z.array(armLookSchema).max(50).default([]),
});
export type FigureStyle = z.infer<typeof figureStyleSchema>;
