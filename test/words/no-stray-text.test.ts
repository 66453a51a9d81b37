import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../core/words/en/en.ts';
import type { Phrase } from '../../core/words/phrase.ts';
import { zh } from '../../core/words/zh/zh.ts';
import { strayText } from './stray-text.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('text that a person sees comes from the catalogue', () => {
  const files = globSync('renderer/**/*.tsx', { cwd: root }).sort();

  it('looks at the whole window', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it.each(files)('%s', (file) => {
    expect(strayText(file, readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['words between tags', '<p>Hello {name}</p>', ['Hello']],
    ['a label', '<input aria-label="Close" />', ['Close']],
    ['a choice of two', "<p title={open ? 'Open' : say('a.b')}>{x}</p>", ['Open']],
    ['a template', '<>{`week of ' + '$' + '{name}`}</>', ['week of']],
    ['an option', "<Select data={[{ value: 'a', label: 'First' }]} />", ['First']],
    ['Chinese', '<b>导入</b>', ['导入']],
    ['none in names, keys and calls', '<Row key="a" className="b" data={[\'x\']}>{say(\'a.b\')} · {1}</Row>', []],
  ])('would find %s', (_, jsx, texts) => {
    expect(strayText('sample.tsx', `const A = () => ${jsx};`)).toEqual(texts);
  });
});

describe('the two languages', () => {
  const places = (phrase: Phrase) =>
    (typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other]).map((form) =>
      [...new Set([...form.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].sort(),
    );
  const english = Object.entries<Phrase>(en);

  it('have the same phrases', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it('have the same places in every phrase', () => {
    const chinese = new Map<string, Phrase>(Object.entries(zh));
    const different = english.filter(([key, phrase]) => {
      const other = chinese.get(key);
      // A form for one may say the number in words, so the fullest form of each language is held against the other.
      const fullest = (all: readonly string[][]) => all.toSorted((a, b) => b.length - a.length)[0] ?? [];
      return other === undefined || fullest(places(phrase)).join() !== fullest(places(other)).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leave no phrase empty', () => {
    const forms = [...english, ...Object.entries<Phrase>(zh)].flatMap(([key, phrase]) =>
      (typeof phrase === 'string' ? [phrase] : [phrase.one, phrase.other]).map((form) => ({ key, form })),
    );
    expect(forms.filter(({ form }) => form.trim() === '')).toEqual([]);
  });
});
