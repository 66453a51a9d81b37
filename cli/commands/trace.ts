import { overviewOf } from '../../core/store/overview.ts';
import { traceValues } from '../../core/store/trace.ts';
import { matchAnalyte } from '../../core/study/match-name.ts';
import type { Trace } from '../../core/study/overview.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { type Language, say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { shownNumber, table } from '../table.ts';
import { readStudy } from '../with-study.ts';

/**
 * Says where one value comes from and what happened to it. Throws what `openStudy` throws, `store.no-reading`, `command.no-such-series`,
 * and `command.several-values` where the analyte has values in several series.
 */
export async function run(call: Call): Promise<Answer> {
  const subject = call.required('subject');
  const week = call.number('week') ?? 0;
  const population = call.text('population');
  const metric = call.text('metric');
  return readStudy(call, (study) => {
    const asked = call.required('analyte');
    const analyte = matchAnalyte(overviewOf(study).protocol, asked)?.name ?? asked;
    const values = traceValues(study, subject, week, analyte);
    const chosen = values.filter(
      (one) => (population === null || one.population === population) && (metric === null || one.metric === metric),
    );
    const [first, ...others] = chosen;
    if (first === undefined) {
      throw new ExplainedError('command.no-such-series', { analyte, known: values.map(seriesWords).join('; ') });
    }
    if (others.length > 0) {
      const known = chosen.map(seriesWords).join('; ');
      throw new ExplainedError('command.several-values', { subject, analyte, week, known });
    }
    return { document: asPromised(first), text: traceText(first, call.language) };
  });
}

/** What other programs may rely on, and no more: how the study numbers its readings is its own affair. */
function asPromised({ subject, week, analyte, population, metric, value, qualifier, unit, source, history }: Trace) {
  return { subject, week, analyte, population, metric, value, qualifier, unit, source, history };
}

function seriesWords({ population, metric, unit }: Trace): string {
  return [population, metric, unit].filter((word) => word !== null).join(' | ');
}

function traceText(trace: Trace, language: Language): string {
  const { source, history } = trace;
  const value = `${trace.qualifier ?? ''}${trace.value === null ? '' : String(trace.value)} ${trace.unit ?? ''}`.trim();
  const headings = (['when', 'by', 'action', 'from', 'to', 'reason'] as const).map((name) =>
    say(language, `command.column-${name}`),
  );
  const rows = history.map((entry) => [entry.at, entry.by, entry.action, entry.from, entry.to, entry.reason]);
  return [
    `${trace.subject}, ${say(language, 'command.column-week')} ${shownNumber(trace.week)}, ${trace.analyte}: ${value}`,
    say(language, 'command.said-source', { ...source }),
    say(language, 'command.said-imported', { importId: source.importId, at: source.importedAt }),
    '',
    table(headings, rows),
  ].join('\n');
}
