import { type Language, say } from '../core/words/say.ts';
import { placeOf } from './call.ts';
import type { CommandSpec } from './command.ts';
import { type CommandName, commandNames, commands, isCommand } from './commands.ts';
import { everywhere, type OptionName, options } from './options.ts';
import { padded } from './table.ts';

/** The help of the whole command: every command that this version can do, in a line each. */
export function generalHelp(language: Language): string {
  const lines = commandNames
    .filter(isCommand)
    .map((name) => `  ${padded(name, 14)}${say(language, commands[name].about)}`);
  return [
    say(language, 'command.about'),
    '',
    say(language, 'command.usage', { words: 'COMMAND … [--json] [--language en|zh]' }),
    '',
    `${say(language, 'command.heading-commands')}`,
    ...lines,
    '',
    say(language, 'command.more-help'),
  ].join('\n');
}

/** The help of one command: how it is called and what each option means. */
export function commandHelp(name: CommandName, language: Language): string {
  const spec: CommandSpec = commands[name];
  const shownOption = (option: OptionName) => {
    const place = placeOf(spec, option);
    return place === '' ? `--${option}` : `--${option} ${place}`;
  };
  const required = spec.required.map(shownOption);
  const optional = [...spec.optional, ...everywhere];
  const words = [name, spec.takes, ...required, '[…]'].filter((word) => word !== '').join(' ');
  const all = [...spec.required, ...optional];
  const width = Math.min(44, Math.max(...all.map((option) => shownOption(option).length)) + 2);
  const lines = all.flatMap((option) => {
    const shown = shownOption(option);
    const about = say(language, options[option].about);
    return shown.length + 2 > width
      ? [`  ${shown}`, `  ${' '.repeat(width)}${about}`]
      : [`  ${padded(shown, width)}${about}`];
  });
  return [
    say(language, spec.about),
    '',
    say(language, 'command.usage', { words }),
    '',
    say(language, 'command.heading-options'),
    ...lines,
  ].join('\n');
}
