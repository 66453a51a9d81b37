import { createHash } from 'node:crypto';
import { firstRow } from '../rows.ts';
import { seriesPoints } from '../series.ts';
import { readStoredProtocol } from '../stored-protocol.ts';
import { read, type StudyFile } from '../study-file.ts';

/**
 * Gives a hash of all that a comparison of these series rests on: every value that counts with its subject, arm and week, the arms in their order,
 * and the policy for limits of detection. It changes when one of them does, and with nothing else. The function keeps what it has read of a series:
 * use a new one after every change of the study.
 */
export function comparedValues(study: StudyFile): (seriesIds: readonly number[]) => string {
  const { arms, detectionPolicy } = readStoredProtocol(study);
  const frame = JSON.stringify([arms.map(({ name }) => name), detectionPolicy]);
  const known = new Map<number, string>();
  const ofSeries = (id: number): string => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const exists = read(study, () => firstRow(study.database, 'SELECT 1 FROM series WHERE id = ?', id)) !== undefined;
    const hash = createHash('sha256');
    for (const { subject, arm, week, value, qualifier } of exists ? seriesPoints(study, id) : []) {
      hash.update(`${JSON.stringify([subject, arm, week, value, qualifier])}\n`);
    }
    const digest = hash.digest('hex');
    known.set(id, digest);
    return digest;
  };
  return (seriesIds) =>
    createHash('sha256')
      .update([frame, ...seriesIds.map(ofSeries)].join('\n'))
      .digest('hex');
}
