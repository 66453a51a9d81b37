import { type Adjustment, adjustments } from '../../core/statistics/comparison/adjust-p.ts';
import { type ComparisonMethod, comparisonMethods } from '../../core/statistics/comparison/question.ts';
import { type Change, changes } from '../../core/statistics/summary.ts';
import { analyteKinds } from '../../core/study/protocol.ts';
import type { SubjectFilter } from '../../core/study/subject-filter.ts';
import { readFilter, splitNames } from '../trajectories/chart-settings.ts';

/** Several series compared as one family: those of a kind of analyte, or every one. */
export const panels = [...analyteKinds, 'all'] as const;
export type Panel = (typeof panels)[number];

/** Which weeks are compared: those that the registry lists, every one with values, or these. */
export type WeekChoice = 'registered' | 'all' | readonly number[];

/** What is compared and how. Held in the address and nowhere else. */
export interface CompareSettings {
  /** The series asked for, null for the first of the study. */
  readonly seriesId: number | null;
  /** The panel that is shown instead of one series. */
  readonly panel: Panel | null;
  /** Null for the usual: Welch's test. */
  readonly method: ComparisonMethod;
  readonly adjust: Adjustment;
  readonly change: Change;
  /** Which subjects are compared. */
  readonly filter: SubjectFilter;
  readonly baselineCovariate: boolean;
  /** Null where nobody has chosen. */
  readonly weeks: WeekChoice | null;
  readonly hiddenArms: readonly string[];
  /** The pair of arms whose contrast is shown, the earlier first. */
  readonly pair: readonly [string, string] | null;
}

function oneOf<const T extends string>(allowed: readonly T[], text: string | null, otherwise: T): T {
  return allowed.find((value) => value === text) ?? otherwise;
}

function weekChoice(text: string | null): WeekChoice | null {
  if (text === null || text === 'registered' || text === 'all') return text;
  const weeks = text.split(' ').map(Number);
  return weeks.every(Number.isFinite) && weeks.length > 0 ? weeks : null;
}

/** Reads the settings out of an address. What it does not know becomes the usual. */
export function readCompareSettings(settings: URLSearchParams): CompareSettings {
  const series = Number(settings.get('series') ?? Number.NaN);
  const [a, b] = splitNames(settings.get('pair'));
  return {
    seriesId: Number.isInteger(series) ? series : null,
    panel: panels.find((panel) => panel === settings.get('panel')) ?? null,
    method: oneOf(comparisonMethods, settings.get('test'), 'welch'),
    adjust: oneOf(adjustments, settings.get('adjust'), 'holm'),
    change: oneOf(changes, settings.get('change'), 'none'),
    filter: readFilter(settings.get('filter')),
    baselineCovariate: settings.get('baseline') === 'covariate',
    weeks: weekChoice(settings.get('weeks')),
    hiddenArms: splitNames(settings.get('hide')),
    pair: a === undefined || b === undefined ? null : [a, b],
  };
}

/** True for a model of all weeks together. */
export function isModel(method: ComparisonMethod): method is 'random-intercept' | 'unstructured' {
  return method === 'random-intercept' || method === 'unstructured';
}
