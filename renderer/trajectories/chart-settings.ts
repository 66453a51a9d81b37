import { z } from 'zod';
import { type Scale, scales } from '../../core/figure/recipe.ts';
import { spreadsFor } from '../../core/statistics/estimate.ts';
import { type Center, type Change, centers, changes, type Spread, spreads } from '../../core/statistics/summary.ts';

/** How a series is shown. Held in the address and nowhere else. */
export interface ChartSettings {
  /** The series asked for, null for the first of the study. */
  readonly seriesId: number | null;
  readonly center: Center;
  readonly spread: Spread;
  readonly individuals: boolean;
  readonly scale: Scale;
  readonly change: Change;
  /** Arms that the person has switched off, by name. */
  readonly hiddenArms: readonly string[];
  readonly view: 'chart' | 'table';
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
const seriesId = z.coerce.number().int().positive();

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

/** Reads the settings out of an address. What it does not know, or what does not belong together, becomes the usual. */
export function readChartSettings(settings: URLSearchParams): ChartSettings {
  const center = oneOf(centers, settings.get('center'), 'mean');
  const allowed = spreadsFor(center);
  const usual = usualSpread(center);
  const spread = oneOf(spreads, settings.get('spread'), usual);
  return {
    seriesId: parsed(seriesId, settings.get('series')),
    center,
    spread: allowed.includes(spread) ? spread : usual,
    individuals: settings.get('subjects') !== 'off',
    scale: oneOf(scales, settings.get('scale'), 'linear'),
    change: oneOf(changes, settings.get('change'), 'none'),
    hiddenArms: splitNames(settings.get('hide')),
    view: oneOf(['chart', 'table'], settings.get('view'), 'chart'),
    subject: settings.get('subject'),
    week: parsed(number, settings.get('week')),
    listedArm: settings.get('list'),
  };
}

/** What the address says when nothing is open beside the chart. */
export const nothingOpen = { subject: null, week: null, list: null } as const;
