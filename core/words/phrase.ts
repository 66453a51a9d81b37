/** A message with `{name}` places; where the words depend on `{count}`, one form for one and one for others. */
export type Phrase = string | { readonly one: string; readonly other: string };

/** What is filled into a message's places. Numbers are shown by the language's rules. */
export type PhraseValues = Readonly<Record<string, string | number>>;

/** The phrases of one part of the program in one language. */
export type Phrases = Readonly<Record<string, Phrase>>;

/** The same keys in another language: one left out, or one too many, does not compile. */
export type Translated<T extends Phrases> = { readonly [K in keyof T]: Phrase };
