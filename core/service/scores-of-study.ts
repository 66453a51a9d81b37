import { derivedPoints, derivedSeries } from '../scores/derived-series.ts';
import { type ScoreId, type ScoreKind, scoreKinds } from '../scores/kinds.ts';
import { scoreOverview } from '../scores/score-overview.ts';
import { type ScoreMaterial, type ScoreRow, scoreAnalytes, scoreStudy } from '../scores/score-study.ts';
import { type ScoreAnswer, type ScoreOverview, scoreLine } from '../scores/scores-answer.ts';
import { keptWhileUnchanged } from '../store/kept-while-unchanged.ts';
import { listSeries } from '../store/series.ts';
import { sourcedReadings } from '../store/sourced-readings.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { Protocol } from '../study/protocol.ts';
import type { Series, SeriesPoint } from '../study/series.ts';

/** The protocol with every analyte that has values: those that the plan no longer names come last, without synonyms. */
export function protocolWithMeasured(study: StudyFile): Protocol {
  const protocol = readStoredProtocol(study);
  const planned = new Set(protocol.analytes.map(({ name }) => name));
  const measured = new Set(listSeries(study).map(({ analyte }) => analyte));
  const others = [...measured].filter((name) => !planned.has(name));
  const added = others.map((name) => ({ name, kind: 'other' as const, unit: null, synonyms: [] }));
  return { ...protocol, analytes: [...protocol.analytes, ...added] };
}

/** What the scores and the criteria of a study are computed from: what stands in it now. Throws what reading the study throws. */
export function scoreMaterialOf(study: StudyFile): ScoreMaterial & { readonly protocol: Protocol } {
  const protocol = protocolWithMeasured(study);
  const names = new Set(scoreAnalytes(protocol.analytes));
  const series = listSeries(study).filter(({ analyte }) => names.has(analyte));
  const readings = sourcedReadings(
    study,
    series.map(({ id }) => id),
  );
  return { protocol, subjects: listSubjects(study), readings };
}

/** What the scores are computed from with every score, made once for all who ask until the study changes. Throws what reading the study throws. */
export const scoredStudy = keptWhileUnchanged((study) => {
  const material = scoreMaterialOf(study);
  return { ...material, scores: scoreStudy(material) };
});

/** The derived scores of a study, in the order of `scoreStudy`. Throws what reading the study throws. */
export function scoresOfStudy(study: StudyFile, kinds: readonly ScoreKind[] = scoreKinds): ScoreRow[] {
  const asked = new Set(kinds.map(({ id }) => id));
  return scoredStudy(study).scores.filter(({ score }) => asked.has(score));
}

function measuredIn(study: StudyFile): ReadonlySet<string> {
  return new Set(listSeries(study).map(({ analyte }) => analyte));
}

/** How every derived score stands in a study. Throws what reading the study throws. */
export function scoreOverviews(study: StudyFile): ScoreOverview[] {
  const { protocol, scores } = scoredStudy(study);
  const measured = measuredIn(study);
  const rows = Map.groupBy(scores, ({ score }) => score);
  return scoreKinds.map((kind) => scoreOverview(kind, rows.get(kind.id) ?? [], protocol.analytes, measured));
}

function kindOf(score: ScoreId): ScoreKind {
  const kind = scoreKinds.find(({ id }) => id === score);
  if (kind === undefined) throw new Error(`there is no score ${score}`);
  return kind;
}

/** One derived score at every visit. Throws what reading the study throws. */
export function scoreAnswer(study: StudyFile, score: ScoreId): ScoreAnswer {
  const kind = kindOf(score);
  const rows = scoresOfStudy(study, [kind]);
  return {
    overview: scoreOverview(kind, rows, scoredStudy(study).protocol.analytes, measuredIn(study)),
    lines: rows.map(scoreLine),
  };
}

/** One derived score of one subject, weeks ascending, with all that it was made from; [] where there is none. */
export function scoresOfSubject(study: StudyFile, score: ScoreId, subject: string): ScoreRow[] {
  return scoresOfStudy(study, [kindOf(score)]).filter((row) => row.subject === subject);
}

/** The series of a derived score with its points, as readings would give them. */
export function derivedSeriesOf(study: StudyFile, kind: ScoreKind): { series: Series; points: SeriesPoint[] } {
  const series = derivedSeries(kind, scoredStudy(study).protocol.analytes);
  return { series, points: derivedPoints(scoresOfStudy(study, [kind])) };
}
