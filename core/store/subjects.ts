import type { SubjectEntry } from '../study/overview.ts';
import { subjectStands } from './arms-in-use.ts';
import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface SubjectRow {
  readonly id: number;
  readonly subject: string;
  readonly arm: string | null;
}

const select = `SELECT s.id, s.name AS subject, a.name AS arm FROM subject s
  LEFT JOIN allocation x ON x.subject_id = s.id AND x.status = 0
  LEFT JOIN arm a ON a.id = x.arm_id
  WHERE ${subjectStands('s.id')}`;

/** Every subject that a standing import names, with its arm; null where no file gave it. What an importer must know of them. */
export function subjectArms(study: StudyFile): { subject: string; arm: string | null }[] {
  const sql = `SELECT subject, arm FROM (${select}) ORDER BY id`;
  return read(study, () => rows<{ subject: string; arm: string | null }>(study.database, sql));
}

interface CovariateRow {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** A subject's covariates as text, by name. */
export function covariatesOf(study: StudyFile, subjectId: number): Record<string, string> {
  const sql = 'SELECT subject_id AS id, name, value FROM covariate WHERE subject_id = ? AND status = 0 ORDER BY id';
  return byName(rows<CovariateRow>(study.database, sql, subjectId));
}

function byName(covariates: readonly CovariateRow[]): Record<string, string> {
  return Object.fromEntries(covariates.map((row) => [row.name, row.value]));
}

/** Every subject that a standing import names, in the order of arms and then of their names, numbers in names by their value. Arm '' if unknown. */
export function listSubjects(study: StudyFile): SubjectEntry[] {
  return read(study, () => {
    const counted = rows<{ id: number; readings: number }>(
      study.database,
      'SELECT subject_id AS id, count(*) AS readings FROM reading WHERE status = 0 GROUP BY subject_id',
    );
    const readings = new Map(counted.map((row) => [row.id, row.readings]));
    const sql = 'SELECT subject_id AS id, name, value FROM covariate WHERE status = 0 ORDER BY id';
    const covariates = Map.groupBy(rows<CovariateRow>(study.database, sql), (row) => row.id);
    const positions = rows<{ name: string }>(study.database, 'SELECT name FROM arm ORDER BY position, id');
    const order = new Map(positions.map((row, i) => [row.name, i]));
    const collator = new Intl.Collator('en', { numeric: true });
    const rank = (arm: string | null) => (arm === null ? order.size : (order.get(arm) ?? order.size));
    return rows<SubjectRow>(study.database, select)
      .sort((a, b) => rank(a.arm) - rank(b.arm) || collator.compare(a.subject, b.subject))
      .map((row) => ({
        subject: row.subject,
        arm: row.arm ?? '',
        covariates: byName(covariates.get(row.id) ?? []),
        readings: readings.get(row.id) ?? 0,
      }));
  });
}
