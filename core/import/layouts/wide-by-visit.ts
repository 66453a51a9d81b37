import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { namesDate } from '../column-role.ts';
import { parseFlowjoHeader } from '../flowjo-header.ts';
import { identifyColumns } from '../identify-columns.ts';
import { holdsGrades } from '../interpret/graded-values.ts';
import { likelySubject } from '../likely-columns.ts';
import { type MeasurementHeader, readMeasurementHeader } from '../measurement-header.ts';
import { namesVisit, visitInName } from '../names/visit-in-name.ts';
import { bareNumberUnder } from '../names/visit-names.ts';
import type { Explanation } from '../review.ts';
import { isTellingName } from '../sheet-words.ts';
import { type LayoutMatcher, type LayoutQuestion, mapColumn, unsure, whySubject } from './layout.ts';

interface VisitColumn {
  readonly profile: ColumnProfile;
  /** As the file spells it. */
  readonly visit: string;
  /** Null where the column names nothing but its visit. */
  readonly measured: MeasurementHeader | null;
}

/**
 * One row for each subject, the visits in the headers: beside the analyte (`NKG2A_W4`), in a row of their own above or below it, or alone,
 * where the sheet's name or a title says what was measured.
 */
export const matchWideByVisit: LayoutMatcher = (question) => {
  const { table, said, analytes } = question;
  const { byRole, covariates, rest, leftOut } = identifyColumns(table);
  const subject = byRole.get('subject') ?? byRole.get('sample') ?? null;
  if (byRole.has('visit') || byRole.has('value')) return null;
  if (table.columns.some(({ header }) => (parseFlowjoHeader(header)?.path.length ?? 0) > 0)) return null;

  const dropped = new Set(leftOut.filter(({ reason }) => reason !== 'empty').map(({ profile }) => profile));
  const candidates = table.columns.filter(
    (profile) => !dropped.has(profile) && (rest.includes(profile) || isBare(profile)),
  );
  const found = candidates.flatMap((profile) => visitColumn(question, profile) ?? []);
  const alone = found.filter(({ measured }) => measured === null).length;
  if (found.length < 2 || (alone > 0 && alone < found.length)) return null;
  const name = alone > 0 ? aloneName(question) : null;
  if (alone > 0 && name === null) return null;
  const keys = new Set(
    found.map(({ visit, measured }) => JSON.stringify([visit, (measured ?? name)?.analyte, measured?.population])),
  );
  if (keys.size < found.length || new Set(found.map(({ visit }) => visit)).size < 2) return null;
  if (alone === 0 && !found.some(({ measured }) => measured?.known === true) && !analytes.mayAdd) return null;

  const held = new Set(found.map(({ profile }) => profile));
  const unnamedColumns = rest.filter((profile) => !held.has(profile));
  const likely = subject === null ? likelySubject(table, unnamedColumns, null) : null;
  if (subject === null && likely === null) return null;

  const byProfile = new Map(found.map((column) => [column.profile, column]));
  const columns = table.columns.map((profile) => {
    const held = byProfile.get(profile);
    if (held !== undefined) {
      const { analyte, population, metric, unit } = said.statistic(held.measured ?? name ?? unnamed);
      return mapColumn(profile, 'measurement', { analyte, population, metric, unit, visit: held.visit });
    }
    if (profile === subject) return mapColumn(profile, byRole.has('subject') ? 'subject' : 'sample');
    if (profile === byRole.get('arm')) return mapColumn(profile, 'arm');
    if (profile === byRole.get('qualifier')) return mapColumn(profile, 'qualifier');
    return covariates.includes(profile)
      ? mapColumn(profile, 'covariate', { analyte: profile.header })
      : mapColumn(profile, 'ignored');
  });
  const measured = found.map((column) => column.measured ?? name);
  const known = measured.filter((header) => header?.known === true).length / found.length;
  const why: Explanation[] = [
    whySubject(subject, likely),
    { code: 'import.why-visit-columns', values: { count: found.length } },
  ];
  if (table.headerRows > 1) why.push({ code: 'import.why-header-rows', values: { count: table.headerRows } });
  const sure = (name === null ? 0.84 : known > 0 ? 0.82 : 0.6) + 0.12 * known;
  const confidence = subject === null ? Math.min(sure, unsure) : sure;
  return { layout: 'wide-by-visit', confidence, why, columns, analyteIsSaid: said.analyte?.word === name };
};

const unnamed: MeasurementHeader = { analyte: '', known: false, population: null, metric: null, unit: null };

/** A column whose header is a number: a visit in a sheet whose headers are nothing but visits. */
function isBare({ header, filled }: ColumnProfile): boolean {
  return filled > 0 && /^\d+(?:\.\d+)?$/.test(header);
}

/** What the sheet measures, where its columns name only visits: by its name or a title; an unknown name where such may be added. */
function aloneName({ said, analytes, table }: LayoutQuestion): MeasurementHeader | null {
  if (said.analyte !== null) return said.analyte.word;
  const name = table.sheet.partOf ?? table.sheet.name;
  if (said.arm !== null || said.visit !== null || !isTellingName(name))
    return analytes.mayAdd ? null : { ...unnamed, analyte: name };
  return readMeasurementHeader(name, analytes);
}

function visitColumn({ table, context, analytes }: LayoutQuestion, profile: ColumnProfile): VisitColumn | null {
  const held = visitOfColumn({ table, context, analytes }, profile);
  // When a sample was taken is no result of it.
  if (held?.measured != null && namesDate(held.measured.analyte)) return null;
  if (held === null || profile.filled === 0 || holdsValues(profile) || profile.missing === profile.filled) return held;
  return holdsGrades(profile.distinct, held.measured?.analyte ?? '', analytes) ? held : null;
}

function visitOfColumn(
  { table, context, analytes }: Pick<LayoutQuestion, 'table' | 'context' | 'analytes'>,
  profile: ColumnProfile,
): VisitColumn | null {
  const { protocol } = context;
  if (profile.header === '') return null;
  if (table.headerRows === 1) {
    const carried = visitInName(profile.header, protocol);
    if (carried === null) return isBare(profile) ? { profile, visit: profile.header, measured: null } : null;
    const measured = carried.rest === '' ? null : readMeasurementHeader(carried.rest, analytes);
    return { profile, visit: carried.visit, measured };
  }
  const unit = profile.parts.find((part) => isWeekWord(part)) ?? null;
  const parts = profile.parts.filter((part) => part !== unit);
  const at = parts.findIndex(
    (part) =>
      namesVisit(part, protocol) || (/^\d+$/.test(part) && parts.length > 1) || (unit !== null && /^\d+$/.test(part)),
  );
  if (at < 0) return null;
  const others = parts.filter((_, index) => index !== at);
  const part = parts[at] ?? '';
  const visit = unit !== null && /^\d+$/.test(part) ? `${bareNumberUnder(unit) === 'day' ? 'D' : 'W'}${part}` : part;
  return { profile, visit, measured: others.length === 0 ? null : named(others, analytes) };
}

function isWeekWord(part: string): boolean {
  return bareNumberUnder(part) !== 'ask';
}

/** One analyte in one or two rows of a header: beside it may stand its unit, or the population above it. */
function named(parts: readonly string[], analytes: LayoutQuestion['analytes']): MeasurementHeader {
  const whole = readMeasurementHeader(parts.join(' '), analytes);
  if (whole.known || parts.length === 1) return whole;
  const headers = parts.map((part) => readMeasurementHeader(part, analytes));
  const at = headers.findIndex(({ known }) => known);
  const main = headers[at];
  if (main === undefined) return whole;
  const other = parts.filter((_, index) => index !== at).join(' ');
  return { ...main, population: main.population ?? other };
}
