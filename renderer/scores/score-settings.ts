import { scoreOfSeries } from '../../core/scores/derived-series.ts';
import { type ScoreId, scoreIds } from '../../core/scores/kinds.ts';

export const visitFilters = ['all', 'differs', 'missing', 'other-path', 'warnings'] as const;
export type VisitFilter = (typeof visitFilters)[number];

/** Which score is shown, and whether over the weeks or visit by visit. Held in the address. */
export interface ScoreSettings {
  readonly score: ScoreId;
  readonly show: 'weeks' | 'visits';
  readonly filter: VisitFilter;
}

/** Reads what is shown of scores out of an address; what it does not know becomes the usual. */
export function readScoreSettings(settings: URLSearchParams): ScoreSettings {
  // A way that leads to a series leads to its score.
  const ofSeries = scoreOfSeries(Number(settings.get('series') ?? 0));
  return {
    score: ofSeries?.id ?? scoreIds.find((id) => id === settings.get('score')) ?? 'meld',
    show: settings.get('show') === 'visits' ? 'visits' : 'weeks',
    filter: visitFilters.find((filter) => filter === settings.get('visits')) ?? 'all',
  };
}
