import { listed } from './listed.ts';

/** A column that holds one statistic of a population: `#Events`, `%Parent`, `proportion`, `CD69 APC-A Mean`. */
export interface StatisticHeader {
  /** What stands before the statistic: a marker and its channel, or a population; '' where the statistic stands alone. */
  readonly of: string;
  readonly metric: string;
  readonly unit: string | null;
  /** `sign` where the header says percent, `fraction` for a proportion, null for what is no percentage. */
  readonly percent: 'sign' | 'unsaid' | 'fraction' | null;
}

type Statistic = Omit<StatisticHeader, 'of'>;

const count: Statistic = { metric: 'count', unit: null, percent: null };
const frequency = (metric: string, percent: Statistic['percent']): Statistic => ({ metric, unit: '%', percent });
const intensity = (metric: string): Statistic => ({ metric, unit: null, percent: null });

const spellings: ReadonlyArray<readonly [string, Statistic]> = [
  [
    'count | #cells | #events | # events | events | # of events | number | cell count | total count | population_cell_number',
    count,
  ],
  ['count/ml', { metric: 'concentration', unit: 'cells/mL', percent: null }],
  ['%parent | % parent | % of parent | %-# | %gated | % gated | freq. of parent', frequency('% of parent', 'sign')],
  ['%grand parent | % grandparent | % of grandparent', frequency('% of grandparent', 'sign')],
  ['%total | % total | % of total | % of all cells | freq. of total', frequency('% of total', 'sign')],
  ['proportion', frequency('% of parent', 'fraction')],
  ['frequency | freq | percent | percentage | population_percent', frequency('% of parent', 'unsaid')],
  ['geometric mean | geo mean | geomean', intensity('geometric mean')],
  ['median', intensity('median')],
  ['mean', intensity('mean')],
  ['mode', intensity('mode')],
  ['sd', intensity('sd')],
  ['%rcv | rcv | %robust cv', frequency('robust cv', 'sign')],
  ['%cv | cv', frequency('cv', 'sign')],
];

const endings = spellings.flatMap(([line, statistic]) => listed(line).map((ending) => ({ ending, statistic })));

/** Reads a header that ends in the name of a statistic, the longest that fits; null if it names none. */
export function readStatisticHeader(header: string): StatisticHeader | null {
  const text = header.normalize('NFKC').replace('μ', 'µ').replace(/\s+/g, ' ').trim();
  const lower = text.toLowerCase();
  const fitting = endings
    .filter(({ ending }) => lower === ending || lower.endsWith(` ${ending}`))
    .sort((a, b) => b.ending.length - a.ending.length)[0];
  if (fitting === undefined) return null;
  const { ending, statistic } = fitting;
  return { ...statistic, of: text.slice(0, text.length - ending.length).trim() };
}

/** True for a channel that measures no marker: scatter, time, the width of a pulse. */
export function isScatter(text: string): boolean {
  return /(?:^|\s)(?:[FS]SC|time|width|event length)(?:[- ]?[AHW])?$/i.test(text.trim());
}

const channel = /\s+(?:[A-Z][A-Za-z0-9.]*(?:[ -][A-Z0-9][A-Za-z0-9.]*)*-[AHW])$/;

/** The marker of `HLA-DR V500-A`, without the channel that it was measured on; a channel alone stands for itself. */
export function withoutChannel(text: string): string {
  const marker = text.replace(channel, '').trim();
  return marker === '' ? text : marker;
}
