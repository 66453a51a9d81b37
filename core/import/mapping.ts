import { z } from 'zod';
import { followUpStateSchema } from '../study/follow-up.ts';
import { monthRules } from '../study/months.ts';
import { goneRules } from './differences.ts';
import { sampleTemplateSchema } from './sample-template.ts';

export const layouts = [
  'long',
  'wide-by-analyte',
  'wide-by-visit',
  'transposed',
  'arm-columns',
  'flowjo-table',
  'cdisc-lab',
  'population-table',
  'diva-batch',
  'cytobank',
  'follow-up',
  'events',
  'event-matrix',
  'roster',
  'none',
] as const;
export type Layout = (typeof layouts)[number];

/** How percentages stand in the file: as fractions (0.25), as numbers (25), or not decided yet. */
export const percentScales = ['ask', 'fraction', 'number'] as const;

/** What a mark such as `ND` means: not done, or not detected, which is below a limit that it does not name; or not decided yet. */
export const ambiguousMarks = ['ask', 'not-done', 'not-detected'] as const;
export type AmbiguousMark = (typeof ambiguousMarks)[number];

/**
 * What is done with visits that name no week (unscheduled ones, screening, an end of treatment): asked, dated by the study day or the date
 * that their rows have, or left out.
 */
export const unscheduledRules = ['ask', 'by-day', 'leave-out'] as const;
export type UnscheduledRule = (typeof unscheduledRules)[number];

/** The decimal mark of numbers such as `1,050` in a table where nothing else tells it: a point, so that the comma parts thousands, or a comma. */
export const decimalMarks = ['ask', 'point', 'comma'] as const;
export type DecimalMarkChoice = (typeof decimalMarks)[number];

/** What is done with two values for one subject, week and series in the files of one import. */
export const duplicateRules = ['stop', 'first', 'last', 'mean', 'drop'] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/** Which of several samples in one visit's window counts: the nearest to its day, the first, the last; or none without an answer. */
export const windowRules = ['nearest', 'first', 'last', 'ask'] as const;
export type WindowRule = (typeof windowRules)[number];

/** What is done with a value that differs from the one the study holds. */
export const conflictRules = ['stop', 'keep', 'replace'] as const;
export type ConflictRule = (typeof conflictRules)[number];

/** What a column was taken for. Every column has a role; `ignored` says that it is left out and is listed as such. */
export const columnRoles = [
  'subject',
  'arm',
  'visit',
  'visit-unit',
  'phase',
  'sample',
  'analyte',
  'population',
  'parent',
  'path',
  'condition',
  'metric',
  'value',
  'unit',
  'qualifier',
  'derived',
  'status',
  'state',
  'day',
  'event-date',
  'baseline-date',
  'term',
  'grade',
  'related',
  'fatal',
  'happened',
  'measurement',
  'covariate',
  'ignored',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const columnMappingSchema = z.strictObject({
  /** Position from 0, and the header as the file spells it: a mapping that is used again is matched by header. */
  column: z.number().int().min(0),
  header: z.string(),
  role: z.enum(columnRoles),
  /** For a measurement: what it measures. For a covariate: its name in `analyte`. */
  analyte: z.string().nullable().default(null),
  population: z.string().nullable().default(null),
  metric: z.string().nullable().default(null),
  unit: z.string().nullable().default(null),
  percent: z.enum(percentScales).nullable().default(null),
  /** What the column's header says of every value under it, as the file spells it; null where each row says it. */
  visit: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  arm: z.string().nullable().default(null),
  /** For a column of values that names no subject: its number within its arm, from 1. A name is made up from it, and said. */
  anonymous: z.number().int().min(1).nullable().default(null),
  /** For a qualifier or a unit: the header of the measurement that it speaks of; null for the one beside it. */
  of: z.string().nullable().default(null),
});

export const sheetMappingSchema = z.strictObject({
  sheet: z.string(),
  layout: z.enum(layouts),
  /** Row of the header from 0, and how many rows it has. */
  headerRow: z.number().int().min(0),
  headerRows: z.number().int().min(1).max(3).default(1),
  /**
   * What the sheet's name or a title above the table says of every value, and the very texts that say it: a mapping with such words
   * fits no sheet that lacks them.
   */
  named: z
    .strictObject({ visit: z.string().nullable(), arm: z.string().nullable(), said: z.array(z.string()) })
    .nullable()
    .default(null),
  columns: z.array(columnMappingSchema),
});

const names = z.record(z.string(), z.string());
const week = z.number().min(-520).max(5200);

/** The answers that hold for all files of one import. */
export const importChoicesSchema = z.strictObject({
  /** A file's own spelling to the study's name. For visits: to the week. */
  arms: names.default({}),
  visits: z.record(z.string(), week).default({}),
  /** The same where arms have schedules of their own, by arm: `{"MSC-1": {"V200": 8}, "Control": {"V401": 8}}`. */
  visitsByArm: z.record(z.string(), z.record(z.string(), week)).default({}),
  /** Visits, as the file spells them, whose values are left out: unscheduled ones, an end of treatment. */
  visitsLeftOut: z.array(z.string()).default([]),
  analytes: names.default({}),
  /** Arms and analytes, as the file spells them, that join the study; and analytes whose values are left out. */
  armsAdded: z.array(z.string()).default([]),
  analytesAdded: z.array(z.string()).default([]),
  analytesLeftOut: z.array(z.string()).default([]),
  /** Words that stand for ranks, by the analyte as the file spells it: `{"Ascites": {"1+": 1}}`. They go before the known ones. */
  wordRanks: z.record(z.string(), z.record(z.string(), z.number().min(0).max(100))).default({}),
  /** A file's own code for how a follow-up ended, to what it means. */
  states: z.record(z.string(), followUpStateSchema).default({}),
  /** How sample names are read, as one of them was pointed at. */
  sampleTemplate: sampleTemplateSchema.nullable().default(null),
  /** The same as a pattern with the named groups `subject`, `visit`, `arm`, `well`, `stimulation`; it goes before the template. */
  samplePattern: z.string().max(500).nullable().default(null),
  /** The week of every value whose file names no visit; null asks. */
  fixedWeek: week.nullable().default(null),
  /** True where subjects without names are the same, in the same order, in every table; else each table has its own. */
  pairAnonymous: z.boolean().default(false),
  percent: z.enum(percentScales).default('ask'),
  ambiguousMark: z.enum(ambiguousMarks).default('ask'),
  months: z.enum(monthRules).default('ask'),
  unscheduled: z.enum(unscheduledRules).default('ask'),
  decimalMark: z.enum(decimalMarks).default('ask'),
  duplicates: z.enum(duplicateRules).default('stop'),
  withinWindow: z.enum(windowRules).default('nearest'),
  onConflict: z.enum(conflictRules).default('stop'),
  onGone: z.enum(goneRules).default('keep'),
  /** What the import may add to the study without being asked. */
  add: z
    .strictObject({ arms: z.boolean(), visits: z.boolean(), analytes: z.boolean(), subjects: z.boolean() })
    .default({ arms: false, visits: false, analytes: false, subjects: true }),
});

/** What a workbook's parts were taken for and every answer given: remembered for the next file of that shape, or given to the command. */
export const mappingSchema = importChoicesSchema.extend({
  format: z.literal('armtrace-mapping'),
  version: z.literal(1),
  sheets: z.array(sheetMappingSchema),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;
export type SheetMapping = z.infer<typeof sheetMappingSchema>;
export type ImportChoices = z.infer<typeof importChoicesSchema>;
export type Mapping = z.infer<typeof mappingSchema>;
