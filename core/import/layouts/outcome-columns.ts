import type { ColumnProfile } from '../column-profile.ts';
import { identifyColumns } from '../identify-columns.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import { namesOutcome } from '../outcome-headers.ts';
import type { Table } from '../table.ts';
import { timeUnitOf } from '../values/time-unit.ts';
import { mapColumn } from './layout.ts';

/** The columns of a table of outcomes: who, in which arm, and what else is known, beside the roles that its layout asks for. */
export interface OutcomeColumns {
  readonly subject: ColumnProfile | null;
  readonly arm: ColumnProfile | null;
  readonly held: ReadonlyMap<ColumnRole, ColumnProfile>;
  /** Columns whose header names nothing. */
  readonly rest: readonly ColumnProfile[];
  readonly columns: (others?: (profile: ColumnProfile) => ColumnMapping | null) => readonly ColumnMapping[];
}

/** Gives each role the first column whose header names it, in the order in which the roles are asked for. */
export function outcomeColumns(table: Table, roles: readonly ColumnRole[]): OutcomeColumns {
  const held = new Map<ColumnRole, ColumnProfile>();
  const taken = new Set<ColumnProfile>();
  const { byRole, covariates, leftOut } = identifyColumns(table);
  const subject = byRole.get('subject') ?? null;
  const identity = leftOut.filter(({ reason }) => reason === 'identity' || reason === 'index');
  for (const role of roles) {
    const holder = table.columns.find(
      (profile) =>
        profile !== subject &&
        profile.filled > 0 &&
        !taken.has(profile) &&
        !identity.some((left) => left.profile === profile) &&
        namesOutcome(profile.header, role),
    );
    if (holder === undefined) continue;
    held.set(role, holder);
    taken.add(holder);
  }
  const named = byRole.get('arm');
  const arm = named === undefined || taken.has(named) ? null : named;
  const roleOf = new Map([...held].map(([role, profile]) => [profile, role]));
  const rest = table.columns.filter(
    (profile) =>
      profile !== subject &&
      profile !== arm &&
      !taken.has(profile) &&
      !covariates.includes(profile) &&
      !identity.some((left) => left.profile === profile),
  );
  return {
    subject,
    arm,
    held,
    rest,
    columns: (others = () => null) =>
      table.columns.map((profile) => {
        if (profile === subject) return mapColumn(profile, 'subject');
        if (profile === arm) return mapColumn(profile, 'arm');
        const role = roleOf.get(profile);
        if (role === 'day') return mapColumn(profile, role, { unit: timeUnitOf(profile.header) });
        if (role !== undefined) return mapColumn(profile, role);
        if (covariates.includes(profile)) return mapColumn(profile, 'covariate', { analyte: profile.header });
        return (rest.includes(profile) ? others(profile) : null) ?? mapColumn(profile, 'ignored');
      }),
  };
}
