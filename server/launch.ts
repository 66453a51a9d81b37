import path from 'node:path';
import type { PhraseValues } from '../core/words/phrase.ts';
import { type PhraseKey, say } from '../core/words/say.ts';
import { runDesktop } from './desktop.ts';
import { hasDisplay } from './display.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { type LaunchOptions, readOptions } from './options.ts';
import { runLoopback } from './run-loopback.ts';
import { terminalLanguage } from './terminal-language.ts';

const dist = path.resolve(import.meta.dirname, '..');
const root = path.dirname(dist);
const fetchSeconds = 20;

function tell(key: PhraseKey, values?: PhraseValues): void {
  console.log(say(terminalLanguage(process.env), key, values));
}

/** Tries the desktop; answers the sentence that says why it was not to be, or null once it was used and closed. */
async function tryDesktop(): Promise<PhraseKey | null> {
  if (!hasDisplay(process.env, process.platform)) return 'shell.terminal-no-display';
  let binary = findElectron(root, process.env);
  if (binary === null) {
    tell('shell.terminal-fetching', { seconds: fetchSeconds });
    binary = await fetchElectron(root, process.env, fetchSeconds);
  }
  if (binary === null) return 'shell.terminal-no-electron';
  return (await runDesktop(binary, root)) === 'closed' ? null : 'shell.terminal-electron-failed';
}

async function launch({ host, window }: LaunchOptions): Promise<number> {
  if (host !== 'browser' && window) {
    const instead = await tryDesktop();
    if (instead === null) return 0;
    if (host === 'electron') {
      tell('shell.terminal-electron-required');
      return 1;
    }
    tell(instead);
  }
  await runLoopback({ root, dist }, window);
  return 0;
}

const options = readOptions(process.argv.slice(2));
if ('unknown' in options) {
  tell('shell.terminal-unknown-option', { option: options.unknown });
  process.exit(2);
}
process.exit(await launch(options));
