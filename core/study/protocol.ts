import { z } from 'zod';
import { referenceRangeSchema } from './reference-range.ts';

/** A week of the study; baseline is 0, before baseline is negative, halves are allowed (day 3 = 3/7). */
const week = z.number().min(-520).max(5200);

/** An arm in the order of the protocol. Infusion weeks belong to the arm and stay *unconfirmed* until a person confirms them. */
export const armSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  description: z.string().max(2000).default(''),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  infusionWeeks: z.array(week).default([]),
  infusionWeeksConfirmed: z.boolean().default(false),
});

/** A scheduled visit: its week, what it is called, and how many days early or late a sample may be. */
export const visitSchema = z.strictObject({
  week,
  label: z.string().trim().min(1).max(120),
  daysBefore: z.number().min(0).max(3650).default(3),
  daysAfter: z.number().min(0).max(3650).default(3),
});

export const analyteKinds = ['flow', 'lab', 'score', 'other'] as const;

/** Something that is measured. Synonyms are matched exactly after normalising; nothing else ever is. */
export const analyteSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  kind: z.enum(analyteKinds),
  unit: z.string().max(40).nullable().default(null),
  synonyms: z.array(z.string().trim().min(1).max(120)).default([]),
  /** What is normal, in `unit`; absent where nobody said. */
  reference: referenceRangeSchema.optional(),
});

export const outcomeTypes = ['survival', 'incidence', 'flow', 'lab', 'score'] as const;

/** A registered outcome with a schedule of its own: a week that is not in it is *not scheduled*, which is not *missing*. */
export const outcomeSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  rank: z.enum(['primary', 'secondary', 'exploratory']),
  type: z.enum(outcomeTypes),
  analytes: z.array(z.string()).default([]),
  weeks: z.array(week).default([]),
  toWeek: week.nullable().default(null),
  comparedAmongArms: z.boolean().default(false),
});

/** What a value beyond a limit of detection counts as in every statistic: the limit itself, half of it, or nothing. */
export const detectionPolicies = ['limit', 'half', 'exclude'] as const;

const unique = (names: readonly string[]) => new Set(names).size === names.length;

/** A study's plan. The same document is a template, what a study file holds, and what is exported and read back as JSON. */
export const protocolSchema = z.strictObject({
  format: z.literal('armtrace-protocol'),
  version: z.literal(1),
  title: z.string().trim().min(1).max(300),
  registryId: z.string().max(40).nullable().default(null),
  note: z.string().max(4000).default(''),
  arms: z
    .array(armSchema)
    .max(50)
    .refine((arms) => unique(arms.map((arm) => arm.name)), 'two arms have the same name'),
  visits: z
    .array(visitSchema)
    .max(500)
    .refine((visits) => unique(visits.map((visit) => String(visit.week))), 'two visits are in the same week'),
  analytes: z
    .array(analyteSchema)
    .max(5000)
    .refine((analytes) => unique(analytes.map((analyte) => analyte.name)), 'two analytes have the same name'),
  outcomes: z.array(outcomeSchema).max(500).default([]),
  detectionPolicy: z.enum(detectionPolicies).default('limit'),
  /** True for a study without a plan of its own: an import may then add arms, visits and analytes unasked. */
  open: z.boolean().default(false),
});

export type Arm = z.infer<typeof armSchema>;
export type Visit = z.infer<typeof visitSchema>;
export type Analyte = z.infer<typeof analyteSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type DetectionPolicy = (typeof detectionPolicies)[number];
export type Protocol = z.infer<typeof protocolSchema>;
