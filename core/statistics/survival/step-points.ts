import type { CurveStep } from './kaplan-meier.ts';

export type CurvePoint = readonly [time: number, share: number];

/** The corners of a Kaplan–Meier curve as it is drawn: level from time 0 to each event, then down; level on to the last time of the arm. */
export function stepPoints(curve: readonly CurveStep[]): CurvePoint[] {
  return corners(
    curve.flatMap(({ time, events, survival }) => (events > 0 ? [{ time, share: survival }] : [])),
    1,
    curve.at(-1)?.time ?? 0,
  );
}

/** Where somebody was censored: a mark on the curve. */
export function censorMarks(curve: readonly CurveStep[]): CurvePoint[] {
  return curve.flatMap(({ time, censored, survival }) => (censored > 0 ? [[time, survival] as const] : []));
}

/**
 * The outlines of the band between the ends of the curve's intervals, each along its upper end and back along its lower one.
 * There is none before the first event, nor where survival is 0.
 */
export function bandOutline(curve: readonly CurveStep[]): CurvePoint[][] {
  const bounded = curve.flatMap(({ time, ci95, events }) => (ci95 === null || events === 0 ? [] : [{ time, ci95 }]));
  const [first] = bounded;
  if (first === undefined) return [];
  const end = curve.find(({ survival }) => survival === 0)?.time ?? curve.at(-1)?.time ?? first.time;
  const along = (pick: (interval: readonly [number, number]) => number) =>
    corners(
      bounded.slice(1).map(({ time, ci95 }) => ({ time, share: pick(ci95) })),
      pick(first.ci95),
      end,
      first.time,
    );
  return [[...along(([, high]) => high), ...along(([low]) => low).toReversed()]];
}

function corners(
  falls: readonly { readonly time: number; readonly share: number }[],
  from: number,
  until: number,
  start = 0,
): CurvePoint[] {
  const points: CurvePoint[] = [[start, from]];
  let level = from;
  for (const { time, share } of falls) {
    points.push([time, level], [time, share]);
    level = share;
  }
  if ((points.at(-1)?.[0] ?? 0) < until) points.push([until, level]);
  return points;
}
