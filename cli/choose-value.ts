import { overviewOf } from '../core/store/overview.ts';
import type { StudyFile } from '../core/store/study-file.ts';
import { listSubjects } from '../core/store/subjects.ts';
import { traceValues } from '../core/store/trace.ts';
import { matchAnalyte } from '../core/study/match-name.ts';
import type { StudyOverview, Trace } from '../core/study/overview.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Call } from './call.ts';

/** Which value a call names: null for any population or metric. */
export interface ValueQuestion {
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
}

/** Reads which value a call names, before any study is opened. Throws `command.bad-number`. */
export function valueQuestion(call: Call): ValueQuestion {
  return {
    subject: call.required('subject'),
    week: call.number('week') ?? 0,
    analyte: call.required('analyte'),
    population: call.text('population'),
    metric: call.text('metric'),
  };
}

/**
 * The one value that is meant; where the analyte has several series, by population and metric.
 * Throws `store.no-subject`, `command.no-such-analyte`, `store.no-reading`, `command.no-such-series`, and `command.several-values` where that is more than one.
 */
export function chosenValue(study: StudyFile, question: ValueQuestion): Trace {
  const { subject, week, population, metric } = question;
  const overview = overviewOf(study);
  const analyte = matchAnalyte(overview.protocol, question.analyte)?.name ?? question.analyte;
  const values = heldValues(study, overview, { subject, week, analyte });
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
  return first;
}

/** The values of one subject, week and analyte. Where there are none, says which of the three the study does not know. */
function heldValues(
  study: StudyFile,
  { protocol, series }: StudyOverview,
  { subject, week, analyte }: Pick<ValueQuestion, 'subject' | 'week' | 'analyte'>,
): Trace[] {
  try {
    return traceValues(study, subject, week, analyte);
  } catch (error) {
    if (!(error instanceof ExplainedError) || error.code !== 'store.no-reading') throw error;
    const known = [
      ...new Set([...series, ...protocol.analytes.map(({ name }) => ({ analyte: name }))].map((one) => one.analyte)),
    ];
    if (!known.includes(analyte)) {
      throw new ExplainedError(
        'command.no-such-analyte',
        { analyte, known: known.join(', ') || '–' },
        { cause: error },
      );
    }
    if (!listSubjects(study).some((one) => one.subject === subject)) {
      throw new ExplainedError('store.no-subject', { subject }, { cause: error });
    }
    throw error;
  }
}

function seriesWords({ population, metric, unit }: Trace): string {
  return [population, metric, unit].filter((word) => word !== null).join(' | ');
}
