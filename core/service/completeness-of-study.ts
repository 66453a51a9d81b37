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
import type { ScoreRow } from '../scores/score-study.ts';
import { datedVisits } from '../store/dated-visits.ts';
import { listEvents } from '../store/events.ts';
import { listFollowUps } from '../store/follow-up.ts';
import { receivedValues } from '../store/received-values.ts';
import { listSeries } from '../store/series.ts';
import { readingsBetween, readingsOfTheDead, readingsOutside, settledDuplicates } from '../store/sourced-readings.ts';
import type { StudyFile } from '../store/study-file.ts';
import type { Outcome, Protocol } from '../study/protocol.ts';
import type { SourcedFollowUp } from '../study/sourced-outcome.ts';
import type { SourcedReading } from '../study/sourced-reading.ts';
import { scoredStudy } from './scores-of-study.ts';

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

/** What came up on the way: the scores, the readings that they were computed from, and what happened to the subjects. */
interface Computed {
  readonly protocol: Protocol;
  readonly scores: readonly ScoreRow[];
  readonly measured: readonly SourcedReading[];
  readonly followUps: readonly SourcedFollowUp[];
}

/** What completeness is counted from, and the scores that were computed on the way. Throws what reading the study throws. */
export function completenessMaterialOf(study: StudyFile, now: Date): CompletenessMaterial & Computed {
  const { protocol, subjects, readings, scores } = scoredStudy(study);
  const followUps = listFollowUps(study);
  const deaths = followUps.filter(({ state }) => state === 'death');
  return {
    protocol,
    subjects,
    scores,
    measured: readings,
    followUps,
    received: [...receivedValues(study), ...computedScores(scores, protocol)],
    deathDays: new Map(deaths.map(({ subject, day }) => [subject, day])),
    followedUp: new Set(followUps.map(({ subject }) => subject)),
    today: Math.floor(now.getTime() / 86_400_000),
  };
}

/** Completeness and queries of a study on a day. Throws what reading the study throws. */
export function completenessOfStudy(study: StudyFile, now: Date): StudyCompleteness {
  const material = completenessMaterialOf(study, now);
  const { protocol } = material;
  const cells = completenessCells(material);
  return {
    cells,
    rows: countCells(
      cells,
      protocol.arms.map(({ name }) => name),
    ),
    uncounted: protocol.outcomes.filter(({ type, analytes }) => type === 'incidence' && analytes.length === 0),
    queries: queriesOf(study, material, cells),
  };
}

function queriesOf(
  study: StudyFile,
  material: CompletenessMaterial & Computed,
  cells: readonly CompletenessCell[],
): Query[] {
  const { scores, measured, followUps, protocol } = material;
  const { analytes, outcomes } = protocol;
  const flow = new Set(analytes.filter(({ kind }) => kind === 'flow').map(({ name }) => name));
  const asked = new Set(outcomes.flatMap((outcome) => outcome.analytes));
  const series = listSeries(study);
  const ids = series.map(({ id }) => id);
  const percentages = series.filter(({ unit, analyte }) => unit === '%' && flow.has(analyte));
  const weeks = [...new Set([0, ...outcomes.flatMap((outcome) => outcome.weeks)])];
  const scheduled = series.filter(({ analyte }) => asked.has(analyte)).map(({ id }) => id);
  return findQueries(material, cells, {
    scores,
    followUps,
    events: listEvents(study),
    dated: datedVisits(study),
    doubtful: {
      impossiblePercentages: percentages.flatMap(({ id }) => readingsOutside(study, id, 0, 100)),
      settled: settledDuplicates(study, ids),
      between: readingsBetween(study, scheduled, weeks),
      ofTheDead: material.deathDays.size === 0 ? [] : readingsOfTheDead(study, ids),
      measured,
    },
  });
}
