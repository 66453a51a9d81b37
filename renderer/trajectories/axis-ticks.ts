import { scaleLinear } from 'd3-scale';
import type { Scale } from '../../core/figure/recipe.ts';

export type Domain = readonly [low: number, high: number];

/** The value axis: its ends and its ticks. */
export interface ValueAxis {
  readonly domain: Domain;
  readonly ticks: readonly number[];
}

const usualTicks = 6;

function linearAxis(low: number, high: number, wantedTicks: number): ValueAxis {
  // Zero belongs to the picture when it is near; far from it, it would only flatten the lines.
  const from = low > 0 && low < high * 0.4 ? 0 : low;
  const to = high < 0 && high > low * 0.4 ? 0 : high;
  // Values that differ by less than rounding leaves no room for ticks between them.
  const same = to - from <= 1e-9 * Math.max(Math.abs(from), Math.abs(to));
  const pad = same ? Math.max(Math.abs(from) * 0.1, 1) : 0;
  const scale = scaleLinear([from - pad, to + pad], [0, 1]).nice(wantedTicks);
  const [first = 0, last = 1] = scale.domain();
  return { domain: [first, last], ticks: scale.ticks(wantedTicks) };
}

function logAxis(low: number, high: number, base: 2 | 10): ValueAxis {
  const log = base === 2 ? Math.log2 : Math.log10;
  let first = Math.floor(log(low) + 1e-9);
  let last = Math.ceil(log(high) - 1e-9);
  if (first === last) {
    first -= 1;
    last += 1;
  }
  const every = Math.ceil((last - first) / 10);
  last = first + Math.ceil((last - first) / every) * every;
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every) {
    ticks.push(base ** power);
    if (base === 10 && last - first <= 3 && power < last) ticks.push(2 * base ** power, 5 * base ** power);
  }
  const inside = ticks.filter((tick) => tick <= base ** last);
  if (base !== 10 || last - first > 3) return { domain: [base ** first, base ** last], ticks: inside };
  // With 2s and 5s as ticks the ends can lie on the nearest of them, unless all values lie on that one.
  const from = inside.findLast((tick) => tick <= low * (1 + 1e-9)) ?? base ** first;
  const to = inside.find((tick) => tick >= high * (1 - 1e-9)) ?? base ** last;
  if (from >= to) return { domain: [base ** first, base ** last], ticks: inside };
  return { domain: [from, to], ticks: inside.filter((tick) => tick >= from && tick <= to) };
}

/**
 * The value axis that holds all `values`: round ends, ticks at round numbers, on a logarithmic scale at powers of its base.
 * About `wantedTicks` ticks on a linear scale. On a logarithmic scale values <= 0 have no place and are left out; with none left the axis runs from 1 to the base.
 */
export function valueAxis(values: readonly number[], scale: Scale, wantedTicks = usualTicks): ValueAxis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value) || (scale !== 'linear' && value <= 0)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (scale === 'linear') return low > high ? linearAxis(0, 1, wantedTicks) : linearAxis(low, high, wantedTicks);
  const base = scale === 'log2' ? 2 : 10;
  return low > high ? logAxis(1, base, base) : logAxis(low, high, base);
}

/** The week axis: first to last visit with a little air, so that the outermost marks do not touch the frame. */
export function weekDomain(weeks: readonly number[]): Domain {
  const first = weeks[0] ?? 0;
  const last = weeks.at(-1) ?? 1;
  const air = first === last ? 1 : (last - first) * 0.018;
  return [first - air, last + air];
}
