import { seriesName } from '../../core/figure/axis-title.ts';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { type Language, say } from '../../core/words/say.ts';
import { methodName } from './comparison-words.ts';

/** What a comparison is called in a list: its marker or how many, its method as it was run and its adjustment. */
export function keptName(
  language: Language,
  { series }: Pick<StudyOverview, 'series'>,
  { question, method }: Pick<ComparisonOutcome, 'question' | 'method'>,
): string {
  const { seriesIds, adjust } = question;
  const only = seriesIds.length === 1 ? series.find(({ id }) => id === seriesIds[0]) : undefined;
  const what =
    only === undefined ? say(language, 'comparisons.kept-panel', { count: seriesIds.length }) : seriesName(only);
  return say(language, 'comparisons.kept-name', {
    what,
    method: methodName(language, method),
    adjust: say(language, `comparisons.adjust-${adjust}`),
  });
}
