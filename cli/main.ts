import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { say } from '../core/words/say.ts';

import { readCall } from './call.ts';
import type { Answer, CommandSpec } from './command.ts';
import { commandNames, commands, isCommand } from './commands.ts';
import { failureOf } from './failure.ts';
import { dropImportProcess, startImportProcess } from './fork-import.ts';
import { commandHelp, generalHelp } from './help.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';
import { commandOf, mannerOf } from './words.ts';
import { reasonOf } from './write-whole.ts';

/** The `armtrace` command: one call, one answer, one exit status. */
async function answer(words: readonly string[]): Promise<Answer> {
  const { first, rest } = commandOf(words);
  if (first === '--version') return { document: { version }, text: version };
  if (first === 'help' && rest[0] !== undefined && isCommand(rest[0])) {
    return helpAnswer(commandHelp(rest[0], language));
  }
  if (first === '--help' || first === '-h' || first === 'help') return helpAnswer(generalHelp(language));
  if (first === undefined) throw new UsageError('command.no-command', { commands: commandNames.join('|') });
  if (!isCommand(first)) {
    throw new UsageError('command.unknown-command', { word: first, commands: commandNames.join(', ') });
  }
  const spec: CommandSpec = commands[first];
  const call = readCall(first, spec, rest);
  if (call.isOn('help')) return helpAnswer(commandHelp(first, call.language));
  if (spec.readsFiles === true) startImportProcess();
  try {
    const command = await spec.load();
    return await command.run(call);
  } finally {
    dropImportProcess();
  }
}

function helpAnswer(text: string): Answer {
  return { document: { help: text }, text };
}

// What one call has compiled the next need not. It is kept beside the program, where nobody else can write.
if (import.meta.url.endsWith('.js')) enableCompileCache(fileURLToPath(new URL('../.compiled', import.meta.url)));

const words = process.argv.slice(2);
// Read before the call is parsed, so that a call that cannot be parsed is refused in the form and the language that it asked for.
const { json, language } = mannerOf(words);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`armtrace summary … | head`) closes the pipe: that is no failure.
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${say(language, 'command.cannot-print', { reason: reasonOf(error, language) })}\n`);
  process.exit(1);
});
// Nobody reads what is said on the way; that is no reason to stop.
process.stderr.on('error', () => undefined);

try {
  const { document, text } = await answer(words);
  process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${text}\n`);
} catch (error) {
  const { status, code, message, lines, details } = failureOf(error, language);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`);
  else process.stderr.write(`${[`armtrace: ${message}`, ...lines].join('\n')}\n`);
  process.exitCode = status;
}
