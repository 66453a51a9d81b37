import { record } from './audit.ts';
import { rows, run } from './rows.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** What was answered to a query, by whom and when. */
export interface QueryAnswer {
  readonly query: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

/** Every answer, by the key of its query. */
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
