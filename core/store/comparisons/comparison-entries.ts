import { z } from 'zod';
import { comparedWeekSchema } from '../../statistics/comparison/compared-week.ts';
import { comparisonQuestionSchema } from '../../statistics/comparison/question.ts';
import type { ComparisonOutcome, StoredComparison } from '../../statistics/comparison/stored-comparison.ts';
import { ExplainedError } from '../../words/explained-error.ts';
import { record } from '../audit.ts';
import { damaged } from '../failure.ts';
import { firstRow, insert, rows, run } from '../rows.ts';
import { keeperOf, read, type StudyFile, type WritableStudy } from '../study-file.ts';
import { change } from '../transaction.ts';

/** A comparison as the study holds it: with a hash of the values that it compared, to be held against those of now. */
export interface ComparisonEntry extends Omit<StoredComparison, 'stale'> {
  readonly compared: string;
}

interface ComparisonRow extends Omit<ComparisonEntry, keyof ComparisonOutcome> {
  readonly question: string;
  readonly outcome: string;
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

const inOrder = 'WHERE removed = 0 ORDER BY place IS NULL, place, id';

/** The comparisons that the study keeps, in the order that a person gave them, then as they were made. */
export function listComparisonEntries(study: StudyFile): ComparisonEntry[] {
  const sql = `SELECT id, name, note, question, outcome, compared, fingerprint, at, by,
      (SELECT f.name FROM freeze f WHERE f.fingerprint = comparison.fingerprint ORDER BY f.id LIMIT 1) AS freeze
    FROM comparison ${inOrder}`;
  const keeper = keeperOf(study);
  return read(keeper, () => rows<ComparisonRow>(keeper.database, sql)).map((row) => {
    const question = comparisonQuestionSchema.safeParse(JSON.parse(row.question));
    const outcome = outcomeSchema.safeParse(JSON.parse(row.outcome));
    if (!question.success || !outcome.success) throw damaged(study.path);
    const { outcome: _, ...kept } = row;
    return { ...kept, question: question.data, ...outcome.data };
  });
}

/** What a comparison rests on: a hash of the values that it compared, and the fingerprint of the readings. */
export interface ComparedState {
  readonly compared: string;
  readonly fingerprint: string;
}

/** What a comparison found, to be kept. */
export interface FoundComparison extends ComparedState {
  readonly name: string;
  readonly note: string;
  readonly outcome: ComparisonOutcome;
}

function outcomeText({ arms, method, family, weeks }: ComparisonOutcome): string {
  return JSON.stringify({ arms, method, family, weeks });
}

/** Keeps a comparison; gives its id. The audit trail says so. */
export function addComparison(study: WritableStudy, found: FoundComparison, by: string): number {
  const { name, note, outcome, compared, fingerprint } = found;
  return change(study, () => {
    record(study, by, 'store comparison', { name, note, question: outcome.question });
    return insert(
      study.database,
      `INSERT INTO comparison (name, note, question, outcome, compared, fingerprint, at, by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      name,
      note,
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
  { outcome, compared, fingerprint }: Omit<FoundComparison, 'name' | 'note'>,
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
    record(study, by, 'run comparison again', { id, question: outcome.question });
  });
}

/** Gives a comparison another name and note. Throws `comparisons.gone`. */
export function editComparisonEntry(
  study: WritableStudy,
  id: number,
  { name, note }: { readonly name: string; readonly note: string },
  by: string,
): void {
  change(study, () => {
    const sql = 'SELECT name, note FROM comparison WHERE id = ? AND removed = 0';
    const from = firstRow<{ name: string; note: string }>(study.database, sql, id);
    if (from === undefined) throw new ExplainedError('comparisons.gone');
    if (from.name === name && from.note === note) return;
    run(study.database, 'UPDATE comparison SET name = ?, note = ? WHERE id = ?', name, note, id);
    record(study, by, 'edit comparison', { id, from, to: { name, note } });
  });
}

/** Puts a comparison before another, or after all where that is null. Throws `comparisons.gone`. */
export function moveComparisonEntry(study: WritableStudy, id: number, before: number | null, by: string): void {
  change(study, () => {
    const ids = rows<{ id: number }>(study.database, `SELECT id FROM comparison ${inOrder}`).map((row) => row.id);
    const others = ids.filter((other) => other !== id);
    const place = before === null ? others.length : others.indexOf(before);
    if (others.length === ids.length || place < 0) throw new ExplainedError('comparisons.gone');
    for (const [at, one] of others.toSpliced(place, 0, id).entries()) {
      run(study.database, 'UPDATE comparison SET place = ? WHERE id = ?', at, one);
    }
    record(study, by, 'move comparison', { id, before });
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
