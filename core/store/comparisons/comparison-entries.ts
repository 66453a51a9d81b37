import { z } from 'zod';
import { comparedWeekSchema } from '../../statistics/comparison/compared-week.ts';
import { comparisonQuestionSchema } from '../../statistics/comparison/question.ts';
import type { ComparisonOutcome, StoredComparison } from '../../statistics/comparison/stored-comparison.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { record } from '../audit.ts';
import { damaged } from '../failure.ts';
import { insert, rows, run } from '../rows.ts';
import { keeperOf, read, type StudyFile, type WritableStudy } from '../study-file.ts';
import { change } from '../transaction.ts';

/** A comparison as the study holds it: with a hash of the values that it compared, to be held against those of now. */
export interface ComparisonEntry extends Omit<StoredComparison, 'stale'> {
  readonly compared: string;
}

interface ComparisonRow {
  readonly id: number;
  readonly name: string;
  readonly question: string;
  readonly outcome: string;
  readonly compared: string;
  readonly fingerprint: string;
  readonly freeze: string | null;
  readonly at: string;
  readonly by: string;
}

const outcomeSchema = z.strictObject({
  arms: z.array(z.string()).readonly(),
  method: comparisonQuestionSchema.shape.method.unwrap(),
  family: z
    .strictObject({
      of: z.enum(['weeks', 'panel']),
      analytes: z.number().int(),
      tests: z.number().int(),
      // What was kept before pairs were a family of their own does not count them.
      pairs: z.number().int().nullable().default(null),
    })
    .readonly(),
  weeks: z.array(comparedWeekSchema).readonly(),
});

/** The comparisons that the study keeps, the first one first. */
export function listComparisonEntries(study: StudyFile): ComparisonEntry[] {
  const sql = `SELECT id, name, question, outcome, compared, fingerprint, at, by,
      (SELECT f.name FROM freeze f WHERE f.fingerprint = comparison.fingerprint ORDER BY f.id LIMIT 1) AS freeze
    FROM comparison WHERE removed = 0 ORDER BY id`;
  const keeper = keeperOf(study);
  return read(keeper, () => rows<ComparisonRow>(keeper.database, sql)).map((row) => {
    const question = comparisonQuestionSchema.safeParse(JSON.parse(row.question));
    const outcome = outcomeSchema.safeParse(JSON.parse(row.outcome));
    if (!question.success || !outcome.success) throw damaged(study.path);
    const { id, name, compared, fingerprint, freeze, at, by } = row;
    return { id, name, question: question.data, ...outcome.data, compared, fingerprint, freeze, at, by };
  });
}

/** What a comparison found, to be kept with a hash of the values that it compared and the fingerprint of the readings that it was run on. */
export interface FoundComparison {
  readonly fingerprint: string;
  readonly name: string;
  readonly outcome: ComparisonOutcome;
  readonly compared: string;
}

function outcomeText({ arms, method, family, weeks }: ComparisonOutcome): string {
  return JSON.stringify({ arms, method, family, weeks });
}

/** Keeps a comparison; gives its id. The audit trail says so. */
export function addComparison(
  study: WritableStudy,
  { name, outcome, compared, fingerprint }: FoundComparison,
  by: string,
): number {
  return change(study, () => {
    record(study, by, 'store comparison', { name, question: outcome.question });
    return insert(
      study.database,
      'INSERT INTO comparison (name, question, outcome, compared, fingerprint, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
      name,
      JSON.stringify(outcome.question),
      outcomeText(outcome),
      compared,
      fingerprint,
      study.now().toISOString(),
      by,
    );
  });
}

/** Puts what a comparison finds now in the place of what it found before. Throws `comparisons.gone`. */
export function renewComparisonEntry(
  study: WritableStudy,
  id: number,
  { name, outcome, compared, fingerprint }: FoundComparison,
  by: string,
): void {
  change(study, () => {
    const changed = run(
      study.database,
      'UPDATE comparison SET outcome = ?, compared = ?, fingerprint = ?, at = ?, by = ? WHERE id = ? AND removed = 0',
      outcomeText(outcome),
      compared,
      fingerprint,
      study.now().toISOString(),
      by,
      id,
    );
    if (changed === 0) throw new ExplainedError('comparisons.gone');
    record(study, by, 'run comparison again', { name, question: outcome.question });
  });
}

/** Takes a comparison away, or brings one back that was. Throws `comparisons.gone` where the study never had it. */
export function setComparisonRemoved(study: WritableStudy, id: number, removed: boolean, by: string): void {
  change(study, () => {
    const changed = run(study.database, 'UPDATE comparison SET removed = ? WHERE id = ?', removed ? 1 : 0, id);
    if (changed === 0) throw new ExplainedError('comparisons.gone');
    record(study, by, removed ? 'remove comparison' : 'restore comparison', { id });
  });
}
