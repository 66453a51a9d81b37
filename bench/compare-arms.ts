import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { comparisonQuestionSchema } from '../core/statistics/comparison/question.ts';
import { runComparison } from '../core/statistics/comparison/run-comparison.ts';
import { summariseTrajectory } from '../core/statistics/summarise-trajectory.ts';
import { describeSurvival } from '../core/statistics/survival/describe-survival.ts';
import { kaplanMeier } from '../core/statistics/survival/kaplan-meier.ts';
import type { Trajectory } from '../core/statistics/trajectory.ts';
import { chanceFrom } from '../examples/synthetic/random.ts';
import { besideR, inR } from './beside-r.ts';
import type { Measurement } from './measure.ts';
import { benchArms, seededQuestion, seededSeries } from './seeded-series.ts';

const script = path.join(import.meta.dirname, 'compare-arms.R');
const panelWeeks = [0, 2, 4, 8, 12, 24, 52];
const studyWeeks = [0, 1, 2, 4, 8, 12, 24, 36, 48, 52];

/** The values of trajectories as a file that R reads. */
function valuesFile(folder: string, name: string, panel: readonly Trajectory[]): string {
  const file = path.join(folder, `${name}.csv`);
  const lines = panel.flatMap(({ series: { id }, subjects }) =>
    subjects.flatMap(({ subject, arm, points }) =>
      points.map(({ week, value }) => [id, subject, arm, week, value].join(',')),
    ),
  );
  writeFileSync(file, `series,subject,arm,week,value\n${lines.join('\n')}\n`);
  return file;
}

/** Twenty follow-ups of 261 subjects: a third died, the others were lost or stayed to the end. */
function followUps(folder: string) {
  const chance = chanceFrom(261).uniform;
  const studies = Array.from({ length: 20 }, () =>
    benchArms.map((arm, at) => ({
      arm,
      times: Array.from({ length: 87 }, () => {
        const time = Math.ceil(chance() * 364) / 7;
        return { time, event: chance() < 0.2 + 0.1 * at };
      }),
    })),
  );
  const file = path.join(folder, 'follow-up.csv');
  const lines = studies.flatMap((arms, study) =>
    arms.flatMap(({ arm, times }) => times.map(({ time, event }) => `${study},${arm},${time},${event ? 1 : 0}`)),
  );
  writeFileSync(file, `study,arm,time,event\n${lines.join('\n')}\n`);
  return { studies, file };
}

/** A whole panel compared as one family, one marker as MMRM, and the numbers of a whole study, beside R's own functions where it is installed. */
export async function measureComparisons(folder: string, runs: number): Promise<Measurement[]> {
  const panel = Array.from({ length: 9 }, (_, i) => seededSeries(i + 1, panelWeeks));
  const questions = Array.from({ length: 20 }, (_, i) => seededQuestion(i + 1, studyWeeks));
  const study = questions.map(summariseTrajectory);
  const asked = (of: readonly Trajectory[], question: object = {}) =>
    comparisonQuestionSchema.parse({ seriesIds: of.map(({ series: { id } }) => id), ...question });
  const from = (of: readonly Trajectory[]) => (id: number) => of[id - 1] ?? seededSeries(id, panelWeeks);
  const panelFile = valuesFile(folder, 'panel', panel);
  const oneFile = valuesFile(folder, 'one', panel.slice(0, 1));
  const studyFile = valuesFile(folder, 'study', study);
  const { studies, file: followUpFile } = followUps(folder);
  const ofStudy = '261 subjects x 10 visits x 20 analytes';
  return [
    await besideR(
      'nine markers x seven weeks compared as one family, 261 subjects in three arms',
      200,
      runs,
      () => runComparison(asked(panel), from(panel), []),
      inR(script, [panelFile, 'compare'], []),
    ),
    await besideR(
      'MMRM of one marker, 261 subjects x 7 weeks',
      1000,
      runs,
      () => runComparison(asked(panel.slice(0, 1), { method: 'unstructured' }), from(panel), []),
      inR(script, [oneFile, 'mmrm'], ['nlme']),
    ),
    await besideR(
      `every arm at every week described, ${ofStudy}`,
      null,
      runs,
      () => questions.map(summariseTrajectory),
      inR(script, [studyFile, 'describe'], []),
    ),
    await besideR(
      `arms compared at every week with their pairs, ${ofStudy}`,
      null,
      runs,
      () => runComparison(asked(study), from(study), []),
      inR(script, [studyFile, 'compare'], []),
    ),
    await besideR(
      'Kaplan–Meier of three arms, 261 subjects, twenty times',
      null,
      runs,
      () => studies.map((arms) => arms.map(({ times }) => kaplanMeier(times))),
      inR(script, [followUpFile, 'kaplan-meier'], ['survival']),
    ),
    await besideR(
      'the same with medians, log-rank, restricted means and hazard ratios',
      null,
      runs,
      () => studies.map((arms) => describeSurvival(arms, 52, [0, 12, 24, 52])),
      inR(script, [followUpFile, 'survival'], ['survival']),
    ),
  ];
}
