import type { SeriesEntry, StudyOverview } from '../study/overview.ts';
import { computableScores, derivedSeries } from './derived-series.ts';

/** Every series that can be drawn: those of the study's readings, then the derived scores whose inputs it measures. */
export function allSeries({ series, protocol }: Pick<StudyOverview, 'series' | 'protocol'>): readonly SeriesEntry[] {
  const measured = new Set(series.map(({ analyte }) => analyte));
  // A computed series has no readings of its own.
  const derived = computableScores(protocol.analytes, measured).map((kind) => ({
    ...derivedSeries(kind, protocol.analytes),
    readings: 0,
    subjects: 0,
  }));
  return [...series, ...derived];
}
