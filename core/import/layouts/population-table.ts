import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { headerKey } from '../header-key.ts';
import { identifyColumns } from '../identify-columns.ts';
import { listed } from '../listed.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { Explanation } from '../review.ts';
import { sampleAbove } from '../sample-above.ts';
import { sampleSubjects } from '../sample-subjects.ts';
import { isScatter, readStatisticHeader, withoutChannel } from '../statistic-header.ts';
import type { Table } from '../table.ts';
import { type LayoutMatcher, mapColumn, whyConditions } from './layout.ts';

/** Header spellings of what only such tables have; within a role, the earlier wins. */
const spellings: ReadonlyArray<readonly [ColumnRole, string]> = [
  ['path', 'Full path'],
  ['population', 'Population | pop | Population Name Reported | Gate name | Gate | Cell population | cell | 细胞群'],
  [
    'parent',
    'Parent | Parent Name | Parent Population | Parent Population Reported | Parent gate | base_parent_population',
  ],
  ['analyte', 'cytCombo'],
  ['subject', 'subject_accession | Subject Accession'],
  ['sample', 'Expsample ID | Expsample Accession | expsample_accession'],
  ['arm', 'arm_accession | ARM Accession'],
  ['visit', 'study_time_collected'],
  ['visit-unit', 'study_time_collected_unit'],
  ['unit', 'Population Stat Unit Reported | population_stat_unit_reported'],
];
const statedConditions = new Set(
  listed('stim | stimulus | stimulation | condition | concGroup | conc | concentration | 刺激 | 刺激物 | 条件').map(
    headerKey,
  ),
);
const reportedStatistics = new Set(
  listed(
    'Population Statistic (count, percentile, etc) | Population Statistic Reported | population_statistic_reported',
  ).map(headerKey),
);
const ofOther = /^(count|proportion)_(.+)$/i;

/**
 * A row for each population of each sample and a column for each statistic: what flowWorkspace, OpenCyto and CytoExploreR give, FlowJo's tree
 * export, MACSQuant's and FCS Express's tables, and ImmPort's derived results.
 */
export const matchPopulationTable: LayoutMatcher = ({ table, context, choices, analytes }) => {
  const roles = rolesByHeader(table);
  const tree = isTree(table);
  if (tree !== null) roles.set(tree, 'path');
  const holder = (role: ColumnRole) => [...roles].find(([, held]) => held === role)?.[0];
  const statistics = statisticColumns(table, roles, tree !== null, analytes);
  if ((holder('path') ?? holder('population')) === undefined || statistics.size === 0) return null;
  const rest = table.columns.filter((profile) => !roles.has(profile) && !statistics.has(profile));
  const named = identifyColumns({ ...table, columns: rest }, sampleSubjects(context, choices));
  const { byRole, covariates, conditions } = named;
  for (const role of ['subject', 'sample', 'visit', 'arm'] as const) {
    const held = byRole.get(role);
    if (held !== undefined && holder(role) === undefined) roles.set(held, role);
  }
  const [subject, sample] = [holder('subject'), holder('sample')];
  const ownWords = [...roles].some(([{ header }]) => /^(?:pop|gate name|population name reported)$/i.test(header));
  const signed = ownWords || (['path', 'parent', 'analyte'] as const).some((role) => holder(role) !== undefined);
  const alone = subject === undefined && sample === undefined && holder('path') === undefined;
  const percentages = [...statistics.values()].some(({ unit }) => unit === '%');
  if (alone && !(percentages && statistics.size > 1)) return null;
  const others = rest.some((profile) => !roles.has(profile) && !covariates.includes(profile) && holdsValues(profile));
  if (!signed && (others || [...statistics.values()].every(({ metric }) => metric === 'count'))) return null;
  if (subject !== undefined && sample !== undefined && holder('visit') !== undefined) roles.delete(sample);

  const columns = table.columns.map((profile) => {
    const role = roles.get(profile);
    if (role !== undefined) return mapColumn(profile, role);
    if (covariates.includes(profile)) return mapColumn(profile, 'covariate', { analyte: profile.header });
    const states = statedConditions.has(headerKey(profile.header)) && profile.filled > 0;
    if (states || conditions.includes(profile)) return mapColumn(profile, 'condition');
    return statistics.get(profile) ?? mapColumn(profile, 'ignored');
  });
  return {
    layout: 'population-table',
    confidence: alone ? 0.82 : signed ? 0.97 : 0.85,
    why: [...reasons(table, holder, statistics.size), ...whyConditions(named)],
    columns,
  };
};

function reasons(
  { sheet, headerRow }: Table,
  holder: (role: ColumnRole) => ColumnProfile | undefined,
  statistics: number,
): readonly Explanation[] {
  const path = holder('path');
  const why: Explanation[] = [
    path === undefined
      ? { code: 'import.why-population', values: { header: (holder('analyte') ?? holder('population'))?.header ?? '' } }
      : { code: 'import.why-path', values: { header: path.header } },
  ];
  const named = holder('subject');
  const sample = holder('sample');
  if (named !== undefined) why.push({ code: 'import.why-subject', values: { header: named.header } });
  else if (sample === undefined && path === undefined) {
    const { name, keys } = sampleAbove(sheet, headerRow);
    why.push({
      code: 'import.why-one-sample',
      values: { name, from: keys.length === 0 ? sheet.name : keys.join(' + ') },
    });
  } else if (sample !== undefined) why.push({ code: 'import.why-sample-names', values: { header: sample.header } });
  const visit = holder('visit');
  if (visit !== undefined) why.push({ code: 'import.why-visit', values: { header: visit.header } });
  why.push({ code: 'import.why-statistics', values: { count: statistics } });
  return why;
}

function rolesByHeader({ columns }: Table): Map<ColumnProfile, ColumnRole> {
  const roles = new Map<ColumnProfile, ColumnRole>();
  for (const [role, line] of spellings) {
    const keys = listed(line).map(headerKey);
    const [best] = columns
      .filter(({ header }) => !header.includes('%'))
      .filter((profile) => keys.includes(headerKey(profile.header)) && profile.filled > 0 && !roles.has(profile))
      .sort((a, b) => keys.indexOf(headerKey(a.header)) - keys.indexOf(headerKey(b.header)));
    if (best !== undefined) roles.set(best, role);
  }
  return roles;
}

/** FlowJo's tree export: the column `Name` holds paths that begin with the sample, beside `Depth` and `Statistic`. */
function isTree({ columns }: Table): ColumnProfile | null {
  const keys = columns.map(({ header }) => headerKey(header));
  if (!keys.includes('depth') || !keys.includes('statistic')) return null;
  return columns.find(({ header }) => headerKey(header) === 'name') ?? null;
}

function statisticColumns(
  table: Table,
  roles: ReadonlyMap<ColumnProfile, ColumnRole>,
  tree: boolean,
  analytes: AnalyteNames,
): Map<ColumnProfile, ColumnMapping> {
  const statistics = new Map<ColumnProfile, ColumnMapping>();
  const combinations = [...roles.values()].includes('analyte');
  const parentCount = table.columns.find(({ header }) => headerKey(header) === 'parentcount');
  for (const profile of table.columns) {
    if (roles.has(profile)) continue;
    const key = headerKey(profile.header);
    if (tree && key === 'statistic') {
      statistics.set(profile, percentColumn(profile, '% of parent', 'number'));
    } else if (combinations && (key === 'percentall' || key === 'percentreactive')) {
      const metric = key === 'percentall' ? '% of parent' : '% of reactive';
      statistics.set(profile, percentColumn(profile, metric, 'number'));
    } else if (reportedStatistics.has(key)) statistics.set(profile, mapColumn(profile, 'measurement'));
    else {
      const other = ofOther.exec(profile.header);
      const statistic = readStatisticHeader(other?.[1] ?? profile.header);
      if (statistic === null || profile.header.toLowerCase() === 'count_diff') continue;
      if (isScatter(statistic.of) && !analytes.mayAdd) {
        statistics.set(profile, mapColumn(profile, 'ignored'));
        continue;
      }
      const metric = other === null ? statistic.metric : `${statistic.metric} (${other[2]?.toUpperCase() ?? ''})`;
      const exact = other === null && statistic.percent === 'fraction' && parentCount !== undefined;
      statistics.set(
        profile,
        mapColumn(profile, 'measurement', {
          analyte: statistic.of === '' ? null : withoutChannel(statistic.of),
          metric,
          unit: statistic.unit,
          percent: exact ? 'fraction' : statistic.percent === 'sign' ? 'number' : null,
        }),
      );
    }
  }
  return statistics;
}

function percentColumn(profile: ColumnProfile, metric: string, percent: 'number'): ColumnMapping {
  return mapColumn(profile, 'measurement', { metric, unit: '%', percent });
}
