import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { identifyColumns, visitColumnOf } from '../identify-columns.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { MeasurementHeader } from '../measurement-header.ts';
import type { Explanation } from '../review.ts';
import { sampleSubjects } from '../sample-subjects.ts';
import type { SaidWord } from '../sheet-words.ts';
import type { Table } from '../table.ts';
import { type LayoutMatcher, type LayoutQuestion, mapColumn, whyConditions } from './layout.ts';

const comparedRows = 2000;

/** One row for each value: subject, visit, analyte and value in columns of their own. */
export const matchLong: LayoutMatcher = (question) => {
  const identified = identifyColumns(question.table, sampleSubjects(question.context, question.choices));
  const { byRole, covariates, conditions, rest, leftOut } = identified;
  const subject = byRole.get('subject') ?? byRole.get('sample');
  const visit = visitColumnOf(identified);
  const value = byRole.get('value');
  if (subject === undefined || value === undefined) return null;
  const { said } = question;
  const named = byRole.get('analyte') ?? null;
  const keys = [subject, ...(visit ? [visit] : [])];
  const analyte: AnalyteColumn | null =
    named === null && said.analyte !== null ? saidAnalyte(said.analyte) : analyteColumn(question, named, rest, keys);
  if (analyte === null) return null;

  const roles = (['arm', 'visit-unit', 'phase', 'population', 'metric', 'unit', 'qualifier'] as const).map(
    (role) => [byRole.get(role), role] as const,
  );
  const columns = question.table.columns.map((profile) => {
    if (profile === subject) return mapColumn(profile, byRole.has('subject') ? 'subject' : 'sample');
    if (profile === visit) return mapColumn(profile, 'visit');
    if (profile === value) return mapColumn(profile, 'value', analyte.said ?? {});
    if (profile === analyte.profile) return mapColumn(profile, 'analyte');
    if (covariates.includes(profile)) return mapColumn(profile, 'covariate', { analyte: profile.header });
    if (conditions.includes(profile)) return mapColumn(profile, 'condition');
    const role = leftOut.some((column) => column.profile === profile)
      ? undefined
      : roles.find(([holder]) => holder === profile)?.[1];
    return mapColumn(profile, role ?? 'ignored');
  });
  const why: Explanation[] = [
    { code: 'import.why-subject', values: { header: subject.header } },
    visit === undefined && said.visit === null
      ? { code: 'import.why-no-visit', values: {} }
      : { code: 'import.why-visit', values: { header: visit?.header ?? said.visit?.text ?? '' } },
    { code: 'import.why-value', values: { header: value.header } },
    analyte.why,
    ...whyConditions(identified),
  ];
  const sure = analyte.confidence - (visit === undefined && said.visit === null ? 0.3 : 0);
  return { layout: 'long', confidence: sure, why, columns, analyteIsSaid: analyte.said !== null };
};

interface AnalyteColumn {
  /** Null where no column says it. */
  readonly profile: ColumnProfile | null;
  /** What the sheet's name or a title says instead. */
  readonly said: Partial<ColumnMapping> | null;
  readonly why: Explanation;
  readonly confidence: number;
}

/** One analyte for the whole sheet, by its name or a title. */
function saidAnalyte({ word, text }: SaidWord<MeasurementHeader>): AnalyteColumn {
  const { analyte, population, metric, unit } = word;
  const why: Explanation = { code: 'import.why-analyte-said', values: { text, analyte } };
  return { profile: null, said: { analyte, population, metric, unit }, confidence: 0.92, why };
}

/**
 * The column that names what each row measures: by its header; else the one whose words are the study's analytes; else the one that
 * tells rows of the same subject and visit apart best, which is only a proposal.
 */
function analyteColumn(
  { table, analytes }: LayoutQuestion,
  named: ColumnProfile | null,
  rest: readonly ColumnProfile[],
  keys: readonly ColumnProfile[],
): AnalyteColumn | null {
  if (named !== null) {
    return {
      profile: named,
      said: null,
      confidence: 0.95,
      why: { code: 'import.why-analyte', values: { header: named.header } },
    };
  }
  const words = rest.filter((profile) => profile.header !== '' && profile.words > 0 && !holdsValues(profile));
  const known = words.find(
    ({ distinct }) => [...distinct].filter((text) => analytes.find(text) !== null).length * 2 > distinct.size,
  );
  if (known !== undefined) {
    return {
      profile: known,
      said: null,
      confidence: 0.9,
      why: { code: 'import.why-analyte-words', values: { header: known.header } },
    };
  }
  const [best, next] = words
    .filter((profile) => profile.distinct.size > 1 && profile.words >= 0.9 * profile.filled)
    .map((profile) => ({ profile, told: keysToldApart(table, [...keys, profile]) }))
    .sort((a, b) => b.told - a.told);
  if (best === undefined || best.told === next?.told) return null;
  return {
    profile: best.profile,
    said: null,
    confidence: 0.7,
    why: { code: 'import.why-analyte-tells-apart', values: { header: best.profile.header } },
  };
}

function keysToldApart(table: Table, keys: readonly ColumnProfile[]): number {
  const seen = new Set<string>();
  const start = table.headerRow + table.headerRows;
  for (let row = start; row < Math.min(table.endRow, start + comparedRows); row++) {
    seen.add(keys.map(({ column }) => table.sheet.text(row, column)).join('\u0000'));
  }
  return seen.size;
}
