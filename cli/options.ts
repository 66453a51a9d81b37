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
  adjust: { place: 'none|holm|bh', about: 'command.option-adjust' },
  all: { place: '', about: 'command.option-all' },
  analyte: { place: 'A', about: 'command.option-analyte' },
  arms: { place: 'A,B', about: 'command.option-arms' },
  'baseline-covariate': { place: '', about: 'command.option-baseline-covariate' },
  center: { place: 'mean|median|geometric-mean', about: 'command.option-center' },
  change: { place: 'none|absolute|percent|log2ratio', about: 'command.option-change' },
  covariance: { place: 'random-intercept|unstructured', about: 'command.option-covariance' },
  decimal: { place: 'ask|point|comma', about: 'command.option-decimal' },
  dpi: { place: 'N', about: 'command.option-dpi' },
  'dry-run': { place: '', about: 'command.option-dry-run' },
  duplicates: { place: 'stop|first|last|mean|drop', about: 'command.option-duplicates' },
  event: { place: 'KIND,…', about: 'command.option-event' },
  exclude: { place: '', about: 'command.option-exclude' },
  format: { place: 'FORMAT', about: 'command.option-format' },
  freeze: { place: 'NAME', about: 'command.option-freeze' },
  gone: { place: 'keep|clear|flag', about: 'command.option-gone' },
  help: { place: '', about: 'command.option-help', short: 'h' },
  horizon: { place: 'WEEKS', about: 'command.option-horizon' },
  individuals: { place: '', about: 'command.option-individuals' },
  json: { place: '', about: 'command.option-json' },
  kind: { place: 'adverse-event|fatal-complication', about: 'command.option-kind' },
  language: { place: 'en|zh', about: 'command.option-language' },
  lod: { place: 'limit|half|exclude', about: 'command.option-lod' },
  mapping: { place: 'MAP.json', about: 'command.option-mapping' },
  metric: { place: 'M', about: 'command.option-metric' },
  months: { place: 'ask|four-weeks|calendar', about: 'command.option-months' },
  name: { place: 'N', about: 'command.option-name' },
  note: { place: 'TEXT', about: 'command.option-note' },
  'on-conflict': { place: 'stop|keep|replace', about: 'command.option-on-conflict' },
  out: { place: 'PLACE', about: 'command.option-out' },
  percent: { place: 'ask|fraction|number', about: 'command.option-percent' },
  population: { place: 'P', about: 'command.option-population' },
  preset: { place: 'NAME', about: 'command.option-preset' },
  protocol: { place: 'nct02812121|blank|FILE.json', about: 'command.option-protocol' },
  reason: { place: 'TEXT', about: 'command.option-reason' },
  recipe: { place: 'FILE', about: 'command.option-recipe' },
  reopen: { place: '', about: 'command.option-reopen' },
  scale: { place: 'linear|log2|log10', about: 'command.option-scale' },
  score: { place: 'meld|meld-na|meld-3|ctp|sofa|albi', about: 'command.option-score' },
  sent: { place: '', about: 'command.option-sent' },
  sheet: { place: 'NAME', about: 'command.option-sheet' },
  spread: { place: 'sd|sem|ci95|iqr|gsd|range|none', about: 'command.option-spread' },
  study: { place: 'STUDY', about: 'command.option-study' },
  subject: { place: 'S', about: 'command.option-subject' },
  'take-back': { place: '', about: 'command.option-take-back' },
  test: { place: 'welch|student|mann-whitney|anova|kruskal-wallis', about: 'command.option-test' },
  title: { place: 'T', about: 'command.option-title' },
  unscheduled: { place: 'ask|by-day|leave-out', about: 'command.option-unscheduled' },
  value: { place: 'V', about: 'command.option-value' },
  version: { place: '', about: 'command.option-version' },
  week: { place: 'W', about: 'command.option-week' },
  weeks: { place: 'W,…', about: 'command.option-weeks' },
  where: { place: 'COVARIATE=VALUES;…', about: 'command.option-where' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof options;

/** Options that every command takes. */
export const everywhere = ['json', 'language', 'help'] as const satisfies readonly OptionName[];

export const isSwitch = (name: OptionName): boolean => options[name].place === '';
