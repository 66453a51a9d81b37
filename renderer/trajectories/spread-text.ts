import type { Spread } from '../../core/statistics/summary.ts';
import type { useSay } from '../language.tsx';

/**
 * A spread as a number reads it: an interval by its ends, a standard deviation or error by its size, a geometric SD by its factor.
 * An en dash where there is none (n = 1).
 */
export function spreadText(
  point: { readonly center: number | null; readonly low: number | null; readonly high: number | null },
  spread: Spread,
  show: (value: number) => string,
  say: ReturnType<typeof useSay>,
): string {
  const { center, low, high } = point;
  if (center === null || low === null || high === null) return '–';
  switch (spread) {
    case 'ci95':
    case 'iqr':
    case 'range':
      return say('trajectories.interval', { low: show(low), high: show(high) });
    case 'sd':
    case 'sem':
      return show(high - center);
    case 'gsd':
      return `×÷ ${(high / center).toFixed(2)}`;
    case 'none':
      return '';
  }
}
