import { columnLetters } from '../../workbook/address.ts';
import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { rangeAt } from '../header-text.ts';
import { identifyColumns } from '../identify-columns.ts';
import type { ColumnMapping } from '../mapping.ts';
import { readMeasurementHeader } from '../measurement-header.ts';
import { ArmNames } from '../names/arm-names.ts';
import { namesVisit } from '../names/visit-in-name.ts';
import { bareNumberUnder } from '../names/visit-names.ts';
import type { Explanation } from '../review.ts';
import { tableAnalyte } from '../table-analyte.ts';
import { type LayoutMatcher, type LayoutQuestion, mapColumn } from './layout.ts';

/** Whose values a column holds: a subject by its name, or the so-many-th of an arm. */
type Whose = Pick<ColumnMapping, 'subject' | 'arm' | 'anonymous'>;

/**
 * One row for each visit, one column for each subject, the arm above them: as tables stand in Prism. Columns that name no subject are numbered
 * within their arm. The sheet's name or a title says what was measured.
 */
export const matchTransposed: LayoutMatcher = (question) => {
  const { table } = question;
  const { byRole } = identifyColumns(table);
  if (byRole.has('subject') || byRole.has('sample') || byRole.has('value')) return null;
  const visits = visitColumn(question);
  if (visits === null) return null;
  const held = table.columns.filter((profile) => profile !== visits && holdsValues(profile));
  const given = table.sheet.prism?.data;
  const columns =
    given === undefined
      ? held.filter((profile) => profile.column > visits.column)
      : held.filter(({ column }) => given.includes(column));
  if (columns.length < 2) return null;
  const named = namedSubjects(question, columns);
  const whose = named ?? numberedSubjects(question, columns);
  const analyte = tableAnalyte(question);
  if (whose === null || (named !== null && !analyte.isSaid)) return null;

  const { analyte: name, population, metric, unit } = analyte.header;
  const mapped = table.columns.map((profile) => {
    if (profile === visits) return mapColumn(profile, 'visit');
    const owner = whose.get(profile);
    if (owner === undefined) return mapColumn(profile, 'ignored');
    return mapColumn(profile, 'measurement', { analyte: name, population, metric, unit, ...owner });
  });
  const arms = new Set([...whose.values()].map(({ arm }) => arm));
  const why: Explanation[] = [
    {
      code: 'import.why-visit-rows',
      values: { header: visits.header === '' ? columnLetters(visits.column) : visits.header },
    },
    named === null
      ? { code: 'import.why-anonymous-columns', values: { count: whose.size, arms: arms.size } }
      : { code: 'import.why-subject-columns', values: { count: whose.size } },
  ];
  if (table.headerRows > 1) why.push({ code: 'import.why-header-rows', values: { count: table.headerRows } });
  const sure = named !== null && !arms.has(null) ? 0.92 : 0.84;
  return {
    layout: 'transposed',
    confidence: analyte.isSaid ? sure : 0.6,
    why,
    columns: mapped,
    analyteIsSaid: analyte.isSaid,
  };
};

/** The column of visits: the first, or the one that Prism has for its x values or row titles. */
function visitColumn(question: LayoutQuestion): ColumnProfile | null {
  const { columns, sheet } = question.table;
  if (sheet.prism !== undefined) {
    const { kind, rowsAre } = sheet.prism;
    return kind === 'grouped' ? (columns.find(({ column }) => column === rowsAre) ?? null) : null;
  }
  const [first] = columns;
  return first !== undefined && holdsVisits(question, first) ? first : null;
}

/** Subjects by their names in the lowest row of the header, each once, the arm in the row above. */
function namedSubjects(
  question: LayoutQuestion,
  columns: readonly ColumnProfile[],
): ReadonlyMap<ColumnProfile, Whose> | null {
  const arms = new ArmNames(question.context, question.choices);
  const whose = columns.map((profile) => [profile, { ...subjectAndArm(profile, arms), anonymous: null }] as const);
  const ids = new Set(whose.map(([, { subject }]) => subject));
  if (ids.size < whose.length || whose.some(([, { subject }]) => !looksLikeSubject(question, subject))) return null;
  return new Map(whose);
}

function subjectAndArm({ parts }: ColumnProfile, arms: ArmNames): { subject: string; arm: string | null } {
  const subject = parts.at(-1) ?? '';
  const above = parts.slice(0, -1);
  return { subject, arm: above.find((part) => arms.find(part) !== null) ?? above.at(-1) ?? null };
}

function looksLikeSubject({ context: { protocol, subjects: held }, analytes }: LayoutQuestion, text: string): boolean {
  if (held.some((one) => one.subject === text)) return true;
  return /\d/.test(text) && !readMeasurementHeader(text, analytes).known && !namesVisit(text, protocol);
}

/**
 * Columns without names: each stands under an arm that reaches over several, by merged cells, by blanks on its right or by being written anew,
 * and what is under the arm tells nothing but numbers. Null where the columns may be something else.
 */
function numberedSubjects(
  { table, context, choices }: LayoutQuestion,
  columns: readonly ColumnProfile[],
): ReadonlyMap<ColumnProfile, Whose> | null {
  const arms = new ArmNames(context, choices);
  const { prism } = table.sheet;
  const counts = new Map<string, number>();
  const whose = new Map<ColumnProfile, Whose>();
  let above = '';
  let reaching = false;
  for (const profile of columns) {
    const label = profile.parts.length > 1 ? (profile.parts.at(-1) ?? '') : '';
    if (label !== '' && !/^(?:(?:n|no\.?|rep(?:licate)?|y|subject|#|编号)?\s*\d{1,3})$/i.test(label)) return null;
    const own = armOver(table.sheet, table.headerRow, profile);
    if (own === '' && prism !== undefined) return null;
    if (own === '') reaching = true;
    else {
      reaching ||= own === above || isMerged(table.sheet, table.headerRow, profile.column);
      above = own;
    }
    if (above === '') return null;
    if (prism === undefined && arms.find(above) === null && !arms.mayAdd && !/arm|group|组/i.test(above) && !reaching)
      return null;
    const number = (counts.get(above) ?? 0) + 1;
    counts.set(above, number);
    whose.set(profile, { subject: null, arm: above, anonymous: number });
  }
  return (reaching && counts.size >= 1) || prism !== undefined ? whose : null;
}

/** The arm above a column: its own header, or the merged one that reaches over it. */
function armOver(sheet: LayoutQuestion['table']['sheet'], row: number, { column, parts }: ColumnProfile): string {
  const range = rangeAt(sheet, row, column);
  if (range !== null) return sheet.text(range.top, range.left).trim();
  return parts.length > 1 ? (parts[0] ?? '') : sheet.text(row, column).trim();
}

function isMerged(sheet: LayoutQuestion['table']['sheet'], row: number, column: number): boolean {
  const range = rangeAt(sheet, row, column);
  return range !== null && range.right > range.left;
}

/** True for a first column of visits: all of its texts are times, or numbers under a header that counts weeks or days. */
function holdsVisits({ context }: LayoutQuestion, { header, parts, distinct }: ColumnProfile): boolean {
  const counts = [header, ...parts].some((part) => bareNumberUnder(part) !== 'ask');
  const texts = [...distinct].filter((text) => text.trim().length < 40);
  const visits = texts.filter(
    (text) => namesVisit(text, context.protocol) || (counts && /^\d+(?:\.\d+)?$/.test(text.trim())),
  );
  return visits.length >= 2 && visits.length >= 0.6 * distinct.size;
}
