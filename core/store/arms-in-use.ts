import type { Database } from 'better-sqlite3';
import { addArm } from './add-missing.ts';
import { numberFrom, run } from './rows.ts';

/** True for a subject (its id in `subject`) that a standing import names. */
export const subjectStands = (subject: string): string =>
  `EXISTS (SELECT 1 FROM subject_import m JOIN import i ON i.id = m.import_id
    WHERE m.subject_id = ${subject} AND i.undone_at IS NULL)`;

const armInUse = `EXISTS (SELECT 1 FROM allocation x WHERE x.arm_id = arm.id AND x.status = 0 AND ${subjectStands('x.subject_id')})`;

/** The one arm of a study that has no arms. */
export const onlyArm = 'All';

/**
 * In a study without arms of its own, puts every subject that has none into the one arm `All`. In a study with arms, subjects of unknown arm
 * are left without. Gives the name of the arm if it is new to the study.
 */
export function assumeOnlyArm(database: Database, importId: number): string | null {
  if (numberFrom(database, 'SELECT count(*) FROM arm WHERE planned = 1 AND assumed = 0') > 0) return null;
  const without = `FROM subject s WHERE ${subjectStands('s.id')}
    AND NOT EXISTS (SELECT 1 FROM allocation x WHERE x.subject_id = s.id AND x.status = 0)`;
  if (numberFrom(database, `SELECT count(*) ${without}`) === 0) return null;
  const isNew = numberFrom(database, 'SELECT count(*) FROM arm WHERE planned = 1') === 0;
  if (isNew) addArm(database, onlyArm, true);
  run(
    database,
    `INSERT INTO allocation (subject_id, arm_id, assumed, import_id, sheet, row, column)
      SELECT s.id, (SELECT id FROM arm WHERE planned = 1 AND assumed = 1), 1, ?, 0, 0, 0 ${without}`,
    importId,
  );
  return isNew ? onlyArm : null;
}

/** Takes arms out of the plan that only an import, or nobody, gave and that hold nobody now; puts back those that hold somebody. */
export function settleArms(database: Database): void {
  run(database, `UPDATE arm SET planned = 1 WHERE planned = 0 AND ${armInUse}`);
  run(
    database,
    `UPDATE arm SET planned = 0 WHERE planned = 1 AND (assumed = 1 OR import_id IS NOT NULL) AND NOT ${armInUse}`,
  );
}
