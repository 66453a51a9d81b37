import { z } from 'zod';
import { type Scale, scales } from '../../core/figure/recipe.ts';
import { spreadsFor } from '../../core/statistics/estimate.ts';
import { type Center, type Change, centers, changes, type Spread, spreads } from '../../core/statistics/summary.ts';
import { everySubject, type SubjectFilter, subjectFilterSchema } from '../../core/study/subject-filter.ts';
import { type WeekAxis, weekAxes } from './week-places.ts';

export const shapes = ['bars', 'ribbon', 'box'] as const;
/** How a spread is drawn: a bar at each visit, a ribbon along the line, or a box with the quartiles at each visit. */
export type Shape = (typeof shapes)[number];

export const subjectMarks = ['lines', 'dots', 'off'] as const;
export type SubjectMarks = (typeof subjectMarks)[number];

export const views = ['chart', 'panels', 'arms', 'table'] as const;
/** The series as a chart, every series side by side, one panel for each arm, or the numbers. */
export type View = (typeof views)[number];

/** How a series is shown. Held in the address and nowhere else. */
export interface ChartSettings {
  /** The series asked for, null for the first of the study. */
  readonly seriesId: number | null;
  readonly center: Center;
  readonly spread: Spread;
  readonly shape: Shape;
  /** Whether subjects are drawn behind the arms, and how. */
  readonly individuals: boolean;
  readonly subjectMarks: SubjectMarks;
  readonly scale: Scale;
  readonly change: Change;
  readonly weekAxis: WeekAxis;
  /** The first and last week that are shown; null for the study's. */
  readonly from: number | null;
  readonly to: number | null;
  /** The reference range that a person typed; null for none on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** The protocol's reference range, where nobody typed one. */
  readonly normal: boolean;
  /** Lines at multiples of the upper limit of normal. */
  readonly multiples: boolean;
  readonly infusions: boolean;
  readonly events: boolean;
  /** Adverse events on the lines of all subjects, not only of the one that is looked at. */
  readonly adverse: boolean;
  readonly filter: SubjectFilter;
  /** Arms that the person has switched off, by name. */
  readonly hiddenArms: readonly string[];
  readonly view: View;
  /** The subject whose panel is open. */
  readonly subject: string | null;
  /** The week that the panel points to, or that the list is of. */
  readonly week: number | null;
  /** The arm whose subjects at `week` are listed. */
  readonly listedArm: string | null;
}

/** The spread that is shown with a centre when nobody has chosen one. */
export function usualSpread(center: Center): Spread {
  return spreadsFor(center)[0] ?? 'none';
}

const number = z.coerce.number().finite();
const seriesId = z.coerce.number().int();

function oneOf<const T extends string>(allowed: readonly T[], text: string | null, otherwise: T): T {
  return allowed.find((value) => value === text) ?? otherwise;
}

function parsed<T>(schema: z.ZodType<T>, text: string | null): T | null {
  return text === null || text === '' ? null : (schema.safeParse(text).data ?? null);
}

/** Names in one setting of the address: each is escaped, so that a comma in a name stays in it. */
export function joinNames(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map((name) => encodeURIComponent(name)).join(',');
}

/** Reads names back out of a setting of the address. */
export function splitNames(text: string | null): readonly string[] {
  if (text === null || text === '') return [];
  return text.split(',').flatMap((part) => {
    try {
      return [decodeURIComponent(part)];
    } catch {
      return [];
    }
  });
}

/** A filter as a setting of the address; null for one that lets everyone through. */
export function filterText(filter: SubjectFilter): string | null {
  return filter.arms === null && filter.conditions.length === 0 ? null : JSON.stringify(filter);
}

/** Reads a filter out of a setting of the address; what it does not know lets everyone through. */
export function readFilter(text: string | null): SubjectFilter {
  if (text === null) return everySubject;
  try {
    return subjectFilterSchema.safeParse(JSON.parse(text)).data ?? everySubject;
  } catch {
    return everySubject;
  }
}

/** Reads the settings out of an address. What it does not know, or what does not belong together, becomes the usual. */
export function readChartSettings(settings: URLSearchParams): ChartSettings {
  const center = oneOf(centers, settings.get('center'), 'mean');
  const allowed = spreadsFor(center);
  const usual = usualSpread(center);
  const spread = oneOf(spreads, settings.get('spread'), usual);
  const shape = oneOf(shapes, settings.get('shape'), 'bars');
  const marks = oneOf(subjectMarks, settings.get('subjects'), 'lines');
  const [from, to] = [parsed(number, settings.get('from')), parsed(number, settings.get('to'))];
  const inOrder = from === null || to === null || from < to;
  return {
    seriesId: parsed(seriesId, settings.get('series')),
    center,
    spread: allowed.includes(spread) ? spread : usual,
    // A box is of the quartiles about the median.
    shape: shape === 'box' && center !== 'median' ? 'bars' : shape,
    individuals: marks !== 'off',
    subjectMarks: marks,
    scale: oneOf(scales, settings.get('scale'), 'linear'),
    change: oneOf(changes, settings.get('change'), 'none'),
    weekAxis: oneOf(weekAxes, settings.get('axis'), 'time'),
    from: inOrder ? from : null,
    to: inOrder ? to : null,
    low: parsed(number, settings.get('low')),
    high: parsed(number, settings.get('high')),
    normal: settings.get('normal') !== 'off',
    multiples: settings.get('uln') === 'on',
    infusions: settings.get('infusions') !== 'off',
    events: settings.get('events') !== 'off',
    adverse: settings.get('adverse') === 'all',
    filter: readFilter(settings.get('filter')),
    hiddenArms: splitNames(settings.get('hide')),
    view: oneOf(views, settings.get('view'), 'chart'),
    subject: settings.get('subject'),
    week: parsed(number, settings.get('week')),
    listedArm: settings.get('list'),
  };
}

/** What the address says when nothing is open beside the chart. */
export const nothingOpen = { subject: null, week: null, list: null } as const;

/** What the address says when all weeks are shown. */
export const allWeeks = { from: null, to: null } as const;
