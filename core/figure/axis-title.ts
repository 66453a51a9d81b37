import type { Change } from '../statistics/summary.ts';
import type { Series } from '../study/series.ts';
import { type Language, say } from '../words/say.ts';

/** What a series is measured in: `% of parent`, `U/L`, `Median, AU`; '' where the file said neither metric nor unit. */
export function measureOf(series: Series): string {
  const { metric, unit } = series;
  const parent = metric?.match(/^freq(?:uency|\.)?\s+of\s+(.+)$/i)?.[1];
  if (parent !== undefined) return `% of ${/^(grand)?parent$|^total$/i.test(parent) ? parent.toLowerCase() : parent}`;
  if (metric === null) return unit ?? '';
  return unit === null || metric.includes(unit) ? metric : `${metric}, ${unit}`;
}

/** An analyte with its population, as titles and sentences name it. */
export function seriesName(series: Series): string {
  return series.population === null ? series.analyte : `${series.analyte}, ${series.population}`;
}

/** The title of the axis of values: `NKG2A, CD56dim NK (% of parent)`, or what changed from baseline and in what unit. */
export function valueAxisTitle(series: Series, change: Change, language: Language): string {
  const { analyte } = series;
  const measure = measureOf(series);
  const population = series.population === null ? '' : `, ${series.population}`;
  if (change === 'none') return measure === '' ? seriesName(series) : `${seriesName(series)} (${measure})`;
  if (change === 'percent') return say(language, 'figure.axis-percent', { analyte, population });
  if (change === 'log2ratio') return say(language, 'figure.axis-log2ratio', { analyte, population });
  const points = series.unit === '%' || measure.startsWith('%');
  const unit = points ? say(language, 'figure.percentage-points') : measure;
  if (unit === '') return say(language, 'figure.axis-absolute-plain', { analyte, population });
  return say(language, 'figure.axis-absolute', { analyte, population, unit });
}
