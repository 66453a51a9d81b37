import type { Analyte } from '../study/protocol.ts';
import type { Series, SeriesPoint } from '../study/series.ts';
import { matchClinical } from '../study/vocabulary/match-clinical.ts';
import { matchScore, type ScoreId, type ScoreKind, scoreKinds } from './kinds.ts';
import { requiredInputs } from './required-inputs.ts';
import type { ScoreRow } from './score-study.ts';

type Named = Pick<Analyte, 'name' | 'synonyms'>;

/**
 * The series of a derived score: what the study calls the score (else the score's own name), the version of its formula as metric. Its id is below 0,
 * which no series of readings has: it stands in no file, and every value of it is computed.
 */
export function derivedSeries(kind: ScoreKind, analytes: readonly Named[]): Series {
  const called = analytes.find((analyte) => matchScore(analyte)?.id === kind.id);
  const id = -1 - scoreKinds.indexOf(kind);
  return { id, analyte: called?.name ?? kind.name, population: null, metric: kind.version, unit: null };
}

/** The score whose series has this id; null for a series of readings. */
export function scoreOfSeries(seriesId: number): ScoreKind | null {
  return seriesId < 0 ? (scoreKinds[-1 - seriesId] ?? null) : null;
}

/** The scores that a study measures every input of. Sex is of the subject, and PaO2/FiO2 may come as its two parts. */
export function computableScores(analytes: readonly Named[], measured: ReadonlySet<string>): readonly ScoreKind[] {
  const known = new Set(
    analytes.flatMap((analyte) => (measured.has(analyte.name) ? (matchClinical(analyte)?.name ?? []) : [])),
  );
  if (known.has('PaO2') && known.has('FiO2')) known.add('PaO2/FiO2');
  return scoreKinds.filter((kind) => requiredInputs(kind).every((input) => input === 'sex' || known.has(input)));
}

/** The values of a derived score as the points of its series; what cannot be told is no point. They stand for no reading, so their id is 0. */
export function derivedPoints(rows: readonly ScoreRow[]): SeriesPoint[] {
  return rows.flatMap(({ subject, arm, week, value }) =>
    value === null ? [] : [{ readingId: 0, subject, arm, week, value, qualifier: null }],
  );
}

/** The id of a score's series. */
export function derivedSeriesId(score: ScoreId): number {
  return -1 - scoreKinds.findIndex(({ id }) => id === score);
}
