import type { CommandSpec } from './command.ts';
import type { OptionName } from './options.ts';

const figureOptions = [
  'center',
  'spread',
  'individuals',
  'change',
  'scale',
  'dpi',
] as const satisfies readonly OptionName[];
const importOptions = [
  'mapping',
  'add',
  'duplicates',
  'on-conflict',
  'percent',
  'lod',
] as const satisfies readonly OptionName[];

/** Every command, in the order of the help. Each is loaded only when it is called, so that a start is quick. */
export const commands = {
  plot: {
    about: 'command.about-plot',
    takes: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    required: ['out'],
    optional: ['study', 'preset', 'format', ...figureOptions, ...importOptions],
    readsFiles: true,
    load: async () => import('./commands/plot.ts'),
  },
  init: {
    about: 'command.about-init',
    takes: 'STUDY',
    least: 1,
    most: 1,
    required: [],
    optional: ['protocol'],
    load: async () => import('./commands/init.ts'),
  },
  import: {
    about: 'command.about-import',
    takes: 'FILE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    required: ['study'],
    optional: [...importOptions, 'dry-run'],
    readsFiles: true,
    load: async () => import('./commands/import.ts'),
  },
  inspect: {
    about: 'command.about-inspect',
    takes: 'FILE',
    least: 1,
    most: 1,
    required: [],
    optional: ['sheet', 'study'],
    readsFiles: true,
    load: async () => import('./commands/inspect.ts'),
  },
  imports: {
    about: 'command.about-imports',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: [],
    load: async () => import('./commands/imports.ts'),
  },
  undo: {
    about: 'command.about-undo',
    takes: 'IMPORT_ID',
    least: 1,
    most: 1,
    required: ['study'],
    optional: [],
    load: async () => import('./commands/undo.ts'),
  },
  trace: {
    about: 'command.about-trace',
    takes: '',
    least: 0,
    most: 0,
    required: ['study', 'subject', 'week', 'analyte'],
    optional: ['population', 'metric'],
    load: async () => import('./commands/trace.ts'),
  },
  summary: {
    about: 'command.about-summary',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: ['analyte', 'population', 'metric', 'change'],
    load: async () => import('./commands/summary.ts'),
  },
  compare: {
    about: 'command.about-compare',
    takes: '',
    least: 0,
    most: 0,
    required: ['study', 'analyte'],
    optional: ['population', 'metric', 'arms', 'weeks', 'test', 'adjust', 'change'],
    load: async () => import('./commands/compare.ts'),
  },
  survival: {
    about: 'command.about-survival',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: ['event', 'horizon'],
    load: async () => import('./commands/survival.ts'),
  },
  incidence: {
    about: 'command.about-incidence',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: ['kind'],
    load: async () => import('./commands/incidence.ts'),
  },
  scores: {
    about: 'command.about-scores',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: ['score'],
    load: async () => import('./commands/scores.ts'),
  },
  eligibility: {
    about: 'command.about-eligibility',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: [],
    load: async () => import('./commands/eligibility.ts'),
  },
  completeness: {
    about: 'command.about-completeness',
    takes: '',
    least: 0,
    most: 0,
    required: ['study'],
    optional: [],
    load: async () => import('./commands/completeness.ts'),
  },
  figure: {
    about: 'command.about-figure',
    takes: '',
    least: 0,
    most: 0,
    required: ['study', 'out'],
    optional: ['analyte', 'population', 'metric', 'preset', ...figureOptions, 'title', 'recipe'],
    load: async () => import('./commands/figure.ts'),
  },
  export: {
    about: 'command.about-export',
    takes: '',
    least: 0,
    most: 0,
    required: ['study', 'format', 'out'],
    optional: [],
    load: async () => import('./commands/export.ts'),
  },
  check: {
    about: 'command.about-check',
    takes: 'STUDY',
    least: 1,
    most: 1,
    required: [],
    optional: [],
    load: async () => import('./commands/check.ts'),
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commands;

export const commandNames: readonly string[] = Object.keys(commands);

/** True for the name of a command that this version can do. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

/** Commands of later versions: they answer `command.not-yet`, never silence. */
export const laterCommands: readonly string[] = ['model'];
