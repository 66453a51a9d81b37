import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../core/words/en/en.ts';
import type { Phrase } from '../../core/words/phrase.ts';
import { isPhraseKey } from '../../core/words/say.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const document = path.join(root, 'docs', 'error-codes.md');

/** Codes that only a window can meet. */
const ofWindow = /^(service\.|shell\.(?!internal$))/;

/** The codes that sources can throw: the first argument of every error that is meant for a person. */
function thrownCodes(): Map<string, 1 | 2> {
  const found = new Map<string, 1 | 2>([['shell.internal', 1]]);
  const files = globSync('{cli,core}/**/*.ts', { cwd: root }).filter((file) => !file.startsWith('core/words'));
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, kind, code] of source.matchAll(/new (UsageError|ExplainedError|StoppedError)\(\s*'([\w.-]+)'/g)) {
      if (code !== undefined) found.set(code, kind === 'UsageError' ? 2 : 1);
    }
    // Codes that are passed on by name, such as the reason why a document cannot be read.
    for (const [, code] of source.matchAll(/'(command\.[\w-]+-unreadable|workbook\.[\w-]+)'/g)) {
      if (code !== undefined) found.set(code, 1);
    }
  }
  return found;
}

function words(code: string): string {
  const phrases: Readonly<Record<string, Phrase>> = en;
  const phrase = phrases[code] ?? '';
  return typeof phrase === 'string' ? phrase : phrase.other;
}

it('lists every code that the command can answer with, and no other', async () => {
  const codes = [...thrownCodes()]
    .filter(([code]) => isPhraseKey(code) && !ofWindow.test(code))
    .sort(([a], [b]) => a.localeCompare(b));
  const rows = codes.map(([code, status]) => `- \`${code}\` (${status}): ${words(code)}`);
  const text = [
    '# Error codes of the `armtrace` command',
    '',
    'With `--json`, a call that fails prints `{"error": {"code", "message", "details"}}` and ends with the status in brackets: 1 the data or the study',
    'does not allow it, 2 the words of the call are off. `code` is one of this list; the names in braces are in `details`.',
    'Made from the sources by `test/cli/error-codes.test.ts` (`npx vitest run test/cli/error-codes.test.ts -u` writes it anew).',
    '',
    ...rows,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot(document);
});
