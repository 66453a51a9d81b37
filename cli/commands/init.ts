import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { personAtWork } from '../../core/service/person.ts';
import { createStudy } from '../../core/store/create-study.ts';
import { closeStudy } from '../../core/store/study-file.ts';
import type { Protocol } from '../../core/study/protocol.ts';
import { readProtocol } from '../../core/study/protocol-json.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { say } from '../../core/words/say.ts';
import type { Call } from '../call.ts';
import type { Answer } from '../command.ts';
import { demandName } from '../guarded-place.ts';
import { inputFiles } from '../read-input.ts';
import { demandFolder } from '../write-whole.ts';

/** Creates a study file with a protocol: a template, a blank one, or one from a file. Throws `command.cannot-write`, `command.no-such-protocol`, and what `createStudy` and `readProtocol` throw. */
export async function run(call: Call): Promise<Answer> {
  demandName(call.word, 'STUDY');
  const file = path.resolve(call.word);
  demandFolder(file, call.language);
  const name = path.basename(file, path.extname(file));
  const protocol = chosenProtocol(call.text('protocol') ?? 'blank', name);
  closeStudy(createStudy(file, { name, protocol, by: personAtWork() }));
  const { arms, visits, analytes } = protocol;
  const document = {
    study: file,
    name,
    protocol: { title: protocol.title, registryId: protocol.registryId },
    arms: arms.map((arm) => arm.name),
    weeks: visits.map((visit) => visit.week),
    analytes: analytes.map((analyte) => analyte.name),
  };
  const counts = { arms: arms.length, visits: visits.length, analytes: analytes.length };
  return { document, text: say(call.language, 'command.said-created', { name, file, ...counts }) };
}

function chosenProtocol(word: string, name: string): Protocol {
  if (word === 'nct02812121') return nct02812121;
  if (word === 'blank') return blankProtocol(name);
  if (!existsSync(word)) {
    throw new ExplainedError('command.no-such-protocol', { word, known: 'nct02812121, blank' });
  }
  const [file = word] = inputFiles([word]);
  return readProtocol(readFileSync(file));
}
