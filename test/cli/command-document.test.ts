import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { everywhere } from '../../cli/options.ts';
import { armtraceIn, emptyFolder, example } from './armtrace.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const document = readFileSync(path.join(root, 'docs', 'command.md'), 'utf8');
/** The commands about the registry's outcomes have a document of their own. */
const ofRegistry = readFileSync(path.join(root, 'docs', 'registry-commands.md'), 'utf8');
const examples = [...document.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(
  ([, block]) => block?.trim().split('\n') ?? [],
);

/** The words of a line as a shell parts them; the document quotes with double quotes only. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The answers to an import's questions: the document tells the usual ones and sends to the help for the others. */
const answers: ReadonlySet<string> = new Set(
  commands.import.optional.filter((one) => commands.plot.optional.some((other) => other === one)),
);

describe('the document of the command', () => {
  it.each(Object.entries(commands))('shows %s in an example, and tells its options', (name, spec) => {
    const elsewhere = ofRegistry.includes(`armtrace ${name} `);
    expect(elsewhere || examples.some((line) => wordsOf(line)[1] === name)).toBe(true);
    const told = [...spec.required, ...spec.optional, ...everywhere].filter((option) => !answers.has(option));
    for (const option of told) {
      expect(elsewhere ? document + ofRegistry : document, `--${option}`).toMatch(new RegExp(`--${option}\\b`));
    }
  });

  it('has examples that all work, one after the other', async () => {
    const folder = emptyFolder();
    for (const name of readdirSync(example('.'))) {
      if (/\.(xlsx|csv)$/.test(name)) cpSync(example(name), path.join(folder, name));
    }
    for (const line of examples) {
      const [program, ...words] = wordsOf(line);
      expect(program).toBe('armtrace');
      const ran = await armtraceIn(folder, ...words);
      expect([line, ran.status, ran.status === 0 ? '' : ran.stderr]).toEqual([line, 0, '']);
      expect(ran.stdout.trim()).not.toBe('');
      if (words.includes('--json')) JSON.parse(ran.stdout);
    }
    const made = readdirSync(folder);
    for (const file of ['figures', 'slides', 'NKG2A.pdf', 'NKG2A.png', 'readings.csv', 'study.xlsx', 'study.pzfx']) {
      expect(made).toContain(file);
    }
  }, 120_000);
});

it('names no option that the command does not have', () => {
  const known = Object.values(commands).flatMap((spec): string[] => [...spec.required, ...spec.optional]);
  const named = [...document.matchAll(/--([a-z][a-z-]*[a-z])/g)].map(([, option]) => option);
  expect(named.filter((option) => ![...known, ...everywhere, 'option'].some((one) => one === option))).toEqual([]);
});
