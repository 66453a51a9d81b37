import { scaleLinear, scaleLog } from 'd3-scale';
import { ExplainedError } from '../../words/explained-error.ts';
import type { OverWeeksRecipe, Scale } from '../recipe.ts';
import { plainNumber } from './marks.ts';

/** The axis of values: from a value to a place (0 at the foot of the plot, 1 at its top), and its ticks. */
export interface ValueAxis {
  /** Null for what the axis cannot show: 0 and below on a logarithmic one, what lies beyond its ends or in a cut. */
  readonly place: (value: number) => number | null;
  /** The place on the axis that is nearest to a value: for bars that reach beyond it. */
  readonly nearest: (value: number) => number;
  readonly low: number;
  readonly ticks: readonly AxisTick[];
  /** Where the axis is cut, as places; null where it is whole. */
  readonly cut: readonly [from: number, to: number] | null;
}

export interface AxisTick {
  readonly place: number;
  readonly text: string;
  readonly major: boolean;
}

/** What is asked of an axis; null for what follows from the values. */
export type AxisLimits = Omit<OverWeeksRecipe['axis'], 'title'>;

const free: AxisLimits = { low: null, high: null, step: null, cut: null };

/**
 * A scale over all values to be shown, with room to round ends; `tickCount` is about how many ticks there is room for. Throws ExplainedError
 * `figure.axis-reversed` where the ends that are asked for leave nothing between them.
 */
export function valueAxis(
  values: readonly number[],
  scale: Scale,
  tickCount: number,
  limits: AxisLimits = free,
): ValueAxis {
  return scale === 'linear'
    ? linearAxis(values, tickCount, limits)
    : logarithmicAxis(values, scale === 'log2' ? 2 : 10, tickCount, limits);
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

/** The share of the plot that a cut takes. */
const cutShare = 0.045;

/** Zero is shown wherever it is near: an axis that starts just above it exaggerates differences. */
function linearAxis(values: readonly number[], tickCount: number, limits: AxisLimits): ValueAxis {
  let [low, high] = extent(values);
  if (equalButForRounding(low, high)) {
    const room = low === 0 ? 1 : Math.abs(low) * 0.1;
    low = low >= 0 ? Math.max(0, low - room) : low - room;
    high += room;
  }
  if (low > 0 && low < 0.4 * high) low = 0;
  if (high < 0 && high > 0.4 * low) high = 0;
  const nice = scaleLinear()
    .domain([limits.low ?? low, limits.high ?? high])
    .nice(tickCount)
    .domain();
  const [from, to] = ends(limits.low ?? nice[0] ?? low, limits.high ?? nice[1] ?? high);
  const scale = scaleLinear().domain([from, to]).range([0, 1]);
  const cut = limits.cut !== null && limits.cut.from > from && limits.cut.to < to ? limits.cut : null;
  // What is cut out needs no ticks: those that are left are as close as on a whole axis.
  const seen = cut === null ? 1 : 1 - (cut.to - cut.from) / (to - from);
  const ticksAt = limits.step === null ? scale.ticks(Math.min(40, tickCount / seen)) : stepped(from, to, limits.step);
  const step = limits.step ?? Math.abs((ticksAt[1] ?? 1) - (ticksAt[0] ?? 0));
  const finest = limits.step === null ? step : 10 ** -decimalsOf(limits.step);
  const placed = cut === null ? (value: number) => scale(value) : placeAround(from, to, cut);
  const within = (value: number) =>
    value >= from && value <= to && (cut === null || value <= cut.from || value >= cut.to);
  return {
    place: (value) => (within(value) ? placed(value) : null),
    nearest: (value) => Math.min(1, Math.max(0, placed(value))),
    low: from,
    ticks: ticksAt
      .filter((tick) => within(tick) && tick !== cut?.from && tick !== cut?.to)
      .map((tick) => ({ place: placed(tick), text: tickText(tick, finest), major: true })),
    cut: cut === null ? null : [placed(cut.from), placed(cut.to)],
  };
}

/** The two ends of an axis. Throws ExplainedError `figure.axis-reversed`. */
function ends(low: number, high: number): readonly [number, number] {
  if (low < high) return [low, high];
  throw new ExplainedError('figure.axis-reversed', { low: plainNumber(low), high: plainNumber(high) });
}

const mostTicks = 60;

/** Round numbers a step apart; fewer where the step would crowd the axis. */
function stepped(low: number, high: number, step: number): number[] {
  const every = Math.ceil((high - low) / step / mostTicks);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const ticks: number[] = [];
  for (let index = first; index <= last; index += every) ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** The decimals that a step is written with; of whole tens less than none. */
function decimalsOf(step: number): number {
  const [digits = '', exponent = '0'] = step.toExponential().split('e');
  return Math.min(12, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Places on an axis from which a stretch is cut out. */
function placeAround(
  low: number,
  high: number,
  cut: { readonly from: number; readonly to: number },
): (value: number) => number {
  const perUnit = (1 - cutShare) / (high - low - (cut.to - cut.from));
  const from = (cut.from - low) * perUnit;
  return (value) => {
    if (value <= cut.from) return (value - low) * perUnit;
    if (value >= cut.to) return from + cutShare + (value - cut.to) * perUnit;
    return from + ((value - cut.from) / (cut.to - cut.from)) * cutShare;
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

function logarithmicAxis(values: readonly number[], base: 2 | 10, tickCount: number, limits: AxisLimits): ValueAxis {
  let [low, high] = extent(values.filter((value) => value > 0));
  if (low <= 0) [low, high] = [1, base];
  if (equalButForRounding(low, high)) [low, high] = [low / 1.5, high * 1.5];
  const powers = Math.log(high / low) / Math.log(base);
  const scale = scaleLog().base(base).domain([low, high]).range([0, 1]);
  const wide = powers >= (base === 2 ? 2 : 1.3);
  if (wide) scale.nice();
  else scale.domain(roundOutward(low, high));
  const positive = (end: number | null) => (end !== null && end > 0 ? end : null);
  const [rounded = low, above = high] = scale.domain();
  const [from, to] = ends(positive(limits.low) ?? rounded, positive(limits.high) ?? above);
  scale.domain([from, to]);
  const spans = Math.log(to / from) / Math.log(base) >= (base === 2 ? 2 : 1.3) - 1e-9;
  const ticks = spans ? powerTicks(scale.domain(), base, tickCount) : withinPower(scale.domain());
  return {
    place: (value) => (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9) ? scale(value) : null),
    nearest: (value) => (value > 0 ? Math.min(1, Math.max(0, scale(value))) : 0),
    low: from,
    cut: null,
    ticks: ticks
      .filter(({ value }) => value >= from * (1 - 1e-12) && value <= to * (1 + 1e-12))
      .map((tick) => ({ place: scale(tick.value), text: plainNumber(tick.value, 10), major: tick.major })),
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
