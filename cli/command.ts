import type { PhraseKey } from '../core/words/say.ts';
import type { Call } from './call.ts';
import type { OptionName } from './options.ts';

/** What a command has to say: a document for programs, a text for people. */
export interface Answer {
  readonly document: unknown;
  readonly text: string;
}

/** A command as the command line sees it, known without loading what it does. */
export interface CommandSpec {
  readonly about: PhraseKey;
  /** The words after the command's name, as help shows them; with `…` there may be several. */
  readonly takes: string;
  readonly least: number;
  readonly most: number;
  readonly required: readonly OptionName[];
  readonly optional: readonly OptionName[];
  /** What this command's own values of an option are, where they are not those of every command. */
  readonly places?: Readonly<Partial<Record<OptionName, string>>>;
  /** True for a command that opens other people's files, in the import process. */
  readonly readsFiles?: boolean;
  load(): Promise<{ run(call: Call): Promise<Answer> }>;
}
