import { z } from 'zod';
import { comparedWeekSchema } from '../../statistics/comparison/compared-week.ts';
import { comparisonQuestionSchema } from '../../statistics/comparison/question.ts';
import type { ComparisonOutcome, StoredComparison } from '../../statistics/comparison/stored-comparison.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { record } from '../audit.ts';
import { damaged } from '../failure.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { insert, rows, run } from '../rows.ts';
import { read, type StudyFile, type WritableStudy } from '../study-file.ts';
import { change } from '../transaction.ts';
import { comparedValues } from './compared-values.ts';

interface ComparisonEntry {
  readonly id: number;
  readonly name: string;
  readonly question: string;
  readonly outcome: string;
  readonly compared: string;
  readonly fingerprint: string;
  readonly at: string;
  readonly by: string;
}

const outcomeSchema = z.strictObject({
  arms: z.array(z.string()).readonly(),
  method: comparisonQuestionSchema.shape.method.unwrap(),
  family: z
    .strictObject({ of: z.enum(['weeks', 'panel']), analytes: z.number().int(), tests: z.number().int() })
    .readonly(),
  weeks: z.array(comparedWeekSchema).readonly(),
});

const columns = 'id, name, question, outcome, compared, fingerprint, at, by';

/** The comparisons that the study keeps, the first one first, each held against the values as they are now. */
export function listComparisons(study: StudyFile): StoredComparison[] {
  const sql = `SELECT ${columns} FROM comparison WHERE removed = 0 ORDER BY id`;
  const found = read(study, () => rows<ComparisonEntry>(study.database, sql));
  if (found.length === 0) return [];
  const compared = comparedValues(study);
  return found.map((entry) => {
    const question = comparisonQuestionSchema.safeParse(JSON.parse(entry.question));
    const outcome = outcomeSchema.safeParse(JSON.parse(entry.outcome));
    if (!question.success || !outcome.success) throw damaged(study.path);
    const { id, name, fingerprint, at, by } = entry;
    const stale = compared(question.data.seriesIds) !== entry.compared;
    return { id, name, question: question.data, ...outcome.data, at, by, fingerprint, stale };
  });
}

/** One comparison that the study keeps. Throws `comparisons.gone`. */
export function storedComparison(study: StudyFile, id: number): StoredComparison {
  const found = listComparisons(study).find((one) => one.id === id);
  if (found === undefined) throw new ExplainedError('comparisons.gone');
  return found;
}

function outcomeText({ arms, method, family, weeks }: ComparisonOutcome): string {
  return JSON.stringify({ arms, method, family, weeks });
}

/** Keeps a comparison with the values that it has just compared. The audit trail says so. */
export function storeComparison(
  study: WritableStudy,
  outcome: ComparisonOutcome,
  name: string,
  by: string,
): StoredComparison {
  const id = change(study, () => {
    const { question } = outcome;
    record(study, by, 'store comparison', { name, question });
    return insert(
      study.database,
      'INSERT INTO comparison (name, question, outcome, compared, fingerprint, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
      name,
      JSON.stringify(question),
      outcomeText(outcome),
      comparedValues(study)(question.seriesIds),
      fingerprintOf(study),
      study.now().toISOString(),
      by,
    );
  });
  return storedComparison(study, id);
}

/** Puts what a stored comparison finds now in the place of what it found before. Throws `comparisons.gone`. */
export function renewComparison(
  study: WritableStudy,
  id: number,
  outcome: ComparisonOutcome,
  by: string,
): StoredComparison {
  change(study, () => {
    const { name } = storedComparison(study, id);
    run(
      study.database,
      'UPDATE comparison SET outcome = ?, compared = ?, fingerprint = ?, at = ?, by = ? WHERE id = ?',
      outcomeText(outcome),
      comparedValues(study)(outcome.question.seriesIds),
      fingerprintOf(study),
      study.now().toISOString(),
      by,
      id,
    );
    record(study, by, 'run comparison again', { name, question: outcome.question });
  });
  return storedComparison(study, id);
}

/** Takes a comparison away, or brings one back that was. Throws `comparisons.gone` where the study never had it. */
export function setComparisonRemoved(study: WritableStudy, id: number, removed: boolean, by: string): void {
  change(study, () => {
    const changed = run(study.database, 'UPDATE comparison SET removed = ? WHERE id = ?', removed ? 1 : 0, id);
    if (changed === 0) throw new ExplainedError('comparisons.gone');
    record(study, by, removed ? 'remove comparison' : 'restore comparison', { id });
  });
}
