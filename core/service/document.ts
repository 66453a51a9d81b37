import { readFileSync } from 'node:fs';
import type { RenderedFigure, SavableFile } from '../api.ts';
import { summaryCsv } from '../export/summary-csv.ts';
import { readRecipes } from '../figure/embedded-recipe.ts';
import type { CarriedFigure } from '../figure/named-figure.ts';
import { type PreflightLine, preflight } from '../figure/preflight.ts';
import type { FigureFormat, Recipe } from '../figure/recipe.ts';
import { renderFigure } from '../figure/render-figure.ts';
import type { DifferenceLists, Settled, StatisticChange } from '../import/differences.ts';
import type { CellDetail, GridCells, GridRange, GridRow } from '../import/grid.ts';
import type { ImportDetail, RememberedMapping } from '../import/kept.ts';
import type { ConflictRule, Mapping } from '../import/mapping.ts';
import type { Problem } from '../import/problem.ts';
import type { FileReview } from '../import/review.ts';
import type { StudyContext } from '../import/study-context.ts';

import type { Change } from '../statistics/summary.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { type CommitChoices, type CommitOutcome, commitStaged } from '../store/commit-staged.ts';
import { compareStaged, type StagedComparison } from '../store/compare-staged.ts';
import { createStudy } from '../store/create-study.ts';
import { listEvents } from '../store/events.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { frozenStudy } from '../store/frozen-study.ts';
import { correctReading, excludeReading, listHandChanges, takeBackHandChange } from '../store/hand-changes.ts';
import { noteAddition } from '../store/import-additions.ts';
import { importDetail, keptCell } from '../store/import-detail.ts';
import { importBySha256, listImports } from '../store/imports.ts';
import { keepCells, keepReport, keptCells, type SheetToKeep } from '../store/kept-cells.ts';
import { listDifferences } from '../store/list-differences.ts';
import { forgetMapping, keepMapping, listMappings, rememberMapping, renameMapping } from '../store/mappings.ts';
import { openStudy } from '../store/open-study.ts';
import { overviewOf } from '../store/overview.ts';
import { saveProtocol } from '../store/save-protocol.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import { closeStudy, type StudyFile, writable } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import { subjectDetail, subjectRecord, traceReading } from '../store/trace.ts';
import { change } from '../store/transaction.ts';
import { undoImport } from '../store/undo-import.ts';
import { undoneReadings } from '../store/undone-readings.ts';
import { isBlinded, veilOf } from '../store/veil.ts';
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
} from '../study/overview.ts';
import type { Protocol } from '../study/protocol.ts';
import { readProtocol, writeProtocol } from '../study/protocol-json.ts';
import type { Qualifier } from '../study/series.ts';
import { letsEveryoneThrough, type SubjectFilter } from '../study/subject-filter.ts';
import { blankProtocol } from '../study/templates/blank.ts';
import { nct02812121 } from '../study/templates/nct02812121.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { type ComparisonMethods, comparisonMethods } from './comparison-methods.ts';
import { drawnOn, withKnownFreeze } from './drawn-on.ts';
import { exportName } from './export-of-study.ts';
import { type FigureMethods, figureMethods } from './figure-methods.ts';
import { figureOfRecipe } from './figure-of-recipe.ts';
import { importContextOf } from './import-context.ts';
import { type OutcomeMethods, outcomeMethods } from './outcome-methods.ts';
import { type RegistryMethods, registryMethods } from './registry-methods.ts';
import { statisticsThatChange } from './statistics-that-change.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/** What a person can do to the open study: the methods of the document thread, each with plain input and a plain answer. */
export interface DocumentMethods extends RegistryMethods, OutcomeMethods, FigureMethods, ComparisonMethods {
  create(input: { path: string; name: string; protocol: 'nct02812121' | 'blank'; by: string }): StudyOverview;
  open(input: { path: string; by: string }): StudyOverview;
  close(input: object): null;
  overview(input: object): StudyOverview | null;
  subjects(input: object): readonly SubjectEntry[];
  saveProtocol(input: { protocol: Protocol; by: string }): StudyOverview;
  exportProtocol(input: object): SavableFile;
  readProtocol(input: { path: string }): Protocol;
  importContext(input: object): StudyContext;
  importedBefore(input: { sha256: readonly string[] }): readonly FileReview['alreadyImported'][];
  compare(input: { stagingPath: string; onConflict: ConflictRule; settled: Settled }): StagedComparison;
  differences(input: { stagingPath: string }): DifferenceLists;
  statisticsThatChange(input: { stagingPath: string; choices: CommitChoices }): readonly StatisticChange[];
  commit(input: {
    stagingPath: string;
    choices: CommitChoices;
    remember: readonly { mapping: Mapping; name: string }[];
  }): CommitOutcome;
  imports(input: object): readonly ImportRecord[];
  undone(input: { importId: number }): UndoneList;
  importDetail(input: { importId: number }): ImportDetail;
  keptCells(input: { importId: number; sheet: number; range: GridRange }): GridCells;
  keptCell(input: { importId: number; sheet: number; row: number; column: number }): CellDetail;
  keepCells(input: { of: SheetToKeep; first: number; cells: readonly GridRow[] }): null;
  keepReport(input: { importId: number; problems: readonly Problem[]; cut: boolean }): null;
  mappings(input: object): readonly RememberedMapping[];
  keepMapping(input: { mapping: Mapping; name: string; by: string }): readonly RememberedMapping[];
  renameMapping(input: { fingerprint: string; name: string; by: string }): readonly RememberedMapping[];
  forgetMapping(input: { fingerprint: string; by: string }): readonly RememberedMapping[];
  undo(input: { importId: number; by: string }): UndoResult;
  trajectory(input: { seriesId: number; change: Change; filter: SubjectFilter }): Trajectory;
  subject(input: { subject: string; seriesId: number }): SubjectDetail;
  trace(input: { readingId: number }): Trace;
  trajectories(input: { seriesIds: readonly number[]; change: Change; filter: SubjectFilter }): readonly Trajectory[];
  record(input: { subject: string }): SubjectRecord;
  course(input: object): StudyCourse;
  correct(input: { readingId: number; value: number; qualifier: Qualifier | null; reason: string; by: string }): Trace;
  exclude(input: { readingId: number; reason: string; by: string }): Trace;
  takeBack(input: { readingId: number; by: string }): Trace;
  byHand(input: object): readonly Trace[];
  renderFigure(input: { recipe: Recipe; format: FigureFormat; dpi: number }): Promise<RenderedFigure>;
  preflight(input: { recipe: Recipe; format: FigureFormat; dpi: number }): Promise<readonly PreflightLine[]>;
  readRecipes(input: { path: string; name: string }): readonly CarriedFigure[];
  summaryCsv(input: { change: Change; filter: SubjectFilter }): SavableFile;
}

/** The one open study and all that is done with it. Every method but `create`, `open` and `close` throws `shell.no-study` while none is open. */
export function createDocument(): DocumentMethods {
  let opened: StudyFile | null = null;
  /** The copy of a freeze that is looked at in the place of the study. */
  let frozen: StudyFile | null = null;

  function study(): StudyFile {
    if (opened === null) throw new ExplainedError('shell.no-study');
    return frozen ?? opened;
  }
  function look(name: string | null): void {
    const before = frozen;
    frozen = name === null || opened === null ? null : frozenStudy(opened, name);
    if (before !== null) closeStudy(before);
  }
  /** A recipe without an arm's name, which its figure would carry, where the arms are hidden. */
  function veiled(recipe: Recipe): Recipe {
    return veilOf(study())?.over(recipe) ?? recipe;
  }
  function replaceWith(next: () => StudyFile): StudyOverview {
    // The new one first: a study that cannot be opened leaves the open one open.
    const before = opened;
    const after = next();
    look(null);
    if (before !== null) closeStudy(before);
    opened = after;
    return overviewOf(after);
  }

  return {
    create: ({ path: file, name, protocol, by }) =>
      replaceWith(() =>
        createStudy(file, { name, protocol: protocol === 'blank' ? blankProtocol(name) : nct02812121, by }),
      ),
    open: ({ path: file, by }) => {
      if (opened?.path === file) return overviewOf(study());
      return replaceWith(() => openStudy(file, { by }));
    },
    close: () => {
      look(null);
      if (opened !== null) closeStudy(opened);
      opened = null;
      return null;
    },
    overview: () => (opened === null ? null : overviewOf(study())),
    subjects: () => listSubjects(study()),
    ...outcomeMethods(study),
    ...figureMethods(study),
    ...registryMethods({ study, file: () => opened, look }),
    ...comparisonMethods(study),
    saveProtocol: ({ protocol, by }) => {
      saveProtocol(writable(study()), protocol, by);
      return overviewOf(study());
    },
    exportProtocol: () => {
      const protocol = readStoredProtocol(study());
      return {
        fileName: `${overviewOf(study()).name} protocol.json`,
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(writeProtocol(protocol)),
      };
    },
    readProtocol: ({ path: file }) => {
      if (opened !== null && isBlinded(opened)) throw new ExplainedError('blinding.no-protocol-file');
      return readProtocol(readFileSync(file));
    },
    importContext: () => importContextOf(study()),
    importedBefore: ({ sha256 }) =>
      sha256.map((fingerprint) => {
        const record = importBySha256(study(), fingerprint);
        return record === null ? null : { importId: record.importId, importedAt: record.importedAt };
      }),
    compare: ({ stagingPath, ...comparing }) => compareStaged(study(), stagingPath, comparing),
    differences: ({ stagingPath }) => listDifferences(study(), stagingPath),
    statisticsThatChange: ({ stagingPath, choices }) => statisticsThatChange(writable(study()), stagingPath, choices),
    commit: ({ stagingPath, choices, remember }) => {
      const target = writable(study());
      const outcome = commitStaged(target, stagingPath, choices);
      for (const [file, { mapping, name }] of remember.entries()) {
        const made = rememberMapping(target, mapping, name);
        const importId = outcome.files[file]?.importId ?? null;
        if (made !== null && importId !== null)
          change(target, () => noteAddition(target.database, importId, 'mapping', made, name));
      }
      return outcome;
    },
    imports: () => listImports(study()),
    undone: ({ importId }) => undoneReadings(study(), importId),
    importDetail: ({ importId }) => importDetail(study(), importId),
    keptCells: ({ importId, sheet, range }) => keptCells(study(), importId, sheet, range),
    keptCell: ({ importId, sheet, row, column }) => keptCell(study(), importId, sheet, row, column),
    keepCells: ({ of, first, cells }) => {
      keepCells(writable(study()), of, first, cells);
      return null;
    },
    keepReport: ({ importId, problems, cut }) => {
      keepReport(writable(study()), importId, problems, cut);
      return null;
    },
    mappings: () => listMappings(study()),
    renameMapping: ({ fingerprint, name, by }) => {
      renameMapping(writable(study()), fingerprint, name, by);
      return listMappings(study());
    },
    keepMapping: ({ mapping, name, by }) => {
      keepMapping(writable(study()), mapping, name, by);
      return listMappings(study());
    },
    forgetMapping: ({ fingerprint, by }) => {
      forgetMapping(writable(study()), fingerprint, by);
      return listMappings(study());
    },
    undo: ({ importId, by }) => undoImport(writable(study()), importId, by),
    trajectory: ({ seriesId, change, filter }) => trajectoryOfSeries(study(), seriesId, change, filter),
    subject: ({ subject, seriesId }) => subjectDetail(study(), subject, seriesId),
    trace: ({ readingId }) => traceReading(study(), readingId),
    trajectories: ({ seriesIds, change, filter }) =>
      seriesIds.map((id) => ({ ...trajectoryOfSeries(study(), id, change, filter), subjects: [] })),
    record: ({ subject }) => subjectRecord(study(), subject),
    course: () => ({ followUps: listFollowUps(study()), events: listEvents(study()) }),
    correct: ({ readingId, value, qualifier, reason, by }) =>
      correctReading(writable(study()), readingId, { value, qualifier }, reason, by),
    exclude: ({ readingId, reason, by }) => excludeReading(writable(study()), readingId, reason, by),
    takeBack: ({ readingId, by }) => takeBackHandChange(writable(study()), readingId, by),
    byHand: () => listHandChanges(study()),
    renderFigure: ({ recipe: asked, format, dpi }) => {
      const { study: of, recipe } = drawnOn(study(), asked);
      return renderFigure({ figure: figureOfRecipe(of, veiled(recipe)), format, dpi });
    },
    preflight: async ({ recipe: asked, format, dpi }) => {
      const { study: of, recipe } = drawnOn(study(), asked);
      const figure = figureOfRecipe(of, veiled(recipe));
      const { bytes } = await renderFigure({ figure, format, dpi });
      return preflight({ bytes, format, figure });
    },
    readRecipes: ({ path: file, name }) =>
      readRecipes(readFileSync(file), name).map((one) => ({ ...one, recipe: withKnownFreeze(study(), one.recipe) })),
    summaryCsv: ({ change, filter }) => ({
      // A file of some of the subjects must not pass for one of all of them.
      fileName: `${exportName(study())} summary${letsEveryoneThrough(filter) ? '' : ' filtered'}.csv`,
      mediaType: 'text/csv;charset=utf-8',
      bytes: new TextEncoder().encode(
        summaryCsv(overviewOf(study()).series.map(({ id }) => trajectoryOfSeries(study(), id, change, filter))),
      ),
    }),
  };
}
