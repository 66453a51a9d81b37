import type { Analyte } from '../../core/study/protocol.ts';
import { type ReferenceBand, referenceBands, upperLimitOfNormal } from '../../core/study/reference-range.ts';
import type { Series } from '../../core/study/series.ts';
import type { ChartSettings } from './chart-settings.ts';

/** The normal range of a series as the chart shows it. */
export interface Reference {
  /** One band of everyone, or one for each sex where the protocol tells only those apart. */
  readonly bands: readonly ReferenceBand[];
  /** What multiples are of, null for none. */
  readonly upper: number | null;
  readonly multiples: boolean;
}

const none: Reference = { bands: [], upper: null, multiples: false };

/** The range that a person typed, or else the protocol's, unless it is switched off. A normal range is of values, not of their changes. */
export function chartReference(
  analytes: readonly Analyte[],
  { analyte: name, unit }: Series,
  { change, low, high, multiples, normal }: Pick<ChartSettings, 'change' | 'low' | 'high' | 'multiples' | 'normal'>,
): Reference {
  if (change !== 'none') return none;
  if (low !== null || high !== null) return { bands: [{ of: 'everyone', low, high }], upper: high, multiples };
  const analyte = analytes.find((one) => one.name === name);
  if (analyte === undefined || !normal) return none;
  const bands = referenceBands(analyte, unit);
  const ofEveryone = bands.filter((band) => band.of === 'everyone');
  const upper = upperLimitOfNormal(analyte, unit);
  return { bands: ofEveryone.length > 0 ? ofEveryone : bands, upper, multiples };
}

/** The limits that the axis of values makes room for. */
export function referenceValues({ bands }: Reference): readonly (number | null)[] {
  return bands.flatMap(({ low, high }) => [low, high]);
}
