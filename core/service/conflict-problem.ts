import type { ConflictRule } from '../import/mapping.ts';
import type { Problem } from '../import/problem.ts';
import type { Conflict } from '../store/conflict.ts';

/** A difference between a file and the study as a problem of the file: it stops the import while no rule settles it, and is a warning then. */
export function conflictProblem({ kind, subject, week, name, held, found }: Conflict, rule: ConflictRule): Problem {
  const place = (at: Conflict['held']) => [at.file, at.sheet, at.cell].filter((part) => part !== '').join(' › ');
  return {
    severity: rule === 'stop' ? 'error' : 'warning',
    code: kind === 'reading' ? `service.differs-${rule}` : `service.differs-subject-${rule}`,
    values: { subject, name, week: week ?? '', held: held.value, heldAt: place(held), found: found.value },
    file: found.file,
    sheet: found.sheet,
    cell: found.cell,
    count: 1,
  };
}
