import { parseArgs } from 'node:util';
import { type Language, languages } from '../core/words/say.ts';
import type { CommandSpec } from './command.ts';
import { everywhere, isSwitch, type OptionName, options } from './options.ts';
import { UsageError } from './usage-error.ts';

/** A call as a command reads it: the words after the command's name, checked against what it takes. */
export class Call {
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<string, string | true>;

  constructor(words: readonly string[], values: ReadonlyMap<string, string | true>) {
    this.words = words;
    this.#values = values;
  }

  /** The first word; callers have declared that there is one. */
  get word(): string {
    return this.words[0] ?? '';
  }

  /** An option's value, null if it was not given. */
  text(name: OptionName): string | null {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : null;
  }

  /** The value of an option that the command's declaration requires. */
  required(name: OptionName): string {
    return this.text(name) ?? '';
  }

  isOn(name: OptionName): boolean {
    return this.#values.has(name);
  }

  /** An option's value among its choices, null if it was not given. Throws `command.bad-choice`. */
  choice<T extends string>(name: OptionName, choices: readonly T[]): T | null {
    const value = this.text(name);
    return value === null ? null : chosen(name, value, choices);
  }

  /** An option's value as a number, null if it was not given. Throws `command.bad-number`. */
  number(name: OptionName): number | null {
    const value = this.text(name);
    return value === null ? null : numberOf(name, value);
  }

  /** An option's values, which commas part, null if it was not given. Throws `command.missing-value` where there is none between commas. */
  list(name: OptionName): readonly string[] | null {
    const text = this.text(name);
    if (text === null) return null;
    const values = text.split(',').map((value) => value.trim());
    if (values.includes('')) {
      throw new UsageError('command.missing-value', { option: name, place: options[name].place });
    }
    return values;
  }

  /** An option's values among its choices, null if it was not given. Throws `command.bad-choice`. */
  choiceList<T extends string>(name: OptionName, choices: readonly T[]): readonly T[] | null {
    const values = this.list(name);
    return values === null ? null : values.map((value) => chosen(name, value, choices));
  }

  /** An option's values as numbers, null if it was not given. Throws `command.bad-number`. */
  numberList(name: OptionName): readonly number[] | null {
    const values = this.list(name);
    return values === null ? null : values.map((value) => numberOf(name, value));
  }

  /** The language of words and figures, English if none was asked for. */
  get language(): Language {
    return this.choice('language', languages) ?? 'en';
  }
}

function chosen<T extends string>(name: OptionName, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UsageError('command.bad-choice', { option: name, value, choices: choices.join(', ') });
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberOf(name: OptionName, value: string): number {
  const number = Number(value);
  if (decimal.test(value.trim()) && Number.isFinite(number)) return number;
  throw new UsageError('command.bad-number', { option: name, value });
}

/**
 * Reads the words after a command's name.
 * Throws `command.unknown-option`, `command.missing-value`, `command.unexpected-value`, `command.option-twice`, `command.missing-option`,
 * `command.missing-argument`, `command.empty-argument`, `command.too-many-arguments`. With `--help` nothing is required.
 */
export function readCall(command: string, spec: CommandSpec, words: readonly string[]): Call {
  const taken: OptionName[] = [...spec.required, ...spec.optional, ...everywhere];
  const config = Object.fromEntries(taken.map((name) => [name, optionConfig(name)]));
  const { tokens } = parseArgs({
    args: [...words],
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = taken.find((option) => option === token.name);
    if (name === undefined) {
      const known = taken.map((option) => `--${option}`).join(', ');
      throw new UsageError('command.unknown-option', { command, option: token.rawName, options: known });
    }
    const value = optionValue(name, placeOf(spec, name), token.value, token.inlineValue === true);
    const earlier = values.get(name);
    // Two values of one option: whichever counted, the other would be lost without a word.
    if (earlier !== undefined && earlier !== value) {
      throw new UsageError('command.option-twice', { option: name, first: String(earlier), second: String(value) });
    }
    values.set(name, value);
  }
  const call = new Call(positionals, values);
  if (!call.isOn('help')) demandWhole(command, spec, call);
  return call;
}

function optionConfig(name: OptionName): { type: 'string' | 'boolean'; short?: string } {
  const spec = options[name];
  const type = isSwitch(name) ? 'boolean' : 'string';
  return 'short' in spec ? { type, short: spec.short } : { type };
}

/** How an option's value is shown in the help and the refusals of one command. */
export function placeOf(spec: CommandSpec, name: OptionName): string {
  return spec.places?.[name] ?? options[name].place;
}

function optionValue(name: OptionName, place: string, value: string | undefined, inline: boolean): string | true {
  if (isSwitch(name)) {
    if (value !== undefined) throw new UsageError('command.unexpected-value', { option: name });
    return true;
  }
  // `--week -5` is a value; `--study --json` is a forgotten one.
  const forgotten = value === undefined || (!inline && value.startsWith('--'));
  // A variable that a script did not set leaves an empty word, and no file, analyte or reason has an empty name. An empty title takes one away.
  if (forgotten || (value.trim() === '' && name !== 'title')) {
    throw new UsageError('command.missing-value', { option: name, place });
  }
  return value;
}

function demandWhole(command: string, spec: CommandSpec, call: Call): void {
  if (call.words.length < spec.least) {
    throw new UsageError('command.missing-argument', { command, place: spec.takes });
  }
  if (call.words.some((word) => word.trim() === '')) throw new UsageError('command.empty-argument', { command });
  const tooMany = call.words[spec.most];
  if (tooMany !== undefined) throw new UsageError('command.too-many-arguments', { command, word: tooMany });
  const missing = spec.required.find((name) => call.text(name) === null);
  if (missing !== undefined) {
    throw new UsageError('command.missing-option', { command, option: missing, place: placeOf(spec, missing) });
  }
}
