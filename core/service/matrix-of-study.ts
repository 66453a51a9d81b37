import { createHash } from 'node:crypto';
import { type AskedQuery, type CompletenessMatrix, matrixBlocks } from '../completeness/matrix.ts';
import type { Query } from '../completeness/query.ts';
import { keptWhileUnchanged } from '../store/kept-while-unchanged.ts';
import { queryAnswers } from '../store/query-answers.ts';
import type { StudyFile } from '../store/study-file.ts';
import { listSubjects } from '../store/subjects.ts';
import { completenessOfStudy } from './completeness-of-study.ts';

/** What tells a query from every other, whenever the list is made: another value in the cell makes it another query. */
function keyOf({ kind, subject, week, analytes, text, code, source }: Query): string {
  const place = source === null ? null : [source.file, source.sheet, source.cell];
  const what = JSON.stringify([kind, subject, week, analytes, text, code, place]);
  return createHash('sha256').update(what).digest('hex').slice(0, 24);
}

/** The queries of a study with what was answered to them. */
export function askedQueries(study: StudyFile, queries: readonly Query[]): AskedQuery[] {
  const answers = queryAnswers(study);
  return queries.map((query) => {
    const key = keyOf(query);
    const mark = answers.get(key);
    if (mark === undefined) return { ...query, key, state: 'open', sent: null, answer: null };
    const { note, at, by } = mark;
    if (note === '') return { ...query, key, state: 'sent', sent: { at, by }, answer: null };
    return { ...query, key, state: 'answered', sent: null, answer: { note, at, by } };
  });
}

/** Completeness as a page shows it, on a day. Throws what reading the study throws. */
export function matrixOfStudy(study: StudyFile, now: Date): CompletenessMatrix {
  return matrixOnDay(study, now.toISOString().slice(0, 10));
}

const matrixOnDay = keptWhileUnchanged((study, asOf): CompletenessMatrix => {
  const now = new Date(asOf);
  const { cells, rows, uncounted, queries } = completenessOfStudy(study, now);
  const subjects = listSubjects(study);
  return {
    asOf,
    subjects: subjects.map(({ subject, arm }) => ({ subject, arm })),
    blocks: matrixBlocks(cells, subjects),
    rows,
    uncounted: uncounted.map(({ name }) => name),
    queries: askedQueries(study, queries),
  };
});
