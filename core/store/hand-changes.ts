import type { Trace } from '../study/overview.ts';
import type { Qualifier } from '../study/series.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { nextEntry, record } from './audit.ts';
import { firstRow, insert, rows, run } from './rows.ts';
import { standing } from './schema.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { traceReading } from './trace.ts';
import { change } from './transaction.ts';

interface StandingReading {
  readonly id: number;
  readonly value: number;
  readonly qualifier: string;
  readonly status: number;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
}

function standingReading(study: StudyFile, readingId: number): StandingReading {
  const found = firstRow<StandingReading>(
    study.database,
    `SELECT r.id, r.value, r.qualifier, r.status, u.name AS subject, v.week, a.name AS analyte, s.population, s.metric
      FROM reading r JOIN subject u ON u.id = r.subject_id JOIN visit v ON v.id = r.visit_id
      JOIN series s ON s.id = r.series_id JOIN analyte a ON a.id = s.analyte_id
      WHERE r.id = ? AND r.status IN (${standing.current}, ${standing.excluded})`,
    readingId,
  );
  if (found === undefined) throw new ExplainedError('store.no-such-reading');
  return found;
}

function countingReading(study: StudyFile, readingId: number): StandingReading {
  const reading = standingReading(study, readingId);
  if (reading.status === standing.excluded) throw new ExplainedError('store.is-excluded');
  return reading;
}

function given(reason: string): string {
  const text = reason.trim();
  if (text === '') throw new ExplainedError('store.no-reason');
  return text;
}

type Action = 'corrected' | 'excluded' | 'taken-back';
const auditActions = { corrected: 'correct', excluded: 'exclude', 'taken-back': 'take-back' } as const;

/** Writes down what a person did: beside the reading for its history, and in the audit trail. */
function writeDown(
  study: WritableStudy,
  step: { reading: StandingReading; standsAs: number; action: Action; to: number | null; reason: string | null },
  at: string,
  by: string,
): void {
  const { reading, standsAs, action, to, reason } = step;
  run(
    study.database,
    'INSERT INTO change (reading_id, entry, at, by, action, from_value, to_value, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    standsAs,
    nextEntry(study.database),
    at,
    by,
    action,
    reading.status === standing.excluded ? null : reading.value,
    to,
    reason,
  );
  const { subject, week, analyte, population, metric, value: from } = reading;
  record(study, by, auditActions[action], { subject, week, analyte, population, metric, from, to, reason });
}

/**
 * Puts another value in the place of one that counts. The earlier one stays, superseded, with the reason; the cell stays the source of both.
 * Gives the value as it stands now. Throws `store.no-such-reading`, `store.is-excluded`, `store.no-reason`, `store.same-value`.
 */
export function correctReading(
  study: WritableStudy,
  readingId: number,
  to: { readonly value: number; readonly qualifier: Qualifier | null },
  reason: string,
  by: string,
): Trace {
  const id = change(study, () => {
    const { database } = study;
    const reading = countingReading(study, readingId);
    const why = given(reason);
    const qualifier = to.qualifier ?? '';
    if (reading.value === to.value && reading.qualifier === qualifier) throw new ExplainedError('store.same-value');
    const at = study.now().toISOString();
    run(database, `UPDATE reading SET status = ${standing.superseded} WHERE id = ?`, reading.id);
    const corrected = insert(
      database,
      `INSERT INTO reading (series_id, subject_id, visit_id, replicate, value, qualifier, text, visit_text, note, import_id, sheet, row, column)
        SELECT series_id, subject_id, visit_id, replicate, ?, ?, text, visit_text, NULL, import_id, sheet, row, column
        FROM reading WHERE id = ?`,
      to.value,
      qualifier,
      reading.id,
    );
    run(
      database,
      'INSERT INTO hand_change (reading_id, replaced_id, at, by, reason) VALUES (?, ?, ?, ?, ?)',
      corrected,
      reading.id,
      at,
      by,
      why,
    );
    writeDown(study, { reading, standsAs: corrected, action: 'corrected', to: to.value, reason: why }, at, by);
    return corrected;
  });
  return traceReading(study, id);
}

/**
 * Leaves a value that counts out of everything, with a reason. It holds its place: a file that says the same does not bring it back.
 * Throws `store.no-such-reading`, `store.is-excluded`, `store.no-reason`.
 */
export function excludeReading(study: WritableStudy, readingId: number, reason: string, by: string): Trace {
  change(study, () => {
    const reading = countingReading(study, readingId);
    const why = given(reason);
    const at = study.now().toISOString();
    run(study.database, `UPDATE reading SET status = ${standing.excluded} WHERE id = ?`, reading.id);
    run(
      study.database,
      'INSERT INTO hand_change (reading_id, replaced_id, at, by, reason) VALUES (?, NULL, ?, ?, ?)',
      reading.id,
      at,
      by,
      why,
    );
    writeDown(study, { reading, standsAs: reading.id, action: 'excluded', to: null, reason: why }, at, by);
  });
  return traceReading(study, readingId);
}

/**
 * Takes back the last thing that a person did to a value: the one before stands again. Gives the value as it stands now.
 * Throws `store.no-such-reading`, `store.nothing-by-hand` for a value that is as its file gives it.
 */
export function takeBackHandChange(study: WritableStudy, readingId: number, by: string): Trace {
  const id = change(study, () => {
    const { database } = study;
    const reading = standingReading(study, readingId);
    const last = firstRow<{ id: number; replaced_id: number | null }>(
      database,
      'SELECT id, replaced_id FROM hand_change WHERE reading_id = ? ORDER BY id DESC LIMIT 1',
      reading.id,
    );
    if (last === undefined) throw new ExplainedError('store.nothing-by-hand');
    const at = study.now().toISOString();
    const standsAgain = last.replaced_id ?? reading.id;
    run(database, 'DELETE FROM hand_change WHERE id = ?', last.id);
    if (last.replaced_id !== null) {
      run(database, `UPDATE reading SET status = ${standing.undone} WHERE id = ?`, reading.id);
    }
    run(database, `UPDATE reading SET status = ${standing.current} WHERE id = ?`, standsAgain);
    const value = firstRow<{ value: number }>(database, 'SELECT value FROM reading WHERE id = ?', standsAgain)?.value;
    writeDown(study, { reading, standsAs: standsAgain, action: 'taken-back', to: value ?? null, reason: null }, at, by);
    return standsAgain;
  });
  return traceReading(study, id);
}

/** Every value that stands as a person corrected it, or that a person excluded, the newest first. */
export function listHandChanges(study: StudyFile): Trace[] {
  return read(study, () =>
    rows<{ id: number }>(
      study.database,
      `SELECT r.id FROM hand_change c JOIN reading r ON r.id = c.reading_id
        WHERE r.status IN (${standing.current}, ${standing.excluded}) GROUP BY r.id ORDER BY max(c.id) DESC`,
    ).map(({ id }) => traceReading(study, id)),
  );
}
