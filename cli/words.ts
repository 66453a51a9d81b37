import { type Language, languages } from '../core/words/say.ts';

/** How a call wants to be answered, whatever else it says. */
export interface Manner {
  readonly json: boolean;
  readonly language: Language;
}

/** Reads how a call wants to be answered: English words unless it says otherwise. What follows `--` are names of files. */
export function mannerOf(words: readonly string[]): Manner {
  const end = words.indexOf('--');
  const own = end < 0 ? words : words.slice(0, end);
  let asked: string | undefined;
  for (const [index, word] of own.entries()) {
    if (word === '--language') asked = own[index + 1];
    if (word.startsWith('--language=')) asked = word.slice('--language='.length);
  }
  return {
    json: own.some((word) => word === '--json' || word.startsWith('--json=')),
    language: languages.find((known) => known === asked) ?? 'en',
  };
}

/** The command of a call and the words that are its own: options that every command takes may come before it. */
export function commandOf(words: readonly string[]): { readonly first: string | undefined; readonly rest: string[] } {
  let at = 0;
  for (let word = words[0]; word !== undefined; word = words[at]) {
    if (word === '--json' || word.startsWith('--json=') || word.startsWith('--language=')) at += 1;
    else if (word === '--language') at += 2;
    else break;
  }
  return { first: words[at], rest: [...words.slice(0, at), ...words.slice(at + 1)] };
}
