import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportDesk } from '../../core/import/session/import-desk.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';
import { damagedFile } from './damaged.ts';
import { wholeFile } from './whole-files.ts';

/**
 * Imports damaged files as the import process does, from bytes to a staging file: the cases from the first to before the second number that
 * it is given. Says a line for each case before (`case 7 name`) and after it (`ended in …`), and last how much memory it took at most.
 */
const [from = 0, to = 0] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'armtrace-fuzz-'));
const context = { protocol: blankProtocol('Fuzz'), subjects: [], remembered: [] };

async function outcomeOf(file: { readonly name: string; readonly path: string }): Promise<string> {
  try {
    const desk = new ImportDesk(context);
    await desk.open([{ fileId: '0', ...file }]);
    const { counts, canCommit, problems } = desk.review();
    if (canCommit) desk.stage(join(folder, 'staging.sqlite'));
    if (canCommit) return `${counts.readings} readings`;
    return problems.length > 0 ? `problem ${problems[0]?.code}` : 'FAULT neither readings nor a problem';
  } catch (error) {
    if (error instanceof ExplainedError) return `error ${error.code}`;
    return `FAULT ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.replaceAll('\n', ' | ');
  }
}

try {
  for (let number = from; number < to; number++) {
    const random = chanceFrom(number).uniform;
    const { name, bytes } = wholeFile(random);
    const path = join(folder, 'file');
    // Every eighth is whole: its cells are odd enough.
    writeFileSync(path, number % 8 === 0 ? bytes : await damagedFile(bytes, random));
    console.log(`case ${number} ${name}`);
    console.log(`ended in ${await outcomeOf({ name, path })}`);
  }
  console.log(`memory ${Math.round(process.resourceUsage().maxRSS / 1024)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
