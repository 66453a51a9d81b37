import { en } from './en/en.ts';
import type { Phrase, PhraseValues } from './phrase.ts';
import { zh } from './zh/zh.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The key of a phrase in the catalogue. Errors and problems carry one as their code. */
export type PhraseKey = keyof typeof en;

const catalogues: Readonly<Record<Language, Readonly<Record<PhraseKey, Phrase>>>> = { en, zh };
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' };

/** The locale that numbers and dates are shown by. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** True if the catalogue has this key: for codes that come from outside. */
export function isPhraseKey(key: string): key is PhraseKey {
  return Object.hasOwn(en, key);
}

/**
 * A phrase in a language, its places filled. A place without a value is left as it stands, so that it is seen and mended.
 * `values.count` chooses between the forms for one and for several.
 */
export function say(language: Language, key: PhraseKey, values: PhraseValues = {}): string {
  const phrase: Phrase = catalogues[language][key];
  const template = typeof phrase === 'string' ? phrase : phrase[values.count === 1 ? 'one' : 'other'];
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 }) : value;
  });
}
