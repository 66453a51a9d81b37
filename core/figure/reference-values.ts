import { referenceBands, upperLimitOfNormal } from '../study/reference-range.ts';
import type { Series } from '../study/series.ts';
import { say } from '../words/say.ts';
import type { FigureStudy } from './figure-study.ts';
import type { OverWeeksRecipe } from './recipe.ts';

/** A line across a plot, and what it stands for. */
export type ReferenceValue = OverWeeksRecipe['references'][number];

/** The lines across the plot of one series. */
export interface ReferenceValues {
  /** Lines that the axis of values makes room for: those of the recipe, then the limits of normal. */
  readonly lines: readonly ReferenceValue[];
  /** Lines that are drawn where the axis reaches them: multiples of the upper limit of normal. */
  readonly multiples: readonly ReferenceValue[];
}

const times = [2, 3, 5, 10, 20];

/**
 * The lines across the plot of one series: those that the recipe gives, the limits of normal of its analyte in the protocol, and multiples of the upper one.
 * The upper limit is the protocol's, or else a line of the recipe called ULN. Changes have no range.
 */
export function referenceValues(
  series: Series,
  { references, normal, change, language }: Pick<OverWeeksRecipe, 'references' | 'normal' | 'change' | 'language'>,
  { analytes }: Pick<FigureStudy, 'analytes'>,
): ReferenceValues {
  if (normal === 'none' || change !== 'none') return { lines: references, multiples: [] };
  const analyte = analytes.find(({ name }) => name === series.analyte);
  const bands = analyte === undefined ? [] : referenceBands(analyte, series.unit);
  const limits = bands.flatMap(({ of, low, high }) => {
    const called = (limit: string) => (of === 'everyone' ? limit : say(language, `figure.limit-of-${of}`, { limit }));
    return [
      ...(low === null ? [] : [{ value: low, label: called('LLN') }]),
      ...(high === null ? [] : [{ value: high, label: called('ULN') }]),
    ];
  });
  const given = references.find(({ label }) => label === 'ULN')?.value ?? null;
  const upper = (analyte === undefined ? null : upperLimitOfNormal(analyte, series.unit)) ?? given;
  const multiples =
    normal === 'multiples' && upper !== null
      ? times.map((factor) => ({ value: factor * upper, label: `${factor} × ULN` }))
      : [];
  const isNew = ({ value }: ReferenceValue) => references.every((one) => one.value !== value);
  return { lines: [...references, ...limits.filter(isNew)], multiples };
}
