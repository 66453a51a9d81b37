import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { roleOfHeader } from '../column-role.ts';
import { parseFlowjoHeader } from '../flowjo-header.ts';
import { identifyColumns, visitColumnOf } from '../identify-columns.ts';
import { holdsGrades } from '../interpret/graded-values.ts';
import { likelySubject } from '../likely-columns.ts';
import type { ImportChoices } from '../mapping.ts';
import { readHeaderParts } from '../measurement-header.ts';
import { proposeSampleTemplate } from '../propose-sample-template.ts';
import type { Explanation } from '../review.ts';
import { sampleSubjects } from '../sample-subjects.ts';
import type { StudyContext } from '../study-context.ts';
import { parseQualifier } from '../values/parse-value.ts';
import { type LayoutMatcher, mapColumn, unsure, whyConditions, whySubject } from './layout.ts';

/** One row for each subject and visit, one column for each analyte; arm and covariates may stand beside. */
export const matchWideByAnalyte: LayoutMatcher = ({ table, analytes, said, context, choices }) => {
  const identified = identifyColumns(table, sampleSubjects(context, choices));
  const { byRole, covariates, rest } = identified;
  const subject = byRole.get('subject') ?? byRole.get('sample') ?? null;
  const visit = visitColumnOf(identified);
  const likely = subject === null ? likelySubject(table, rest, visit ?? null) : null;
  if (
    (subject === null && likely === null) ||
    table.columns.some(({ header }) => (parseFlowjoHeader(header)?.path.length ?? 0) > 0)
  )
    return null;

  const measurements = new Map(
    rest.flatMap((profile) => {
      const header = said.statistic(readHeaderParts(profile, analytes));
      const measures = header.known || holdsValues(profile) || holdsGrades(profile.distinct, header.analyte, analytes);
      return profile.header !== '' && measures ? [[profile, header] as const] : [];
    }),
  );
  const known = [...measurements.values()].filter((header) => header.known).length;
  if (measurements.size === 0 || (visit === undefined && said.visit === null && known === 0 && !analytes.mayAdd))
    return null;
  if (byRole.has('analyte') && byRole.has('value')) return null;

  // A column that is called a unit speaks of the measurement on its left.
  const saysUnits = (profile: ColumnProfile) => {
    const left = table.columns.find(({ column }) => column === profile.column - 1);
    return roleOfHeader(profile.header)?.role === 'unit' && left !== undefined && measurements.has(left);
  };
  const role = (profile: ColumnProfile) => {
    if (profile === subject) return mapColumn(profile, byRole.has('subject') ? 'subject' : 'sample');
    if (profile === visit) return mapColumn(profile, 'visit');
    if (profile === byRole.get('arm')) return mapColumn(profile, 'arm');
    if (profile === byRole.get('visit-unit')) return mapColumn(profile, 'visit-unit');
    if (profile === byRole.get('phase')) return mapColumn(profile, 'phase');
    if (identified.conditions.includes(profile)) return mapColumn(profile, 'condition');
    if (covariates.includes(profile)) return mapColumn(profile, 'covariate', { analyte: profile.header });
    if (profile === byRole.get('qualifier') || holdsSigns(profile)) return mapColumn(profile, 'qualifier');
    if (saysUnits(profile)) return mapColumn(profile, 'unit');
    const measured = measurements.get(profile);
    if (measured === undefined) return mapColumn(profile, 'ignored');
    const { analyte, population, metric, unit } = measured;
    return mapColumn(profile, 'measurement', { analyte, population, metric, unit });
  };
  const why: Explanation[] = [whySubject(subject, likely)];
  const inNames = subject !== null && !byRole.has('subject') && namesCarryVisits(subject, context, choices);
  const dated = visit !== undefined || said.visit !== null || inNames;
  if (inNames) why.push({ code: 'import.why-sample-names', values: { header: subject.header } });
  else if (!dated) why.push({ code: 'import.why-no-visit', values: {} });
  else if (visit !== undefined) why.push({ code: 'import.why-visit', values: { header: visit.header } });
  why.push({ code: 'import.why-analyte-columns', values: { count: measurements.size, known } });
  why.push(...whyConditions(identified));
  const sure = (dated ? 0.7 : 0.45) + 0.25 * (known / measurements.size) + (known > 0 ? 0.03 : 0);
  return {
    layout: 'wide-by-analyte',
    confidence: subject === null ? Math.min(sure, unsure) : sure,
    why,
    columns: table.columns.map(role),
  };
};

/** True where sample names say the visit: by how a person reads them, or as they would be read. */
function namesCarryVisits({ distinct }: ColumnProfile, context: StudyContext, choices: ImportChoices): boolean {
  if (choices.samplePattern !== null) return choices.samplePattern.includes('(?<visit>');
  const template = choices.sampleTemplate ?? proposeSampleTemplate([...distinct], context);
  return template?.parts.some(({ role }) => role === 'visit') === true;
}

/** True for a column of bare signs (`<`) beside a column of numbers. */
function holdsSigns({ filled, distinct }: ColumnProfile): boolean {
  return filled > 0 && [...distinct].every((text) => parseQualifier(text) !== null);
}
