import path from 'node:path';
import { importChoicesSchema } from '../../core/import/mapping.ts';
import type { FileSummary, ImportSummary } from '../../core/import/session/import-summary.ts';
import { importContextOf } from '../../core/service/import-context.ts';
import { veilOf } from '../../core/store/veil.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { type Language, say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { importAnswers } from '../import-answers.ts';
import { startImport } from '../import-session.ts';
import { inspectionText } from '../inspect-text.ts';
import { issueOf } from '../problem-lines.ts';
import { inputFiles } from '../read-input.ts';
import { mappingOf } from '../take-in.ts';
import { readStudy } from '../with-study.ts';

/** Shows what the importer sees in one file: for the study that the call names, or for one without a plan. Throws `command.no-such-sheet`, and what reading a file throws. */
export async function run(call: Call): Promise<Answer> {
  const { language } = call;
  const files = inputFiles(call.words);
  const { context, veil } =
    call.text('study') === null
      ? { context: { protocol: blankProtocol(path.basename(call.word)), subjects: [], remembered: [] }, veil: null }
      : await readStudy(call, (study) => ({ context: importContextOf(study), veil: veilOf(study) }));
  const { session, summary: reading } = startImport(files, context, importAnswers(call), language);
  try {
    const understood = await reading;
    const summary = veil === null ? understood : veil.over(understood);
    const [file] = summary.files;
    if (file === undefined) throw new ExplainedError('command.file-not-found', { file: call.word });
    const sheets = chosenSheets(file, call.text('sheet'));
    return {
      document: inspection(file, sheets, summary, language),
      text: inspectionText(file, sheets, summary, language),
    };
  } finally {
    session.close();
  }
}

type Sheets = FileSummary['sheets'];

function chosenSheets(file: FileSummary, wanted: string | null): Sheets {
  if (wanted === null) return file.sheets;
  const sheets = file.sheets.filter((sheet) => sheet.sheet === wanted);
  if (sheets.length > 0) return sheets;
  const names = file.sheets.map((sheet) => sheet.sheet).join(', ');
  throw new ExplainedError('command.no-such-sheet', { file: file.file, sheet: wanted, sheets: names });
}

function inspection(file: FileSummary, sheets: Sheets, summary: ImportSummary, language: Language): object {
  // What an import may add is the study's to say, not this file's.
  const { add } = importChoicesSchema.parse({});
  const mapping = mappingOf({ choices: { ...summary.choices, add }, files: [file] });
  return {
    file: file.file,
    sha256: file.sha256,
    container: file.container,
    sheets: sheets.map(({ why, columns, firstReadings, ...sheet }) => ({
      ...sheet,
      why: why.map(({ code, values }) => ({ code, message: say(language, code, values) })),
      columns: columns.map((column) => {
        const mapped = file.mapping.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
        const { header: _header, ...taken } = mapped.find((one) => one.column === column.column) ?? {
          header: '',
          role: 'ignored',
        };
        return { ...taken, ...column };
      }),
      firstReadings,
    })),
    arms: summary.arms,
    visits: summary.visits,
    analytes: summary.analytes,
    issues: summary.problems.map((problem) => ({ sheet: problem.sheet, ...issueOf(problem, language) })),
    totals: summary.counts,
    mapping,
  };
}
