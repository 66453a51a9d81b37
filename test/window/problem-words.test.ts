import { expect, it } from 'vitest';
import type { Problem } from '../../core/import/problem.ts';
import { say } from '../../core/words/say.ts';
import { problemWords } from '../../renderer/import-wizard/review/problem-words.ts';

const problem: Problem = {
  severity: 'error',
  code: 'import.unknown-arm',
  values: { arm: 'MSC 2 (n = 3)' },
  file: 'a.xlsx',
  sheet: 'S',
  cell: 'B3',
  count: 1,
};

it('leaves the options of the command out of the window, and nothing else', () => {
  for (const language of ['en', 'zh'] as const) {
    const words = problemWords((key, values) => say(language, key, values), problem);
    expect(say(language, problem.code, problem.values)).toContain('--add');
    expect(words).not.toContain('--');
    expect(words).toContain('MSC 2 (n = 3)');
  }
});
