import { expect, it } from 'vitest';
import { problemWords as commandWords } from '../../cli/problem-words.ts';
import type { Problem } from '../../core/import/problem.ts';
import { importing } from '../../core/words/en/import.ts';
import { importFormats } from '../../core/words/en/import-formats.ts';
import { isPhraseKey, type Language, languages, say } from '../../core/words/say.ts';
import { problemWords } from '../../renderer/import-wizard/review/problem-words.ts';

const place = { severity: 'error', file: 'a.xlsx', sheet: 'S', cell: 'B3', count: 1 } as const;
const unknownArm: Problem = { ...place, code: 'import.unknown-arm', values: { arm: 'MSC 2 (n = 3)' } };

it.each(['en', 'zh'] as const)(
  'names no option of the command in the window, and the right one in the command (%s)',
  (language: Language) => {
    const words = problemWords((key, values) => say(language, key, values), unknownArm);
    expect(words).toContain('MSC 2 (n = 3)');
    expect(words).not.toContain('--');
    expect(commandWords(unknownArm, language)).toMatch(/[(（]--add arms.*[)）]$/);
  },
);

it('keeps options and entries of a mapping out of all that is said of files: cli/problem-words.ts adds them', () => {
  const keys = [...Object.keys(importing), ...Object.keys(importFormats)].filter(isPhraseKey);
  const phrases = keys.flatMap((key) => languages.map((language) => say(language, key)));
  expect(phrases.filter((text) => /--[a-z]|“[a-z]+[A-Z]\w*”/.test(text))).toEqual([]);
});

it('calls a layout as the choice of layouts does', () => {
  const unsure: Problem = { ...place, code: 'import.sheet-unsure', values: { layout: 'flowjo-table' } };
  expect(problemWords((key, values) => say('en', key, values), unsure)).toContain('FlowJo table export');
});
