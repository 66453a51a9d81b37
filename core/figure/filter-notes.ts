import { covariateWords } from '../eligibility/eligibility-filter.ts';
import type { Trajectory } from '../statistics/trajectory.ts';
import { letsEveryoneThrough, type SubjectCondition } from '../study/subject-filter.ts';
import { type Language, say } from '../words/say.ts';
import { plainNumber } from './layout/marks.ts';
import type { OverWeeksRecipe } from './recipe.ts';

/** What a filter left of whatever is drawn. */
type Filtered = Pick<Trajectory, 'filtered'>;

/** Which subjects are counted, where not all are: in the study's own words; [] where all are. */
export function filterNotes(
  shown: readonly Filtered[],
  { filter, language }: Pick<OverWeeksRecipe, 'filter' | 'language'>,
): readonly string[] {
  if (letsEveryoneThrough(filter)) return [];
  const most = shown.reduce<Filtered['filtered']>(
    (so, { filtered }) => ((filtered?.of ?? 0) > (so?.of ?? 0) ? filtered : so),
    undefined,
  );
  const conditions = filter.conditions.map((condition) => conditionWords(condition, language));
  const arms = filter.arms === null ? [] : [filter.arms.join(language === 'zh' ? '、' : ', ')];
  const words = {
    conditions: [...arms, ...conditions].join(language === 'zh' ? '；' : '; '),
    kept: most?.kept ?? 0,
    of: most?.of ?? 0,
  };
  return [say(language, 'figure.legend-filter', words)];
}

function conditionWords(condition: SubjectCondition, language: Language): string {
  const covariate = covariateWords(language, condition.covariate);
  if ('oneOf' in condition) {
    const values = condition.oneOf.map((value) =>
      value === '' ? say(language, 'figure.legend-unknown') : covariateWords(language, condition.covariate, value),
    );
    return `${covariate} ${values.join(language === 'zh' ? '、' : ', ')}`;
  }
  const { from, to } = condition;
  if (from !== null && to !== null) return `${covariate} ${plainNumber(from)}–${plainNumber(to)}`;
  if (from !== null) return `${covariate} ≥ ${plainNumber(from)}`;
  return to === null ? covariate : `${covariate} ≤ ${plainNumber(to)}`;
}
