import { isGradedWord } from '../study/vocabulary/graded-words.ts';
import { type ColumnProfile, holdsValues, isIndexColumn } from './column-profile.ts';
import { namesDate, namesIdentity, roleOfHeader } from './column-role.ts';
import type { ColumnRole } from './mapping.ts';
import type { Table } from './table.ts';
import { identifiesPerson, readsAsName } from './values/identifying-text.ts';
import { kindOfValue } from './values/parse-value.ts';
import { type KeyOfRow, tellsApart, variesWithin } from './varies-within.ts';

/** Why a column is left out though it holds something. */
export type LeftOutReason = 'index' | 'date' | 'identity' | 'keyword' | 'second-choice' | 'text' | 'empty';

/** What the headers of a table say by themselves. `rest` are the columns whose header names no role. */
export interface IdentifiedColumns {
  readonly byRole: ReadonlyMap<ColumnRole, ColumnProfile>;
  readonly covariates: readonly ColumnProfile[];
  /** Under which condition a sample was measured (a stimulus, a tissue), where that tells a subject's samples of one visit apart. */
  readonly conditions: readonly ColumnProfile[];
  /** A column that is named as an arm and varies within subjects; null if none is. */
  readonly notArm: ColumnProfile | null;
  readonly leftOut: readonly { readonly profile: ColumnProfile; readonly reason: LeftOutReason }[];
  readonly rest: readonly ColumnProfile[];
}

/**
 * The column of visits: one that is named so, else the only one of dates, which are counted from each subject's date of baseline.
 * That date itself is none.
 */
export function visitColumnOf({
  byRole,
  leftOut,
}: Pick<IdentifiedColumns, 'byRole' | 'leftOut'>): ColumnProfile | undefined {
  const named = byRole.get('visit');
  if (named !== undefined) return named;
  const dates = leftOut.filter(({ reason, profile }) => reason === 'date' && !startsStudy.test(profile.header));
  return dates.length === 1 ? dates[0]?.profile : undefined;
}

/** What a sample's name says of whose it is and of which visit; '' where it does not say. */
export interface SampleOwner {
  readonly subject: string;
  readonly visit: string;
}

/** Makes a reader of the subjects and visits that the names in a column of samples carry; null where they carry none. */
export type SampleSubjects = (sample: ColumnProfile) => ((name: string) => SampleOwner) | null;

const startsStudy = /baseline|enrol|入组|基线/i;

const valueRoles: ReadonlySet<ColumnRole> = new Set(['value']);
const wordRoles: ReadonlySet<ColumnRole> = new Set(['analyte', 'population', 'metric', 'unit', 'qualifier']);

/**
 * Gives each role the column whose header names it best. What is named by a declared spelling only; what a column holds can veto
 * (a column `frequency` of words is no value column), never choose.
 *
 * @param samples reads the subjects of a column of sample names, where the table has no column of subjects
 */
export function identifyColumns(table: Table, samples: SampleSubjects | null = null): IdentifiedColumns {
  const byRole = new Map<ColumnRole, ColumnProfile>();
  const ranks = new Map<ColumnRole, number>();
  const covariates: ColumnProfile[] = [];
  const leftOut: { profile: ColumnProfile; reason: LeftOutReason }[] = [];
  const rest: ColumnProfile[] = [];
  const second: ColumnProfile[] = [];
  for (const profile of table.columns) {
    const reason = plainlyLeftOut(profile);
    const named = reason === null ? roleOfColumn(profile) : null;
    if (reason !== null) leftOut.push({ profile, reason });
    else if (named === null || vetoed(named.role, profile)) rest.push(profile);
    else if (named.role === 'covariate') covariates.push(profile);
    else {
      const rank = ranks.get(named.role);
      const holder = byRole.get(named.role);
      if (rank === undefined || holder === undefined || named.rank < rank) {
        byRole.set(named.role, profile);
        ranks.set(named.role, named.rank);
        if (holder !== undefined) second.push(holder);
      } else second.push(profile);
    }
  }
  settleLate(byRole, leftOut);
  settleSample(byRole);
  settleSubject(table, byRole, [second, rest]);
  const owners = ownersOf(table, byRole, samples);
  const notArm = settleArm(table, byRole, owners?.subject ?? null, second);
  settlePhase(table, byRole, rest);
  const visit = visitColumnOf({ byRole, leftOut });
  const sampleOf = owners === null ? null : sampleKey(table, owners, visit);
  const conditions = settleConditions(table, byRole, sampleOf, notArm, { second, rest });
  for (const profile of second) leftOut.push({ profile, reason: 'second-choice' });
  return { byRole, covariates, conditions, notArm, leftOut, rest };
}

const kindsOfSample = /^(?:tissue|specimen(?: type)?|sample type|compartment|material|标本类型|样本类型|组织)$/i;

/**
 * Sets aside the columns of conditions: named so, or as an arm that varies within subjects, or as a kind of sample. One that tells no
 * samples apart is left out.
 */
function settleConditions(
  table: Table,
  byRole: Map<ColumnRole, ColumnProfile>,
  sampleOf: KeyOfRow | null,
  notArm: ColumnProfile | null,
  lists: { readonly second: ColumnProfile[]; readonly rest: ColumnProfile[] },
): readonly ColumnProfile[] {
  const stated = byRole.get('condition');
  byRole.delete('condition');
  if (stated !== undefined) lists.second.push(stated);
  const tells = (profile: ColumnProfile) =>
    sampleOf === null ? profile === stated : tellsApart(table, sampleOf, profile);
  const conditions = [...lists.second, ...lists.rest].filter(
    (profile) =>
      (profile === notArm || roleOfColumn(profile)?.role === 'condition' || kindsOfSample.test(profile.header)) &&
      profile.distinct.size > 1 &&
      tells(profile),
  );
  for (const profile of conditions) {
    for (const list of [lists.second, lists.rest]) if (list.includes(profile)) list.splice(list.indexOf(profile), 1);
  }
  return conditions;
}

/** Whose each row is and of which visit: by a column of subjects, else by the names of samples where they can be read. */
interface Owners {
  readonly subject: KeyOfRow;
  readonly visit: KeyOfRow;
}

function ownersOf(
  { sheet }: Table,
  byRole: ReadonlyMap<ColumnRole, ColumnProfile>,
  samples: SampleSubjects | null,
): Owners | null {
  const subject = byRole.get('subject');
  if (subject !== undefined) return { subject: (row) => sheet.text(row, subject.column).trim(), visit: () => '' };
  const sample = byRole.get('sample');
  const read = sample === undefined ? null : (samples?.(sample) ?? null);
  if (sample === undefined || read === null) return null;
  const owner = (row: number) => read(sheet.text(row, sample.column));
  return { subject: (row) => owner(row).subject, visit: (row) => owner(row).visit };
}

/** A key for the samples of one subject at one visit. */
function sampleKey({ sheet }: Table, { subject, visit }: Owners, column: ColumnProfile | undefined): KeyOfRow {
  return (row) => {
    const whose = subject(row);
    const when = column === undefined ? visit(row) : sheet.text(row, column.column);
    return whose === '' ? '' : `${whose}\u0000${when}`;
  };
}

/** What a table may say of some of its rows only: a sign of the few values beyond a limit, a population of the flow values below a laboratory's. */
const lateRoles: ReadonlySet<ColumnRole> = new Set(['population', 'metric', 'unit', 'qualifier']);

/** A column that is empty as far as was looked has the role that its header names where no other column has it: it may be filled further down. */
function settleLate(
  byRole: Map<ColumnRole, ColumnProfile>,
  leftOut: { readonly profile: ColumnProfile; readonly reason: LeftOutReason }[],
): void {
  for (const column of leftOut.filter(({ reason }) => reason === 'empty')) {
    const role = roleOfColumn(column.profile)?.role;
    if (role === undefined || !lateRoles.has(role) || byRole.has(role)) continue;
    byRole.set(role, column.profile);
    leftOut.splice(leftOut.indexOf(column), 1);
  }
}

/** `Sample` names the subject itself where the visit stands in a column of its own and no names of files are under it. */
function settleSample(byRole: Map<ColumnRole, ColumnProfile>): void {
  const sample = byRole.get('sample');
  if (sample === undefined || byRole.has('subject') || !byRole.has('visit')) return;
  if ([...sample.distinct].some((text) => /\.(?:fcs|lmd)\b/i.test(text))) return;
  byRole.delete('sample');
  byRole.set('subject', sample);
}

/** A column of subjects that are known from elsewhere names the subjects, where no header does. */
function settleSubject(
  { knownSubjects }: Table,
  byRole: Map<ColumnRole, ColumnProfile>,
  lists: readonly ColumnProfile[][],
): void {
  if (knownSubjects === undefined || byRole.has('subject') || byRole.has('sample')) return;
  for (const list of lists) {
    const holder = list.find(({ distinct }) => {
      const known = [...distinct].filter((text) => knownSubjects.has(text.trim()) && !/^\d{1,3}$/.test(text.trim()));
      return known.length >= 2 && known.length >= 0.8 * distinct.size;
    });
    if (holder === undefined) continue;
    byRole.set('subject', holder);
    list.splice(list.indexOf(holder), 1);
    return;
  }
}

/**
 * An arm is constant within a subject; a stimulus that is called `Treatment` is not. A column that varies within most subjects gives way
 * to the next that is named as an arm and does not.
 */
function settleArm(
  table: Table,
  byRole: Map<ColumnRole, ColumnProfile>,
  subjectOf: KeyOfRow | null,
  second: ColumnProfile[],
): ColumnProfile | null {
  const arm = byRole.get('arm');
  if (subjectOf === null || arm === undefined || !variesWithin(table, subjectOf, arm)) return null;
  byRole.delete('arm');
  const next = second.find(
    (profile) => roleOfColumn(profile)?.role === 'arm' && !variesWithin(table, subjectOf, profile),
  );
  if (next !== undefined) {
    byRole.set('arm', next);
    second.splice(second.indexOf(next), 1);
  }
  second.push(arm);
  return arm;
}

/** A phase counts only where it tells visits apart: where one subject has a visit of the same name in two of them. */
function settlePhase(
  { sheet, headerRow, headerRows, endRow }: Table,
  byRole: Map<ColumnRole, ColumnProfile>,
  rest: ColumnProfile[],
): void {
  const [phase, subject, visit] = [byRole.get('phase'), byRole.get('subject'), byRole.get('visit')];
  if (phase === undefined) return;
  const phases = new Map<string, string>();
  const start = headerRow + headerRows;
  for (let row = start; row < Math.min(endRow, start + comparedRows); row++) {
    if (subject === undefined || visit === undefined) break;
    const key = JSON.stringify([sheet.text(row, subject.column), sheet.text(row, visit.column)]);
    const text = sheet.text(row, phase.column);
    const known = phases.get(key);
    if (known !== undefined && known !== text) return;
    phases.set(key, text);
  }
  byRole.delete('phase');
  rest.push(phase);
}

const comparedRows = 2000;

/** The role that a column's header names; of a header in several rows, the lowest, else the highest: they may be in two languages. */
function roleOfColumn({ header, parts }: ColumnProfile): ReturnType<typeof roleOfHeader> {
  const whole = roleOfHeader(header);
  if (whole !== null || parts.length < 2) return whole;
  const [highest, lowest] = [roleOfHeader(parts[0] ?? ''), roleOfHeader(parts.at(-1) ?? '')];
  // The word for units in a row of them names no column of units.
  return lowest === null || (lowest.role === 'unit' && highest !== null) ? highest : lowest;
}

function plainlyLeftOut(profile: ColumnProfile): LeftOutReason | null {
  if (profile.filled === 0) return 'empty';
  if (isIndexColumn(profile)) return 'index';
  if (namesIdentity(profile.header) || holdsIdentity(profile) || namesPeople(profile)) return 'identity';
  if (namesDate(profile.header)) return 'date';
  return profile.header.startsWith('$') || bookkeeping.test(profile.header) ? 'keyword' : null;
}

/** What a lab notes of how a sample was measured, and no result of it. */
const bookkeeping =
  /^(?:GROUPNAME|replicates?|rep|repeat|run(?: ?(?:no|id|number))?\.?|batch(?: ?(?:no|id|number))?\.?|plate(?: ?(?:no|id|number))?\.?|lot(?: ?no)?\.?|well(?: ?(?:id|position))?|lane|复孔|重复|批次|板号|孔位)$/i;

/** A column of subjects that calls them by their own names: `患者` over `张三`. */
function namesPeople(profile: ColumnProfile): boolean {
  if (roleOfColumn(profile)?.role !== 'subject') return false;
  const names = [...profile.distinct].filter(readsAsName).length;
  return names > 0 && names >= 0.8 * profile.distinct.size;
}

/** Whatever its header says, a column of identity cards, mobile numbers or addresses identifies people. */
function holdsIdentity({ distinct }: ColumnProfile): boolean {
  const identifying = [...distinct].filter(identifiesPerson).length;
  return identifying > 0 && identifying >= 0.8 * distinct.size;
}

/** Results of which some are words of a grade (`mild`, `轻度`) beside numbers. */
function holdsGradesBesideNumbers({ numbers, valueTexts, words, distinct }: ColumnProfile): boolean {
  const other = [...distinct].filter((text) => !isGradedWord(text) && kindOfValue(text) === 'unreadable').length;
  return numbers + valueTexts > 0 && words > 0 && other <= 0.2 * distinct.size;
}

function vetoed(role: ColumnRole, profile: ColumnProfile): boolean {
  if (valueRoles.has(role)) return !holdsValues(profile) && !holdsGradesBesideNumbers(profile);
  return wordRoles.has(role) && holdsValues(profile);
}
