import { z } from 'zod';
import type { CompletenessMatrix } from './completeness/matrix.ts';
import type { EligibilityTable } from './eligibility/eligibility-table.ts';
import {
  type CarriedFigure,
  type DataChange,
  type NamedFigure,
  type NamedPreset,
  ownPresetSchema,
} from './figure/named-figure.ts';
import type { PreflightLine } from './figure/preflight.ts';
import { figureFormats, recipeSchema } from './figure/recipe.ts';
import { cellCorrectionSchema } from './import/cell-correction.ts';
import { type DifferenceLists, type StatisticChange, settledSchema } from './import/differences.ts';
import { type CellDetail, type GridCells, gridRangeSchema, gridSearchSchema } from './import/grid.ts';
import type { ImportDetail, RememberedMapping } from './import/kept.ts';
import { importChoicesSchema, mappingSchema, sheetMappingSchema } from './import/mapping.ts';
import type { ImportResult, ImportReview } from './import/review.ts';
import type { RegistryRow } from './registry/registry.ts';
import { scoreIds } from './scores/kinds.ts';
import type { ScoreRow } from './scores/score-study.ts';
import type { ScoreAnswer, ScoreOverview } from './scores/scores-answer.ts';
import type { AppState, Events, HeldFile, RenderedFigure, SavableFile } from './shell/exchanged.ts';
import { comparisonQuestionSchema } from './statistics/comparison/question.ts';
import type { ComparisonRun } from './statistics/comparison/run-comparison.ts';
import type { StoredComparison } from './statistics/comparison/stored-comparison.ts';
import type { IncidenceAnswer } from './statistics/incidence/incidence-answer.ts';
import { eventFilterSchema } from './statistics/incidence/select-events.ts';
import { changes } from './statistics/summary.ts';
import type { SurvivalAnswer } from './statistics/survival/survival-answer.ts';
import type { Trajectory } from './statistics/trajectory.ts';
import { followUpStateSchema } from './study/follow-up.ts';
import type { FreezeChanges, FreezeRecord } from './study/freeze.ts';
import type {
  ImportRecord,
  StudyCourse,
  StudyOverview,
  SubjectDetail,
  SubjectEntry,
  SubjectRecord,
  Trace,
  UndoneList,
  UndoResult,
} from './study/overview.ts';
import { type Protocol, protocolSchema } from './study/protocol.ts';
import { everySubject, subjectFilterSchema } from './study/subject-filter.ts';
import type { PhraseValues } from './words/phrase.ts';
import { languages } from './words/say.ts';

/**
 * The contract between the window and the engine: every call once, with the schema of its input and the type of its answer.
 * Both hosts, the preload, the browser's bridge and the fakes of tests are derived from it; adding a call is one entry here and one handler.
 * Files never travel by path: the host hands out ids for what a person picked or dropped.
 */
const id = z.string().min(1).max(200);
const nothing = z.strictObject({});
const text = z.string().max(300);
const note = z.string().max(2000);
const runName = z.string().max(80).default('');
const reading = z.strictObject({ readingId: z.number().int() });

const figureOrder = z.strictObject({
  recipe: recipeSchema,
  format: z.enum(figureFormats),
  dpi: z.number().int().min(72).max(1200).default(600),
});

const fileEdit = z.strictObject({
  fileId: id,
  sheets: z.array(sheetMappingSchema),
  corrections: z.array(cellCorrectionSchema).max(10_000).default([]),
});
const count = z.number().int().min(0);
const sheetOfImport = { session: id, fileId: id, sheet: count };

/** The inputs of every call. */
export const inputs = {
  'app.state': nothing,
  'app.setLanguage': z.strictObject({ language: z.enum(languages) }),
  /** Takes a file's bytes; `content` travels raw, not as JSON. */
  'file.hold': z.strictObject({ name: z.string().min(1).max(255), content: z.instanceof(Uint8Array) }),
  'file.release': z.strictObject({ fileId: id }),
  'study.create': z.strictObject({ name: text.min(1), protocol: z.enum(['nct02812121', 'blank']) }),
  /** Asks for a file where the host can; answers null if the person changed their mind. */
  'study.pick': nothing,
  'study.openRecent': z.strictObject({ id }),
  'study.openHeld': z.strictObject({ fileId: id }),
  'study.openExample': nothing,
  'study.close': nothing,
  'study.overview': nothing,
  'study.subjects': nothing,
  /** The protocol's outcomes, what came of each, and its result. */
  'registry.get': nothing,
  'completeness.get': nothing,
  /** Marks a question to the laboratory as answered; a note of null opens it again. */
  'queries.answer': z.strictObject({ key: id, note: z.string().trim().min(1).max(1000).nullable() }),
  /** Marks questions to the laboratory as sent. */
  'queries.send': z.strictObject({ keys: z.array(id).min(1).max(100_000) }),
  /** The questions of these keys as a workbook; null for all. */
  'queries.xlsx': z.strictObject({
    language: z.enum(languages),
    keys: z.array(id).max(100_000).nullable().default(null),
  }),
  'eligibility.get': nothing,
  /** Hides the arms behind codes, in every answer. */
  'study.blind': nothing,
  'study.unblind': z.strictObject({ reason: z.string().max(1000) }),
  'freeze.list': nothing,
  'freeze.make': z.strictObject({ name: z.string().max(120) }),
  /** Shows the study as it was at a freeze, until null shows it as it is. */
  'freeze.look': z.strictObject({ name: text.nullable() }),
  'freeze.changes': z.strictObject({ name: text }),
  /** The numbers of a freeze, or of what is looked at, as a file. */
  'study.export': z.strictObject({ format: z.enum(['csv', 'xlsx', 'r']), freeze: text.nullable().default(null) }),
  'protocol.save': z.strictObject({ protocol: protocolSchema }),
  'protocol.export': nothing,
  'protocol.read': z.strictObject({ fileId: id }),
  'import.begin': z.strictObject({ session: id, fileIds: z.array(id).min(1).max(200) }),
  'import.revise': z.strictObject({
    session: id,
    files: z.array(fileEdit),
    choices: importChoicesSchema,
    settled: settledSchema.default({}),
  }),
  'import.differences': z.strictObject({ session: id }),
  'import.statistics': z.strictObject({ session: id }),
  'import.cells': z.strictObject({ ...sheetOfImport, range: gridRangeSchema }),
  'import.cell': z.strictObject({ ...sheetOfImport, row: count, column: count }),
  'import.nextCell': z.strictObject({ ...sheetOfImport, search: gridSearchSchema }),
  'import.commit': z.strictObject({ session: id }),
  'import.cancel': z.strictObject({ session: id }),
  'imports.list': nothing,
  'imports.detail': z.strictObject({ importId: z.number().int() }),
  'imports.cells': z.strictObject({ importId: z.number().int(), sheet: count, range: gridRangeSchema }),
  'imports.cell': z.strictObject({ importId: z.number().int(), sheet: count, row: count, column: count }),
  'mappings.list': nothing,
  'mappings.rename': z.strictObject({ fingerprint: id, name: text }),
  'mappings.forget': z.strictObject({ fingerprint: id }),
  /** Keeps a mapping that a person edited or brought, in the place of the one of its shape. */
  'mappings.keep': z.strictObject({ mapping: mappingSchema, name: text }),
  'imports.undone': z.strictObject({ importId: z.number().int() }),
  'imports.undo': z.strictObject({ importId: z.number().int() }),
  'trajectory.get': z.strictObject({
    seriesId: z.number().int(),
    change: z.enum(changes).default('none'),
    filter: subjectFilterSchema.default(everySubject),
  }),
  /** Compares arms now; nothing is kept. */
  /** Compares arms; `run` is a name of the window's own that the comparison can be cancelled by. */
  'comparison.run': comparisonQuestionSchema.extend({ run: runName }),
  /** Ends a comparison, or a script, that is on its way. */
  'comparison.cancel': z.strictObject({ run: runName }),
  'comparisons.list': nothing,
  /** Runs a comparison and keeps it in the study. */
  'comparisons.store': z.strictObject({
    question: comparisonQuestionSchema,
    name: text.default(''),
    note: note.default(''),
    run: runName,
  }),
  /** The analysis as an R script with its data: every kept comparison, survival and adverse events. */
  'comparisons.script': z.strictObject({ run: runName }),
  /** Runs a kept comparison on the values as they are now. */
  'comparisons.renew': z.strictObject({ id: z.number().int(), run: runName }),
  /** Gives a kept comparison another name and note. */
  'comparisons.edit': z.strictObject({ id: z.number().int(), name: text.min(1), note }),
  /** Puts a kept comparison before another, or last. */
  'comparisons.move': z.strictObject({ id: z.number().int(), before: z.number().int().nullable() }),
  'comparisons.remove': z.strictObject({ id: z.number().int() }),
  /** Brings back a comparison that was removed. */
  'comparisons.restore': z.strictObject({ id: z.number().int() }),
  /** Survival with the ends of follow-up that count as the event; restricted means to a week, null for the usual one. */
  'survival.get': z.strictObject({
    events: z.array(followUpStateSchema).min(1),
    horizon: z.number().positive().max(5200).nullable(),
    subjects: subjectFilterSchema.default(everySubject),
  }),
  'incidence.get': eventFilterSchema.extend({ subjects: subjectFilterSchema.default(everySubject) }),
  'scores.overview': nothing,
  'scores.get': z.strictObject({ score: z.enum(scoreIds) }),
  'scores.subject': z.strictObject({ score: z.enum(scoreIds), subject: text }),
  'subject.detail': z.strictObject({ subject: text, seriesId: z.number().int() }),
  /** The summaries of several series, without the subjects behind them. */
  'trajectories.get': z.strictObject({
    seriesIds: z.array(z.number().int()).max(100),
    change: z.enum(changes).default('none'),
    filter: subjectFilterSchema.default(everySubject),
  }),
  /** One subject whole: every series, its follow-up and events. */
  'subject.record': z.strictObject({ subject: text }),
  /** How every subject's follow-up ended, and what happened to them. */
  'study.course': nothing,
  'reading.trace': reading,
  /** Puts another value in the place of one that counts, with a reason. */
  'reading.correct': reading.extend({
    value: z.number(),
    qualifier: z.enum(['<', '<=', '>', '>=']).nullable().default(null),
    reason: text,
  }),
  /** Leaves a value out of everything, with a reason. */
  'reading.exclude': reading.extend({ reason: text }),
  /** Takes back the last that a person did to a value. */
  'reading.takeBack': reading,
  /** Every value that a person corrected or excluded. */
  'readings.byHand': nothing,
  'figure.render': figureOrder,
  /** Draws a figure as a file of a format and holds that file against what its place asks for. */
  'figure.preflight': figureOrder,
  /** The figures that a file carries: one, or those of a book. */
  'figure.readRecipes': z.strictObject({ fileId: id }),
  'figures.list': nothing,
  /** Keeps a figure under a name; with an id, in the place of the one of that id, which keeps its name. */
  'figures.save': z.strictObject({ id: z.number().int().nullable(), name: text.min(1), recipe: recipeSchema }),
  'figures.rename': z.strictObject({ id: z.number().int(), name: text.min(1) }),
  'figures.remove': z.strictObject({ id: z.number().int() }),
  /** Brings back a figure that was removed. */
  'figures.restore': z.strictObject({ id: z.number().int() }),
  /** What changed in the readings since a figure with this fingerprint was drawn. */
  'figures.changes': z.strictObject({ fingerprint: text }),
  /** Several figures as the pages of one PDF. */
  'figures.book': z.strictObject({
    fileName: text.min(1),
    figures: z
      .array(z.strictObject({ name: text.min(1), recipe: recipeSchema }))
      .min(1)
      .max(500),
  }),
  'presets.list': nothing,
  'presets.save': z.strictObject({ name: text.min(1), settings: ownPresetSchema }),
  'presets.remove': z.strictObject({ id: z.number().int() }),
  /** The numbers of every series, of the subjects and changes that are asked for. */
  'summary.csv': z.strictObject({
    change: z.enum(changes).default('none'),
    filter: subjectFilterSchema.default(everySubject),
  }),
} as const;

/** The answers of every call. */
export interface Answers {
  'app.state': AppState;
  'app.setLanguage': AppState;
  'file.hold': HeldFile;
  'file.release': null;
  'study.create': StudyOverview | null;
  'study.pick': StudyOverview | null;
  'study.openRecent': StudyOverview;
  'study.openHeld': StudyOverview;
  'study.openExample': StudyOverview;
  'study.close': null;
  'study.overview': StudyOverview;
  'study.subjects': readonly SubjectEntry[];
  'registry.get': readonly RegistryRow[];
  'completeness.get': CompletenessMatrix;
  'queries.answer': CompletenessMatrix;
  'queries.send': CompletenessMatrix;
  'queries.xlsx': SavableFile;
  'eligibility.get': EligibilityTable;
  'study.export': SavableFile;
  'study.blind': StudyOverview;
  'study.unblind': StudyOverview;
  'freeze.list': readonly FreezeRecord[];
  'freeze.make': readonly FreezeRecord[];
  'freeze.look': StudyOverview;
  'freeze.changes': FreezeChanges;
  'protocol.save': StudyOverview;
  'protocol.export': SavableFile;
  'protocol.read': Protocol;
  'import.begin': ImportReview;
  'import.revise': ImportReview;
  'import.differences': DifferenceLists;
  'import.statistics': readonly StatisticChange[];
  'import.cells': GridCells;
  'import.cell': CellDetail;
  'import.nextCell': { readonly row: number; readonly column: number } | null;
  'import.commit': ImportResult;
  'import.cancel': null;
  'imports.list': readonly ImportRecord[];
  'imports.detail': ImportDetail;
  'imports.cells': GridCells;
  'imports.cell': CellDetail;
  'mappings.list': readonly RememberedMapping[];
  'mappings.rename': readonly RememberedMapping[];
  'mappings.forget': readonly RememberedMapping[];
  'mappings.keep': readonly RememberedMapping[];
  'imports.undone': UndoneList;
  'imports.undo': UndoResult;
  'trajectory.get': Trajectory;
  'comparison.run': ComparisonRun;
  'comparison.cancel': null;
  'comparisons.list': readonly StoredComparison[];
  'comparisons.store': StoredComparison;
  'comparisons.script': SavableFile;
  'comparisons.renew': StoredComparison;
  'comparisons.edit': readonly StoredComparison[];
  'comparisons.move': readonly StoredComparison[];
  'comparisons.remove': readonly StoredComparison[];
  'comparisons.restore': readonly StoredComparison[];
  'survival.get': SurvivalAnswer;
  'incidence.get': IncidenceAnswer;
  'scores.overview': readonly ScoreOverview[];
  'scores.get': ScoreAnswer;
  'scores.subject': readonly ScoreRow[];
  'subject.detail': SubjectDetail;
  'trajectories.get': readonly Trajectory[];
  'subject.record': SubjectRecord;
  'study.course': StudyCourse;
  'reading.trace': Trace;
  'reading.correct': Trace;
  'reading.exclude': Trace;
  'reading.takeBack': Trace;
  'readings.byHand': readonly Trace[];
  'figure.render': RenderedFigure;
  'figure.preflight': readonly PreflightLine[];
  'figure.readRecipes': readonly CarriedFigure[];
  'figures.list': readonly NamedFigure[];
  'figures.save': NamedFigure;
  'figures.rename': NamedFigure;
  'figures.remove': readonly NamedFigure[];
  'figures.restore': readonly NamedFigure[];
  /** Null where the study never was in that state. */
  'figures.changes': readonly DataChange[] | null;
  'figures.book': SavableFile;
  'presets.list': readonly NamedPreset[];
  'presets.save': readonly NamedPreset[];
  'presets.remove': readonly NamedPreset[];
  'summary.csv': SavableFile;
}

export type Call = keyof typeof inputs & keyof Answers;
export type Input<C extends Call> = z.input<(typeof inputs)[C]>;
export type ParsedInput<C extends Call> = z.output<(typeof inputs)[C]>;
export const calls: readonly string[] = Object.keys(inputs);

/** True for the name of a call of this contract: the only names that a host lets through. */
export function isCall(name: string): name is Call {
  return Object.hasOwn(inputs, name);
}

export type {
  AppState,
  Events,
  HeldFile,
  Progress,
  RecentStudy,
  RenderedFigure,
  SavableFile,
} from './shell/exchanged.ts';
export type EventName = keyof Events;
export { eventNames } from './shell/event-names.ts';

/** A call's outcome as plain data: class instances do not survive the way between processes. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly values: PhraseValues };

/** What the window finds as `window.armtrace`, in either host. */
export interface Bridge {
  readonly host: 'electron' | 'browser';
  call<C extends Call>(call: C, input: Input<C>): Promise<Outcome<Answers[C]>>;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Lets the person keep a file: a save dialog on the desktop, a download in the browser. True if it was kept. */
  save(file: SavableFile): Promise<boolean>;
}
