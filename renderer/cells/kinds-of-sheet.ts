import type { CellKind } from '../../core/import/grid.ts';
import type { ColumnRole, SheetMapping } from '../../core/import/mapping.ts';

const byRole: readonly (readonly [kind: CellKind, roles: readonly ColumnRole[]])[] = [
  ['reading', ['measurement', 'value']],
  ['subject', ['subject', 'sample', 'path']],
  ['visit', ['visit', 'visit-unit']],
  ['arm', ['arm']],
  ['unit', ['unit']],
  ['key', ['analyte', 'population', 'parent', 'condition', 'metric', 'qualifier', 'derived', 'status']],
  ['covariate', ['covariate']],
  ['outcome', ['state', 'day', 'event-date', 'term', 'grade', 'related', 'fatal', 'happened']],
];

/** The kinds of cells that a sheet may have by what its columns were taken for, in the order of the legend. */
export function kindsOfSheet({ layout, columns }: Pick<SheetMapping, 'layout' | 'columns'>): readonly CellKind[] {
  if (layout === 'none') return ['left-out', 'problem'];
  const kinds = byRole.filter(([, roles]) => columns.some(({ role }) => roles.includes(role))).map(([kind]) => kind);
  return [...kinds, 'header', 'left-out', 'problem'];
}
