import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { answersOfCommand } from '../../cli/problem-words.ts';
import { visitQuestions } from '../../core/study/visit-text.ts';
import { isPhraseKey, type PhraseKey, say } from '../../core/words/say.ts';

const folder = fileURLToPath(new URL('../../core/import/', import.meta.url));

/** Every code that the importer raises as an error, by its own sources, and those of the questions about visits. */
function errorCodes(): readonly PhraseKey[] {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'));
  const raised = texts.flatMap((text) =>
    [...text.matchAll(/'error',\s*'(import\.[a-z-]+)'/g)].map(([, code]) => code ?? ''),
  );
  const asked = visitQuestions.filter((question) => question !== 'empty').map((question) => `import.visit-${question}`);
  return [...new Set([...raised, ...asked])].filter(isPhraseKey).sort();
}

/** Errors that only the files can answer: their own words say what to do. */
const steps: ReadonlyMap<PhraseKey, RegExp> = new Map([
  ['import.subject-without-arm', /Import a list of subjects with their arms in the same go/],
  ['import.visit-date-without-baseline', /Import a list of subjects with their baseline dates in the same go/],
  ['import.cell-unaccounted', /report/],
]);

it('every error of an import is answered by an option, a mapping entry or a step that its words name', () => {
  const codes = errorCodes();
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !answersOfCommand.has(code) && !steps.has(code))).toEqual([]);
  for (const [code, words] of steps)
    expect(say('en', code, { count: 2, subject: 'P1', subjects: 'P1' })).toMatch(words);
});

it('no answer is kept for a problem that is not raised', () => {
  const warned: readonly PhraseKey[] = ['import.sheet-unsure', 'import.sample-name-unread', 'import.pseudo-subjects'];
  const known = new Set<PhraseKey>([...errorCodes(), ...warned]);
  const others = [...answersOfCommand.keys()].filter((code) => !known.has(code));
  const raised = others.filter((code) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some(
      (name) => name.endsWith('.ts') && readFileSync(`${folder}${name}`, 'utf8').includes(`'${code}'`),
    ),
  );
  expect(others.filter((code) => !raised.includes(code))).toEqual([]);
});
