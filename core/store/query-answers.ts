import { record } from './audit.ts';
import { rows, run } from './rows.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** What became of a query, by whom and when: it was answered with a note, or sent where the note is ''. */
export interface QueryAnswer {
  readonly query: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

/** Every query that was sent or answered, by its key. */
export function queryAnswers(study: StudyFile): Map<string, QueryAnswer> {
  const found = read(study, () => rows<QueryAnswer>(study.database, 'SELECT query, note, at, by FROM query_answer'));
  return new Map(found.map((answer) => [answer.query, answer]));
}

/** Marks a query as answered with a note, or as open again where the note is null. The audit trail keeps every answer. */
export function answerQuery(study: WritableStudy, query: string, note: string | null, by: string): void {
  change(study, () => {
    if (note === null) run(study.database, 'DELETE FROM query_answer WHERE query = ?', query);
    else {
      run(
        study.database,
        `INSERT INTO query_answer VALUES (?, ?, ?, ?)
          ON CONFLICT (query) DO UPDATE SET note = excluded.note, at = excluded.at, by = excluded.by`,
        query,
        note,
        study.now().toISOString(),
        by,
      );
    }
    record(study, by, note === null ? 'reopen query' : 'answer query', { query, note });
  });
}

/** Marks queries as sent to the laboratory; those that were sent or answered before stay as they are. Gives how many were marked. */
export function sendQueries(study: WritableStudy, queries: readonly string[], by: string): number {
  const known = queryAnswers(study);
  const fresh = queries.filter((query) => !known.has(query));
  if (fresh.length === 0) return 0;
  change(study, () => {
    const at = study.now().toISOString();
    for (const query of fresh) run(study.database, "INSERT INTO query_answer VALUES (?, '', ?, ?)", query, at, by);
    record(study, by, 'send queries', { queries: fresh });
  });
  return fresh.length;
}
