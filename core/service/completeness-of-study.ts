import {
  type CompletenessCell,
  type CompletenessMaterial,
  type CompletenessRow,
  completenessCells,
  countCells,
  type ReceivedValue,
} from '../completeness/completeness.ts';
import { findQueries } from '../completeness/queries.ts';
import type { Query } from '../completeness/query.ts';
import { matchScore } from '../scores/kinds.ts';
import { type ScoreRow, scoreStudy } from '../scores/score-study.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { receivedValues } from '../store/received-values.ts';
import { listSeries } from '../store/series.ts';
import { readingsBetween, readingsOfTheDead, readingsOutside, settledDuplicates } from '../store/sourced-readings.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { Outcome, Protocol } from '../study/protocol.ts';
import { scoreMaterialOf } from './scores-of-study.ts';

/** What has come of what the outcomes ask for, and every question that the data raises. */
export interface StudyCompleteness {
  readonly cells: readonly CompletenessCell[];
  readonly rows: readonly CompletenessRow[];
  /** Outcomes that count events: what did not happen leaves no value that could be missing. */
  readonly uncounted: readonly Outcome[];
  readonly queries: readonly Query[];
}

/** A score counts as received where it can be computed, as well as where a file gives it. */
function computedScores(rows: readonly ScoreRow[], { analytes }: Protocol): ReceivedValue[] {
  const names = new Map(analytes.flatMap((analyte) => [[matchScore(analyte)?.id ?? null, analyte.name] as const]));
  return rows.flatMap(({ score, subject, week, value }) => {
    const analyte = names.get(score);
    return value === null || analyte === undefined ? [] : [{ subject, week, analyte }];
  });
}

/** What completeness is counted from, and the scores that were computed on the way. Throws what reading the study throws. */
export function completenessMaterialOf(
  study: StudyFile,
  now: Date,
): CompletenessMaterial & { readonly protocol: Protocol; readonly scores: readonly ScoreRow[] } {
  const { protocol, subjects, readings } = scoreMaterialOf(study);
  const scores = scoreStudy({ protocol, subjects, readings });
  const followUps = listFollowUps(study);
  const deaths = followUps.filter(({ state }) => state === 'death');
  return {
    protocol,
    subjects,
    scores,
    received: [...receivedValues(study), ...computedScores(scores, protocol)],
    deathDays: new Map(deaths.map(({ subject, day }) => [subject, day])),
    followedUp: new Set(followUps.map(({ subject }) => subject)),
    today: Math.floor(now.getTime() / 86_400_000),
  };
}

/** Completeness and queries of a study on a day. Throws what reading the study throws. */
export function completenessOfStudy(study: StudyFile, now: Date): StudyCompleteness {
  const { protocol, scores, ...material } = completenessMaterialOf(study, now);
  const cells = completenessCells({ protocol, ...material });
  const arms = protocol.arms.map(({ name }) => name);
  const uncounted = protocol.outcomes.filter(({ type, analytes }) => type === 'incidence' && analytes.length === 0);
  return {
    cells,
    rows: countCells(cells, arms),
    uncounted,
    queries: queriesOf(study, { protocol, ...material }, protocol, cells, scores),
  };
}

function queriesOf(
  study: StudyFile,
  material: CompletenessMaterial,
  { analytes, outcomes }: Protocol,
  cells: readonly CompletenessCell[],
  scores: readonly ScoreRow[],
): Query[] {
  const flow = new Set(analytes.filter(({ kind }) => kind === 'flow').map(({ name }) => name));
  const asked = new Set(outcomes.flatMap((outcome) => outcome.analytes));
  const series = listSeries(study);
  const ids = series.map(({ id }) => id);
  const percentages = series.filter(({ unit, analyte }) => unit === '%' && flow.has(analyte));
  const weeks = [...new Set([0, ...outcomes.flatMap((outcome) => outcome.weeks)])];
  const scheduled = series.filter(({ analyte }) => asked.has(analyte)).map(({ id }) => id);
  return findQueries(material, cells, scores, {
    impossiblePercentages: percentages.flatMap(({ id }) => readingsOutside(study, id, 0, 100)),
    settled: settledDuplicates(study, ids),
    between: readingsBetween(study, scheduled, weeks),
    ofTheDead: material.deathDays.size === 0 ? [] : readingsOfTheDead(study, ids),
  });
}
