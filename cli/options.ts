import type { PhraseKey } from '../core/words/say.ts';

/** An option of the command line: how its value is shown in help ('' for a switch), and what it means. */
export interface OptionSpec {
  readonly place: string;
  readonly about: PhraseKey;
  readonly short?: string;
}

/** Every option, whichever commands take it. */
export const options = {
  add: { place: 'arms,visits,analytes,subjects|all|none', about: 'command.option-add' },
  analyte: { place: 'A', about: 'command.option-analyte' },
  center: { place: 'mean|median|geometric-mean', about: 'command.option-center' },
  change: { place: 'none|absolute|percent|log2ratio', about: 'command.option-change' },
  dpi: { place: 'N', about: 'command.option-dpi' },
  'dry-run': { place: '', about: 'command.option-dry-run' },
  duplicates: { place: 'stop|first|last|mean|drop', about: 'command.option-duplicates' },
  format: { place: 'FORMAT', about: 'command.option-format' },
  help: { place: '', about: 'command.option-help', short: 'h' },
  individuals: { place: '', about: 'command.option-individuals' },
  json: { place: '', about: 'command.option-json' },
  language: { place: 'en|zh', about: 'command.option-language' },
  lod: { place: 'limit|half|exclude', about: 'command.option-lod' },
  mapping: { place: 'MAP.json', about: 'command.option-mapping' },
  metric: { place: 'M', about: 'command.option-metric' },
  'on-conflict': { place: 'stop|keep|replace', about: 'command.option-on-conflict' },
  out: { place: 'PLACE', about: 'command.option-out' },
  percent: { place: 'ask|fraction|number', about: 'command.option-percent' },
  population: { place: 'P', about: 'command.option-population' },
  preset: { place: 'NAME', about: 'command.option-preset' },
  protocol: { place: 'nct02812121|blank|FILE.json', about: 'command.option-protocol' },
  recipe: { place: 'FILE', about: 'command.option-recipe' },
  scale: { place: 'linear|log2|log10', about: 'command.option-scale' },
  score: { place: 'meld|meld-na|meld-3|ctp|sofa|albi', about: 'command.option-score' },
  sheet: { place: 'NAME', about: 'command.option-sheet' },
  spread: { place: 'sd|sem|ci95|iqr|gsd|none', about: 'command.option-spread' },
  study: { place: 'STUDY', about: 'command.option-study' },
  subject: { place: 'S', about: 'command.option-subject' },
  title: { place: 'T', about: 'command.option-title' },
  version: { place: '', about: 'command.option-version' },
  week: { place: 'W', about: 'command.option-week' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof options;

/** Options that every command takes. */
export const everywhere = ['json', 'language', 'help'] as const satisfies readonly OptionName[];

export const isSwitch = (name: OptionName): boolean => options[name].place === '';
