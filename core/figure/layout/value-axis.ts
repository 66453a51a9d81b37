import { scaleLinear, scaleLog } from 'd3-scale';
import type { Scale } from '../recipe.ts';
import { plainNumber } from './marks.ts';

/** The axis of values: from a value to a place (0 at the foot of the plot, 1 at its top), and its ticks. */
export interface ValueAxis {
  /** Null for what the scale cannot show: 0 and below on a logarithmic one. */
  readonly place: (value: number) => number | null;
  readonly low: number;
  readonly ticks: readonly { readonly place: number; readonly text: string; readonly major: boolean }[];
}

/** A scale over all values to be shown, with room to round ends; `tickCount` is about how many ticks there is room for. */
export function valueAxis(values: readonly number[], scale: Scale, tickCount: number): ValueAxis {
  return scale === 'linear'
    ? linearAxis(values, tickCount)
    : logarithmicAxis(values, scale === 'log2' ? 2 : 10, tickCount);
}

function extent(values: readonly number[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 1];
}

/** Zero is shown wherever it is near: an axis that starts just above it exaggerates differences. */
function linearAxis(values: readonly number[], tickCount: number): ValueAxis {
  let [low, high] = extent(values);
  if (equalButForRounding(low, high)) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1;
    low = low >= 0 ? Math.max(0, low - room) : low - room;
    high += room;
  }
  if (low > 0 && low < 0.4 * high) low = 0;
  if (high < 0 && high > 0.4 * low) high = 0;
  const scale = scaleLinear().domain([low, high]).range([0, 1]).nice(tickCount);
  const ticks = scale.ticks(tickCount);
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const [foot = 0] = scale.domain();
  return {
    place: (value) => scale(value),
    low: foot,
    ticks: ticks.map((tick) => ({ place: scale(tick), text: tickText(tick, step), major: true })),
  };
}

/** Values of which the doubles between them would not give an axis its ticks. */
function equalButForRounding(low: number, high: number): boolean {
  return high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high));
}

/** The same number of decimals along one axis, as many as tell its ticks apart, with the true minus sign; from a million on as a power of ten. */
function tickText(value: number, step: number): string {
  const place = Math.floor(Math.log10(step) + 1e-9);
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  const text =
    magnitude >= 6
      ? value.toExponential(Math.min(15, Math.max(1, magnitude - place))).replace('e+', 'e')
      : value.toFixed(Math.min(12, Math.max(0, -place)));
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '\u2212');
}

function logarithmicAxis(values: readonly number[], base: 2 | 10, tickCount: number): ValueAxis {
  let [low, high] = extent(values.filter((value) => value > 0));
  if (low <= 0) [low, high] = [1, base];
  if (equalButForRounding(low, high)) [low, high] = [low / 1.5, high * 1.5];
  const powers = Math.log(high / low) / Math.log(base);
  const scale = scaleLog().base(base).domain([low, high]).range([0, 1]);
  const wide = powers >= (base === 2 ? 2 : 1.3);
  if (wide) scale.nice();
  else scale.domain(roundOutward(low, high));
  const ticks = wide ? powerTicks(scale.domain(), base, tickCount) : withinPower(scale.domain());
  const foot = scale.domain()[0] ?? low;
  return {
    place: (value) => (value > 0 ? scale(value) : null),
    low: foot,
    ticks: ticks.map((tick) => ({ place: scale(tick.value), text: plainNumber(tick.value, 10), major: tick.major })),
  };
}

interface Tick {
  readonly value: number;
  readonly major: boolean;
}

/** Ticks at powers of the base, not more than there is room for; for tens with small ticks between. */
function powerTicks(domain: readonly number[], base: 2 | 10, tickCount: number): readonly Tick[] {
  const [low = 1, high = base] = domain;
  const first = Math.round(Math.log(low) / Math.log(base));
  const last = Math.round(Math.log(high) / Math.log(base));
  const every = Math.ceil((last - first + 1) / (tickCount + 2));
  const ticks: Tick[] = [];
  for (let power = first; power <= last; power++) {
    ticks.push({ value: base ** power, major: (power - first) % every === 0 });
    if (base === 2 || every > 1 || power === last) continue;
    for (let part = 2; part <= 9; part++)
      ticks.push({ value: part * 10 ** power, major: last - first < 2 && (part === 2 || part === 5) });
  }
  return ticks;
}

const steps = [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function roundOutward(low: number, high: number): [number, number] {
  const below = 10 ** Math.floor(Math.log10(low));
  const above = 10 ** Math.floor(Math.log10(high));
  const from = steps.findLast((step) => step * below <= low * (1 + 1e-12)) ?? 1;
  const to = steps.find((step) => step * above >= high * (1 - 1e-12)) ?? 10;
  return [from * below, to * above];
}

/** Ticks at round numbers for a range within about one power. */
function withinPower(domain: readonly number[]): readonly Tick[] {
  const [low = 1, high = 10] = domain;
  const ticks: Tick[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of steps.slice(0, -1)) {
      const value = step * 10 ** power;
      if (value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)) ticks.push({ value, major: true });
    }
  }
  return ticks;
}
