import { type FollowUpState, followUpStates } from '../../core/study/follow-up.ts';
import { type EventKind, eventKinds } from '../../core/study/subject-event.ts';
import type { SubjectFilter } from '../../core/study/subject-filter.ts';
import { readFilter, splitNames } from '../trajectories/chart-settings.ts';

export const outcomeViews = ['survival', ...eventKinds] as const;
export type OutcomeView = (typeof outcomeViews)[number];

/** How survival is shown. Held in the address and nowhere else. */
export interface SurvivalSettings {
  readonly events: readonly FollowUpState[];
  readonly horizon: number | null;
  /** Which subjects are counted at all. */
  readonly filter: SubjectFilter;
  readonly bands: boolean;
  readonly hiddenArms: readonly string[];
  /** The arm whose subjects are listed beside the chart. */
  readonly listedArm: string | null;
  /** Of that arm, those at risk at this week. */
  readonly riskWeek: number | null;
  /** The time that the list points to, in weeks. */
  readonly time: number | null;
}

export const eventViews = ['chart', 'table', 'timelines'] as const;
export const intervalKinds = ['clopper-pearson', 'wilson'] as const;
export type IntervalKind = (typeof intervalKinds)[number];

/** How events are shown. */
export interface EventSettings {
  readonly kind: EventKind;
  readonly grades: readonly number[] | null;
  readonly related: readonly string[] | null;
  /** Which subjects are counted at all. */
  readonly filter: SubjectFilter;
  readonly view: (typeof eventViews)[number];
  readonly interval: IntervalKind;
  readonly hiddenArms: readonly string[];
  /** The arm that differences are taken from, null for the first. */
  readonly reference: string | null;
  /** The arm whose subjects with `listedTerm` are listed; a term of null is any. */
  readonly listedArm: string | null;
  readonly listedTerm: string | null;
}

function number(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Which of the outcomes an address shows. */
export function outcomeView(settings: URLSearchParams): OutcomeView {
  if (settings.get('view') !== 'events') return 'survival';
  return eventKinds.find((kind) => kind === settings.get('kind')) ?? 'adverse-event';
}

/** Reads how survival is shown out of an address; what it does not know becomes the usual. */
export function readSurvivalSettings(settings: URLSearchParams): SurvivalSettings {
  const asked = (settings.get('event') ?? '').split(',');
  const events = followUpStates.filter((state) => asked.includes(state));
  const horizon = number(settings.get('horizon'));
  return {
    events: events.length === 0 ? ['death'] : events,
    horizon: horizon !== null && horizon > 0 && horizon <= 5200 ? horizon : null,
    filter: readFilter(settings.get('filter')),
    bands: settings.get('bands') === 'on',
    hiddenArms: splitNames(settings.get('hide')),
    listedArm: settings.get('list'),
    riskWeek: number(settings.get('risk')),
    time: number(settings.get('time')),
  };
}

/** Reads how events are shown out of an address; what it does not know becomes the usual. */
export function readEventSettings(settings: URLSearchParams): EventSettings {
  const grades = settings.get('grades');
  const related = settings.get('related');
  return {
    kind: eventKinds.find((kind) => kind === settings.get('kind')) ?? 'adverse-event',
    grades:
      grades === null
        ? null
        : grades
            .split(',')
            .map(Number)
            .filter((grade) => Number.isInteger(grade) && grade >= 0 && grade <= 5),
    related: related === null ? null : splitNames(related),
    filter: readFilter(settings.get('filter')),
    view: eventViews.find((view) => view === settings.get('as')) ?? 'chart',
    interval: intervalKinds.find((kind) => kind === settings.get('interval')) ?? 'clopper-pearson',
    hiddenArms: splitNames(settings.get('hide')),
    reference: settings.get('reference'),
    listedArm: settings.get('list'),
    listedTerm: settings.get('term'),
  };
}

/** What the address says when nothing is listed beside the chart. */
export const nothingListed = { list: null, risk: null, time: null, term: null } as const;
