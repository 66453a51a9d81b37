import { importContextOf } from '../core/service/import-context.ts';
import { personAtWork } from '../core/service/person.ts';
import { createStudyInMemory } from '../core/store/create-study.ts';
import { closeStudy, type WritableStudy } from '../core/store/study-file.ts';
import { veilOf } from '../core/store/veil.ts';
import type { Protocol } from '../core/study/protocol.ts';
import { say } from '../core/words/say.ts';
import type { Call } from './call.ts';
import type { Answer } from './command.ts';
import { type DrawnFigures, drawFigures, type FigureOrders } from './draw-figures.ts';
import type { ImportAnswers } from './import-answers.ts';
import { addedLines, type ImportDocument, importDocument, importText, tellProblems } from './import-report.ts';
import { type CommandImport, demandAnswered, startImport } from './import-session.ts';
import { takeIn } from './take-in.ts';
import { changeStudy } from './with-study.ts';

/** Plots files by way of a study in memory, which is gone afterwards. */
export async function plotInMemory(
  call: Call,
  reading: CommandImport,
  protocol: Protocol,
  answers: ImportAnswers,
  orders: FigureOrders,
): Promise<Answer> {
  const study = createStudyInMemory({ name: protocol.title, protocol, by: personAtWork() });
  try {
    const { imported, figures } = await importAndDraw(call, study, reading, answers, orders);
    const { language } = call;
    const lines = [say(language, 'command.said-new-protocol'), ...addedLines(imported.added, language)];
    return plotAnswer(call, imported, figures, lines.join('\n'));
  } finally {
    closeStudy(study);
  }
}

/** Imports files into a study file and plots all of it. */
export async function plotInto(
  call: Call,
  files: readonly string[],
  answers: ImportAnswers,
  orders: FigureOrders,
): Promise<Answer> {
  return changeStudy(call, async (study) => {
    const reading = startImport(files, importContextOf(study), answers, call.language);
    try {
      const { imported, figures } = await importAndDraw(call, study, reading, answers, orders);
      return plotAnswer(call, imported, figures, importText(imported, call.language));
    } finally {
      reading.session.close();
    }
  });
}

async function importAndDraw(
  call: Call,
  study: WritableStudy,
  { session, summary: reading }: CommandImport,
  answers: ImportAnswers,
  orders: FigureOrders,
): Promise<{ imported: ImportDocument; figures: DrawnFigures }> {
  const { language } = call;
  const understood = await reading;
  demandAnswered(understood, language);
  const { outcome, summary } = await takeIn(study, session, understood, answers, language);
  session.close();
  if (!call.isOn('json')) tellProblems(veilOf(study)?.over(summary) ?? summary, language);
  const figures = await drawFigures(study, orders, language);
  return { imported: importDocument(summary, outcome, language), figures };
}

function plotAnswer(call: Call, imported: ImportDocument, figures: DrawnFigures, said: string): Answer {
  const { folder, summary } = figures;
  const count = figures.figures.length;
  const wrote = say(call.language, 'command.said-figures', { count, folder, summary: summary.file });
  return { document: { import: imported, ...figures }, text: `${said}\n${wrote}` };
}
