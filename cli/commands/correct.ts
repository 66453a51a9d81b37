import { parseValue } from '../../core/import/values/parse-value.ts';
import { personAtWork } from '../../core/service/person.ts';
import { correctReading, excludeReading, takeBackHandChange } from '../../core/store/hand-changes.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import type { Trace } from '../../core/study/overview.ts';
import type { Call } from '../call.ts';
import { chosenValue, valueQuestion } from '../choose-value.ts';
import type { Answer } from '../command.ts';
import { traceDocument, traceText } from '../trace-text.ts';
import { UsageError } from '../usage-error.ts';
import { changeStudy } from '../with-study.ts';

/**
 * Corrects one value, leaves it out of everything, or takes the last of that back; answers with its trace. Throws `command.one-of-correct`,
 * `command.bad-number`, and what `openStudy`, `chosenValue` and the functions of `hand-changes` throw.
 */
export async function run(call: Call): Promise<Answer> {
  const asked = [call.text('value') !== null, call.isOn('exclude'), call.isOn('take-back')];
  if (asked.filter(Boolean).length !== 1) throw new UsageError('command.one-of-correct');
  const question = valueQuestion(call);
  return changeStudy(call, (study) => {
    const trace = changed(call, study, chosenValue(study, question).readingId);
    return { document: traceDocument(trace), text: traceText(trace, call.language) };
  });
}

function changed(call: Call, study: WritableStudy, readingId: number): Trace {
  const by = personAtWork();
  if (call.isOn('take-back')) return takeBackHandChange(study, readingId, by);
  const reason = call.text('reason') ?? '';
  if (call.isOn('exclude')) return excludeReading(study, readingId, reason, by);
  const text = call.text('value') ?? '';
  const parsed = parseValue(text.trim());
  if (parsed.kind !== 'number' || parsed.percent) {
    throw new UsageError('command.bad-number', { option: 'value', value: text });
  }
  return correctReading(study, readingId, parsed, reason, by);
}
