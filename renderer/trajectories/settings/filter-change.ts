import type { KnownCovariate, SubjectCondition, SubjectFilter } from '../../../core/study/subject-filter.ts';

/** The condition on a covariate, if the filter has one. */
export function conditionOn(filter: SubjectFilter, covariate: string): SubjectCondition | undefined {
  return filter.conditions.find((condition) => condition.covariate === covariate);
}

/** The filter with this condition in the place of the one on the same covariate. */
export function withCondition(filter: SubjectFilter, condition: SubjectCondition): SubjectFilter {
  const at = filter.conditions.findIndex(({ covariate }) => covariate === condition.covariate);
  const conditions = at === -1 ? [...filter.conditions, condition] : filter.conditions.with(at, condition);
  return { ...filter, conditions };
}

/** The filter without a condition on this covariate. */
export function withoutCondition(filter: SubjectFilter, covariate: string): SubjectFilter {
  return { ...filter, conditions: filter.conditions.filter((condition) => condition.covariate !== covariate) };
}

/** The texts of a covariate that subjects can have, '' for those nobody gave it for. */
export function choosableTexts(covariate: KnownCovariate): readonly string[] {
  return covariate.missing > 0 ? [...covariate.values, ''] : covariate.values;
}

/** The filter after one text of a covariate was switched on or off; with all of them on there is no condition any more. */
export function withText(filter: SubjectFilter, covariate: KnownCovariate, text: string, on: boolean): SubjectFilter {
  const all = choosableTexts(covariate);
  const condition = conditionOn(filter, covariate.name);
  const before = condition !== undefined && 'oneOf' in condition ? condition.oneOf : all;
  const oneOf = all.filter((one) => (one === text ? on : before.includes(one)));
  if (oneOf.length === all.length) return withoutCondition(filter, covariate.name);
  return withCondition(filter, { covariate: covariate.name, oneOf });
}

/** The filter after one end of a covariate's range was set; with neither end there is no condition any more. */
export function withBound(
  filter: SubjectFilter,
  covariate: string,
  bound: { readonly from?: number | null; readonly to?: number | null },
): SubjectFilter {
  const condition = conditionOn(filter, covariate);
  const before = condition !== undefined && 'from' in condition ? condition : { from: null, to: null };
  const next = { covariate, from: before.from, to: before.to, ...bound };
  return next.from === null && next.to === null ? withoutCondition(filter, covariate) : withCondition(filter, next);
}
