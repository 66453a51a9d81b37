import { measureOf } from '../../core/figure/axis-title.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import type { Series } from '../../core/study/series.ts';

/** The series of one analyte, as the picker lists them. */
export interface AnalyteChoice {
  readonly analyte: string;
  readonly series: readonly SeriesEntry[];
}

/** What tells a series from others of its analyte: its population and what it is measured in; '' where the file said nothing. */
export function seriesDetail(series: Series): string {
  return [series.population ?? '', measureOf(series)].filter(Boolean).join(' · ');
}

const folded = (text: string) => text.normalize('NFKC').toLocaleLowerCase();

/** The series that hold every word of the search in their analyte, population, metric or unit, by analyte, in the study's order. */
export function analyteChoices(series: readonly SeriesEntry[], search: string): readonly AnalyteChoice[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const choices = new Map<string, SeriesEntry[]>();
  for (const entry of series) {
    const text = folded([entry.analyte, entry.population, entry.metric, entry.unit, seriesDetail(entry)].join(' '));
    if (!words.every((word) => text.includes(word))) continue;
    const same = choices.get(entry.analyte);
    if (same === undefined) choices.set(entry.analyte, [entry]);
    else same.push(entry);
  }
  return [...choices].map(([analyte, entries]) => ({ analyte, series: entries }));
}

/** The first choices that hold at most so many series together; the last of them may be cut. */
export function firstChoices(choices: readonly AnalyteChoice[], most: number): readonly AnalyteChoice[] {
  const first: AnalyteChoice[] = [];
  let room = most;
  for (const { analyte, series } of choices) {
    if (room <= 0) break;
    first.push({ analyte, series: series.slice(0, room) });
    room -= series.length;
  }
  return first;
}
