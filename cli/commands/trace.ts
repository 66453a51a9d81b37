import type { Call } from '../call.ts';
import { chosenValue, valueQuestion } from '../choose-value.ts';
import type { Answer } from '../command.ts';
import { traceDocument, traceText } from '../trace-text.ts';
import { readStudy } from '../with-study.ts';

/** Says where one value comes from and what happened to it. Throws what `openStudy` and `chosenValue` throw. */
export async function run(call: Call): Promise<Answer> {
  const question = valueQuestion(call);
  return readStudy(call, (study) => {
    const trace = chosenValue(study, question);
    return { document: traceDocument(trace), text: traceText(trace, call.language) };
  });
}
