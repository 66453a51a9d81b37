import type { Interval } from '../core/statistics/interval.ts';
import { shownNumber } from './table.ts';

/** A p-value for a person: to three digits, `<0.001` below; nothing for null. */
export function shownP(p: number | null): string {
  if (p === null) return '';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** An interval for a person; nothing for null. */
export function shownInterval(interval: Interval | null): string {
  return interval === null ? '' : interval.map(shownNumber).join(' … ');
}
