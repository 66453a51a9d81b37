import { type Domain, weekDomain } from './axis-ticks.ts';

export const weekAxes = ['time', 'visits'] as const;
export type WeekAxis = (typeof weekAxes)[number];

/** Room before the first and after the last of evenly placed visits, as a part of their distance. */
const evenAir = 0.3;

/** How weeks stand on the axis. */
export interface WeekPlaces {
  readonly place: (week: number) => number;
  readonly domain: Domain;
}

/**
 * Weeks at their true time, or the visits (their weeks, ascending) at equal distances; what lies between two visits then stands between them in
 * proportion. `ends` are the first and last week that are shown.
 */
export function weekPlaces(axis: WeekAxis, weeks: readonly number[], ends: Domain): WeekPlaces {
  if (axis === 'time' || weeks.length < 2) return { place: (week) => week, domain: weekDomain(ends) };
  const place = (week: number): number => {
    const next = weeks.findIndex((one) => one > week);
    const right = next === -1 ? weeks.length - 1 : Math.max(1, next);
    const from = weeks[right - 1] ?? 0;
    const to = weeks[right] ?? from;
    return right - 1 + (week - from) / (to - from);
  };
  return { place, domain: [-evenAir, weeks.length - 1 + evenAir] };
}
