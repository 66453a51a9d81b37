import type { ImportSession } from '../../core/import/session/import-client.ts';
import type { ImportSummary } from '../../core/import/session/import-summary.ts';
import { importBySha256 } from '../../core/store/imports.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { importAnswers } from '../import-answers.ts';
import { type ImportFate, importDocument, importText, tellProblems } from '../import-report.ts';
import { demandAnswered, startImport } from '../import-session.ts';
import { inputFiles } from '../read-input.ts';
import { contextOf } from '../study-context.ts';
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
    const { session, summary: reading } = startImport(files, contextOf(study), answers, language);
    try {
      const summary = await reading;
      demandAnswered(summary, language);
      if (!call.isOn('json')) tellProblems(summary, language);
      if (call.isOn('dry-run')) {
        const document = importDocument(summary, await fateIfImported(study, session, summary, call), language);
        const { added, unchanged } = document.totals;
        return { document, text: say(language, 'command.said-dry-run', { added, unchanged }) };
      }
      const outcome = await takeIn(study, session, summary, answers, language);
      const document = importDocument(summary, outcome, language);
      return { document, text: importText(document, language) };
    } finally {
      session.close();
    }
  });
}

async function fateIfImported(
  study: WritableStudy,
  session: ImportSession,
  summary: ImportSummary,
  call: Call,
): Promise<ImportFate> {
  const { difference, conflictCount } = await rehearse(study, session, summary, call.language);
  const { additions, counts, choices } = summary;
  return {
    files: summary.files.map(({ file, sha256 }) => {
      const earlier = importBySha256(study, sha256);
      const nothing = { readings: 0, added: 0, replaced: 0, unchanged: 0 };
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
    },
  };
}
