import type { ImportedFile, ImportResult } from '../import/review.ts';
import type { ImportSummary } from '../import/session/import-summary.ts';
import type { CommitOutcome } from '../store/commit-staged.ts';

/** What an import did: what was understood of each file beside what the study took of it. */
export function importResult(summary: ImportSummary, outcome: CommitOutcome): ImportResult {
  const files = summary.files.map((file, index): ImportedFile => {
    const committed = outcome.files[index];
    return {
      file: file.file,
      sha256: file.sha256,
      alreadyImported: committed?.alreadyImported ?? false,
      importId: committed?.importId ?? null,
      sheets: file.sheets.map(({ sheet, layout, readings, subjects, events }) => ({
        sheet,
        layout,
        readings,
        subjects,
        events,
        problems: summary.problems.filter((problem) => problem.file === file.file && problem.sheet === sheet),
      })),
    };
  });
  const { readings, added, unchanged, replaced, conflicts, subjects, events } = outcome.totals;
  const { errors, warnings } = summary.counts;
  return {
    files,
    added: outcome.added,
    totals: { readings, added, unchanged, replaced, conflicts, subjects, events, errors, warnings },
  };
}
