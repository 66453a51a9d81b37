import { createHash } from 'node:crypto';
import type { ComparisonQuestion } from '../statistics/comparison/question.ts';
import { readStoredProtocol } from '../store/stored-protocol.ts';
import type { StudyFile } from '../store/study-file.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { trajectoryOfSeries } from './trajectory-of-series.ts';

/**
 * Gives a hash of all that a comparison rests on: every value that counts with its subject, arm and week, the arms in their order, and the policy
 * for limits of detection. It changes when one of them does, and with nothing else. The function keeps what it has read: use a new one after every
 * change of the study.
 */
export function comparedValues(study: StudyFile): (question: ComparisonQuestion) => string {
  const { arms, detectionPolicy } = readStoredProtocol(study);
  const frame = JSON.stringify([arms.map(({ name }) => name), detectionPolicy]);
  const known = new Map<string, string>();
  const ofSeries = (id: number, { change, filter }: ComparisonQuestion): string => {
    const key = JSON.stringify([id, change, filter]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const digest = digestOf(study, id, { change, filter });
    known.set(key, digest);
    return digest;
  };
  return (question) =>
    createHash('sha256')
      .update([frame, ...question.seriesIds.map((id) => ofSeries(id, question))].join('\n'))
      .digest('hex');
}

function digestOf(study: StudyFile, id: number, how: Pick<ComparisonQuestion, 'change' | 'filter'>): string {
  const hash = createHash('sha256');
  try {
    for (const { subject, arm, points } of trajectoryOfSeries(study, id, how.change, how.filter).subjects) {
      const values = points.map(({ week, value, qualifier }) => [week, value, qualifier]);
      hash.update(`${JSON.stringify([subject, arm, values])}\n`);
    }
  } catch (error) {
    // A series that is no longer there has nothing to compare.
    if (!(error instanceof ExplainedError)) throw error;
    hash.update(error.code);
  }
  return hash.digest('hex');
}
