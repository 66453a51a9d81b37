import { columnLetters } from '../../workbook/address.ts';
import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { type FlowjoHeader, parseFlowjoHeader } from '../flowjo-header.ts';
import { readGateName } from '../gate-name.ts';
import { identifyColumns } from '../identify-columns.ts';
import type { ColumnMapping } from '../mapping.ts';
import { readMeasurementHeader } from '../measurement-header.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import { populationName } from '../population-name.ts';
import type { Explanation } from '../review.ts';
import { sampleSubjects } from '../sample-subjects.ts';
import { type LayoutMatcher, mapColumn, whyConditions } from './layout.ts';

/** FlowJo's table export: rows are samples, columns are `path | Statistic`; hand-made sheets that kept such headers are read too. */
export const matchFlowjoTable: LayoutMatcher = ({ table, analytes, context, choices }) => {
  const headers = new Map<ColumnProfile, FlowjoHeader>();
  for (const profile of table.columns) {
    const header = parseFlowjoHeader(profile.header);
    if (header !== null) headers.set(profile, header);
  }
  const withPath = [...headers.values()].filter((header) => header.path.length > 0).length;
  if (withPath === 0) return null;

  const ofRows = { ...table, columns: table.columns.filter((profile) => !headers.has(profile)) };
  const identified = identifyColumns(ofRows, sampleSubjects(context, choices));
  const sample = sampleColumn(table.columns, identified.byRole.get('sample') ?? null);
  const subject = identified.byRole.get('subject') ?? null;
  if (sample === null && subject === null) return null;

  const columns: ColumnMapping[] = [];
  const paths = collidingPaths([...headers.values()], analytes);
  for (const profile of table.columns) {
    const header = headers.get(profile);
    if (profile === sample && (subject === null || identified.byRole.get('visit') === undefined)) {
      columns.push(mapColumn(profile, 'sample'));
    } else if (header !== undefined) columns.push(statisticColumn(profile, header, analytes, paths));
    else if (profile === subject) columns.push(mapColumn(profile, 'subject'));
    else if (profile === identified.byRole.get('visit')) columns.push(mapColumn(profile, 'visit'));
    else if (profile === identified.byRole.get('arm')) columns.push(mapColumn(profile, 'arm'));
    else if (identified.conditions.includes(profile)) columns.push(mapColumn(profile, 'condition'));
    else if (identified.rest.includes(profile) && holdsValues(profile)) columns.push(userColumn(profile, analytes));
    else columns.push(mapColumn(profile, 'ignored'));
  }
  const why: Explanation[] = [{ code: 'import.why-flowjo-headers', values: { count: withPath } }];
  if (sample !== null) why.push(whySampleNames(sample));
  why.push(...whyConditions(identified));
  return { layout: 'flowjo-table', confidence: sample !== null ? 0.97 : 0.9, why, columns };
};

/** FlowJo leaves the header of its sample names empty: such a column is named by its letter. */
function whySampleNames({ column, header }: ColumnProfile): Explanation {
  return header === ''
    ? { code: 'import.why-sample-column', values: { letters: columnLetters(column) } }
    : { code: 'import.why-sample-names', values: { header } };
}

/** FlowJo puts sample names under an empty header; a column of `.fcs` names is one whatever it is called. */
function sampleColumn(columns: readonly ColumnProfile[], named: ColumnProfile | null): ColumnProfile | null {
  const files = columns.find((profile) => [...profile.distinct].some((text) => /\.(?:fcs|lmd)\b/i.test(text)));
  if (files !== undefined) return files;
  if (named !== null) return named;
  const [first] = columns;
  return first !== undefined && first.header === '' && first.words > 0 ? first : null;
}

/** The gates' populations whose short name would stand for two different paths of one statistic: these keep their whole path. */
function collidingPaths(headers: readonly FlowjoHeader[], analytes: AnalyteNames): ReadonlySet<string> {
  const paths = new Map<string, Set<string>>();
  for (const header of headers) {
    const { analyte, gates } = gateOf(header, analytes);
    const key = JSON.stringify([analyte, populationName(gates), metricOf(header)]);
    paths.set(key, (paths.get(key) ?? new Set()).add(gates.join('/')));
  }
  return new Set([...paths.values()].filter((set) => set.size > 1).flatMap((set) => [...set]));
}

/** The statistic, with its channel where that names no marker: medians of two channels are two series. */
function metricOf({ metric, channel }: FlowjoHeader): string | null {
  return channel === null || metric === null ? metric : `${metric} (${channel})`;
}

interface Gate {
  readonly analyte: string;
  readonly gates: readonly string[];
  readonly kind: 'positive' | 'plain' | 'negative' | 'combination' | 'intensity' | 'bare';
}

/** What a statistic is about: the marker of an intensity, else the leaf gate; the gates above it are its population. */
function gateOf(header: FlowjoHeader, analytes: AnalyteNames): Gate {
  if (header.marker !== null) return { analyte: analytes.nameOf(header.marker), gates: header.path, kind: 'intensity' };
  const leaf = header.path.at(-1);
  if (leaf === undefined) return { analyte: header.metric ?? '%', gates: [], kind: 'bare' };
  const gate = readGateName(leaf, (name) => analytes.find(name) !== null);
  const single = gate.kind === 'positive' || gate.kind === 'plain';
  return { analyte: single ? analytes.nameOf(gate.name) : gate.name, gates: header.path.slice(0, -1), kind: gate.kind };
}

function statisticColumn(
  profile: ColumnProfile,
  header: FlowjoHeader,
  analytes: AnalyteNames,
  keptPaths: ReadonlySet<string>,
): ColumnMapping {
  const { analyte, gates, kind } = gateOf(header, analytes);
  const single = kind === 'positive' || kind === 'plain' || kind === 'intensity';
  const asked = kind === 'positive' || kind === 'intensity';
  const known = single && analytes.find(analyte) !== null;
  const whole = gates.join('/');
  return mapColumn(profile, known || asked || analytes.mayAdd ? 'measurement' : 'ignored', {
    analyte,
    population: keptPaths.has(whole) ? whole : populationName(gates),
    metric: metricOf(header),
    unit: header.percentage ? '%' : null,
  });
}

/** A column that people add beside the statistics (`CAR/uL`). */
function userColumn(profile: ColumnProfile, analytes: AnalyteNames): ColumnMapping {
  const { analyte, known, population, metric, unit } = readMeasurementHeader(profile.header, analytes);
  return mapColumn(profile, known || analytes.mayAdd ? 'measurement' : 'ignored', {
    analyte,
    population,
    metric,
    unit,
  });
}
