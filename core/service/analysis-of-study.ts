import { type AnalysisFile, type AnalysisInput, analysisScript } from '../export/analysis-r/analysis-script.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import { eventKinds } from '../study/subject-event.ts';
import { comparisonOfStudy } from './comparison-of-study.ts';
import { incidenceOfStudy } from './incidence-of-study.ts';
import { listComparisons } from './kept-comparisons.ts';
import { survivalOfStudy } from './survival-of-study.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/**
 * The analysis of a study as an R script: every comparison that it keeps, run on the values as they are now, survival (death is the event) and the
 * incidence of events. Throws what reading and comparing throw.
 */
export function analysisOfStudy(study: StudyFile, data: 'inside' | 'apart'): AnalysisFile[] {
  const arms = readStoredProtocol(study).arms.map(({ name }) => name);
  const comparisons = listComparisons(study).map(({ name, question }) => ({
    name,
    outcome: comparisonOfStudy(study, question).outcome,
    trajectories: question.seriesIds.map((id) => trajectoryOfSeries(study, id, 'none', question.filter)),
  }));
  const input: AnalysisInput = {
    fingerprint: fingerprintOf(study),
    freeze: study.frozen?.name ?? null,
    arms,
    comparisons,
    survival: survivalFor(study, arms),
    subjects: listSubjects(study).map(({ subject, arm }) => ({ subject, arm })),
    incidences: eventKinds.map((kind) => {
      const { incidence, events } = incidenceOfStudy(study, { kind, grades: null, related: null });
      return { incidence, events };
    }),
  };
  return analysisScript(input, data);
}

function survivalFor(study: StudyFile, arms: readonly string[]): AnalysisInput['survival'] {
  const { summary, horizon, followUps } = survivalOfStudy(study, { events: ['death'], horizon: null });
  if (summary.arms.length === 0) return null;
  const times = followUps.flatMap(({ arm, day, state }) =>
    arms.includes(arm) ? [{ arm, week: day / 7, event: state === 'death' }] : [],
  );
  return { summary, horizon, times };
}
