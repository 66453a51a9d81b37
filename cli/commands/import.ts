import type { ImportSession } from '../../core/import/session/import-client.ts';
import type { ImportSummary } from '../../core/import/session/import-summary.ts';
import { importContextOf } from '../../core/service/import-context.ts';
import { type ImportKeeper, keepImport } from '../../core/service/keep-import.ts';
import type { StagedComparison } from '../../core/store/compare-staged.ts';
import { importBySha256 } from '../../core/store/imports.ts';
import { keepCells, keepReport } from '../../core/store/kept-cells.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { veilOf } from '../../core/store/veil.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { importAnswers } from '../import-answers.ts';
import { type ImportFate, importDocument, importText, tellProblems } from '../import-report.ts';
import { demandAnswered, startImport } from '../import-session.ts';
import { inputFiles } from '../read-input.ts';
import { rehearse, takeIn } from '../take-in.ts';
import { changeStudy } from '../with-study.ts';

/**
 * Imports files that belong together into a study, all or nothing. Throws `command.import-stopped` while a question is open,
 * `command.conflicts`, and what reading the files and the study throws.
 */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const answers = importAnswers(call);
  const files = inputFiles(call.words);
  return changeStudy(call, async (study) => {
    const { session, summary: reading } = startImport(files, importContextOf(study), answers, language);
    try {
      const understood = await reading;
      demandAnswered(understood, language);
      if (call.isOn('dry-run')) return await rehearsal(study, session, understood, call);
      const keeps = understood.files.every(({ sheets }) => sheets.every((sheet) => cellsOf(sheet) <= largestKept));
      const { outcome, summary } = await takeIn(study, session, understood, answers, language, !keeps);
      if (keeps) await keepImport(keeperOf(study), session, summary, outcome);
      if (!call.isOn('json')) tellProblems(veilOf(study)?.over(summary) ?? summary, language);
      const document = importDocument(summary, outcome, language);
      return { document, text: importText(document, language) };
    } finally {
      session.close();
    }
  });
}

/** Larger sheets are not kept by the command, which would take as long for it as for their import. */
const largestKept = 50_000;

function cellsOf({ rows, columns }: ImportSummary['files'][number]['sheets'][number]): number {
  return rows * columns.length;
}

function keeperOf(study: WritableStudy): ImportKeeper {
  return {
    report: ({ importId, problems, cut }) => keepReport(study, importId, problems, cut),
    cells: ({ of, first, cells }) => keepCells(study, of, first, cells),
    largest: largestKept,
  };
}

/** Says what would be imported; nothing is written. */
async function rehearsal(
  study: WritableStudy,
  session: ImportSession,
  understood: ImportSummary,
  call: Call,
): Promise<Answer> {
  const { language } = call;
  const { comparison, summary } = await rehearse(study, session, understood, language);
  if (!call.isOn('json')) tellProblems(veilOf(study)?.over(summary) ?? summary, language);
  const document = importDocument(summary, fateIfImported(study, summary, comparison), language);
  const { added, unchanged } = document.totals;
  return { document, text: say(language, 'command.said-dry-run', { added, unchanged }) };
}

function fateIfImported(
  study: WritableStudy,
  { files, additions, counts, choices }: ImportSummary,
  { difference, conflictCount }: StagedComparison,
): ImportFate {
  return {
    files: files.map(({ file, sha256 }) => {
      const earlier = importBySha256(study, sha256);
      const nothing = { readings: 0, added: 0, replaced: 0, unchanged: 0, events: 0 };
      return { file, sha256, alreadyImported: earlier !== null, importId: earlier?.importId ?? null, ...nothing };
    }),
    added: {
      arms: additions.arms,
      visits: additions.visits.map(({ week }) => week),
      analytes: additions.analytes.map(({ name }) => name),
    },
    totals: {
      readings: counts.readings,
      added: difference.added,
      unchanged: difference.unchanged,
      replaced: choices.onConflict === 'replace' ? difference.changed : 0,
      conflicts: conflictCount,
      subjects: counts.subjects,
      events: counts.events,
    },
  };
}
