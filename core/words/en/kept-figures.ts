import type { Phrases } from '../phrase.ts';

/** The words of the command, and of what is opened, on the figures that a study keeps. */
export const keptFigures = {
  'command.option-name': 'A figure by the name that it has in the study, or in the book given with --recipe',
  'command.option-all': 'Every figure that the study keeps: into a folder, FILE.zip, or as the pages of FILE.pdf',
  'command.no-such-figure': 'There is no figure “{name}”. There are: {known}.',
  'command.which-figure': '{file} holds several figures. Say with --name which one: {known}.',
  'command.no-kept-figures': 'The study keeps no figures. Save one in the window first.',
  'command.one-or-all': '--all draws every figure as the study keeps it; --{option} has no place beside it.',
  'command.other-format': '{file} cannot be written as {format}. Leave --format out, or give the file another ending.',
  'command.said-kept-figures': { one: 'Wrote one figure to {file}', other: 'Wrote {count} figures to {file}' },
  'command.said-unreadable-figures': 'Left out, because this version cannot read them: {figures}',
  'figures.opened-book': {
    one: '{file} holds one figure.',
    other: '{file} holds {count} figures. Choose the one to open:',
  },
} as const satisfies Phrases;
