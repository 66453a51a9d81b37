import type { Phrases } from '../phrase.ts';

/** What the `armtrace` command says of a call that asks for what is not there, and of places that it cannot write to. */
export const calls = {
  'command.option-twice': '--{option} is given twice, with “{first}” and “{second}”. Give it once.',
  'command.empty-argument': 'A name after “armtrace {command}” is empty.',
  'command.spread-without-center': '--spread {spread} does not belong to --center {center}. Choose one of: {choices}.',
  'command.no-dash': '“-” stands for no file here: give {what} a name.',
  'command.no-such-week': '{analyte} has no values at week {weeks}. It has weeks {known}.',
  'command.no-such-covariate': 'No subject of the study has “{covariate}”. They have: {known}.',
  'command.no-such-protocol': '“{word}” is neither a protocol of this program ({known}) nor a file.',
  'command.would-overwrite': '“{file}” is {what} and was not overwritten. Choose another name.',
  'command.what-study': 'a study',
  'command.what-input': 'one of the files that are read',
  'command.said-no-subject-fits': 'No subject meets these conditions.',
  'command.reason-is-folder': 'there is a folder of that name',
  'command.reason-is-file': 'it is a file, and a folder is needed',
  'command.detail-not-json': 'it is not JSON text',
  'command.detail-not-json-at': 'it is not JSON text (line {line}, column {column})',
  'command.said-unsealed':
    'Not sealed yet, so that it cannot be told whether they were changed from outside: imports {ids}. The next change of the study seals them.',
  'command.cannot-print': 'armtrace: the answer could not be written to standard output: {reason}.',
  'command.said-answers': 'Put the answers into a file, in the place of every null, and give it with --mapping FILE:',
  'import.no-temporary-folder':
    'There is no folder for temporary files that can be written to ({folder}). Set TMPDIR to one and try again; nothing was changed.',
} as const satisfies Phrases;
