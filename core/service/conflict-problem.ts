import { differenceKey, type GoneRule, type Settled } from '../import/differences.ts';
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

/** A person's word on a reading that differs; undefined where they gave none, and for what is no reading. */
export function settledAs(conflict: Conflict, settled: Settled): 'keep' | 'replace' | undefined {
  const { kind, subject, week, name, population, metric, unit } = conflict;
  if (kind !== 'reading' || week === null) return undefined;
  return settled[differenceKey({ subject, week, analyte: name, population, metric, unit })];
}

/** Readings that the study has from an earlier version of the files and they no longer have, as one problem; none where there are none. */
export function goneProblems(count: number, rule: GoneRule, file: string): readonly Problem[] {
  if (count === 0) return [];
  const severity = rule === 'keep' ? 'info' : 'warning';
  return [{ severity, code: `service.gone-${rule}`, values: { count }, file, sheet: null, cell: null, count }];
}
