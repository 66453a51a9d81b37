import type { ColumnProfile } from '../column-profile.ts';
import { headerKey } from '../header-key.ts';
import type { ColumnRole } from '../mapping.ts';
import { readParameter } from '../parameter-name.ts';
import type { Explanation } from '../review.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

/** The variables of CDISC's LB and ADLB that the importer reads, by role; of several that are there, the earlier is taken. */
const variables: ReadonlyArray<readonly [ColumnRole, ...string[]]> = [
  ['subject', 'usubjid', 'subjid'],
  ['arm', 'trt01a', 'actarm', 'arm', 'trt01p'],
  ['visit', 'avisit', 'visit'],
  ['analyte', 'paramcd', 'lbtestcd', 'param', 'lbtest'],
  ['value', 'aval', 'lbstresn', 'lborres'],
  ['qualifier', 'avalc', 'lbstresc', 'lborres'],
  ['unit', 'param', 'avalu', 'lbstresu', 'lborresu'],
  ['status', 'lbstat'],
];
const marksOfDerivation: readonly string[] = ['dtype', 'avisitn'];
const covariates: readonly string[] = ['sex', 'age', 'race', 'ethnic'];

/** CDISC laboratory values: SDTM's LB, ADaM's ADLB. One row a value, told by at least three of subject, parameter, result and visit. */
export const matchCdiscLab: LayoutMatcher = ({ table }) => {
  const byKey = new Map(table.columns.map((profile) => [headerKey(profile.header), profile] as const));
  const roles = new Map<ColumnProfile, ColumnRole>();
  const holders = new Map<ColumnRole, ColumnProfile>();
  for (const [role, ...keys] of variables) {
    const holder = keys.map((key) => byKey.get(key)).find((profile) => usable(role, profile, roles));
    if (holder === undefined) continue;
    roles.set(holder, role);
    holders.set(role, holder);
  }
  const core = (['subject', 'visit', 'analyte', 'value'] as const).flatMap((role) => holders.get(role) ?? []);
  const named = core.filter(({ header }) => /^(?:USUBJID|PARAM(?:CD)?|LB[A-Z]+|AVAL|AVISIT|VISIT)$/i.test(header));
  if (named.length < 3 || !holders.has('subject') || !holders.has('value') || !holders.has('analyte')) return null;
  const [unit, arm] = [holders.get('unit'), holders.get('arm')];
  const why: Explanation[] = [
    { code: 'import.why-cdisc', values: { variables: core.map(({ header }) => header).join(', ') } },
  ];
  if (unit !== undefined) why.push({ code: 'import.why-unit', values: { header: unit.header } });
  why.push(
    arm === undefined
      ? { code: 'import.why-no-arm', values: {} }
      : { code: 'import.why-arm', values: { header: arm.header } },
  );
  const columns = table.columns.map((profile) => {
    const key = headerKey(profile.header);
    if (marksOfDerivation.includes(key)) return mapColumn(profile, 'derived');
    if (covariates.includes(key)) return mapColumn(profile, 'covariate', { analyte: profile.header });
    return mapColumn(profile, roles.get(profile) ?? 'ignored');
  });
  return { layout: 'cdisc-lab', confidence: holders.has('visit') ? 0.98 : 0.7, why, columns };
};

/** A variable that is there, holds something and has no role yet; `PARAM` gives a unit only where it carries one in parentheses. */
function usable(
  role: ColumnRole,
  profile: ColumnProfile | undefined,
  taken: ReadonlyMap<ColumnProfile, ColumnRole>,
): boolean {
  if (profile === undefined || taken.has(profile) || profile.filled === 0) return false;
  if (role !== 'unit' || headerKey(profile.header) !== 'param') return true;
  return [...profile.distinct].some((text) => readParameter(text).unit !== null);
}
