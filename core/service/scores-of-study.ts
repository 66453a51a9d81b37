import type { ScoreKind } from '../scores/kinds.ts';
import { type ScoreMaterial, type ScoreRow, scoreAnalytes, scoreStudy } from '../scores/score-study.ts';
import { listSeries } from '../store/series.ts';
import { sourcedReadings } from '../store/sourced-readings.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import type { Protocol } from '../study/protocol.ts';

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

/** The derived scores of a study, in the order of `scoreStudy`. Throws what reading the study throws. */
export function scoresOfStudy(study: StudyFile, kinds?: readonly ScoreKind[]): ScoreRow[] {
  return scoreStudy(scoreMaterialOf(study), kinds);
}
