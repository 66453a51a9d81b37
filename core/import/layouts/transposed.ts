import { type ColumnProfile, holdsValues } from '../column-profile.ts';
import { identifyColumns } from '../identify-columns.ts';
import { readMeasurementHeader } from '../measurement-header.ts';
import { ArmNames } from '../names/arm-names.ts';
import { namesVisit } from '../names/visit-in-name.ts';
import { bareNumberUnder } from '../names/visit-names.ts';
import type { Explanation } from '../review.ts';
import { type LayoutMatcher, type LayoutQuestion, mapColumn } from './layout.ts';

/**
 * One row for each visit, one column for each subject, the arm above them: as tables stand in Prism. The sheet's name or a title says
 * what was measured.
 */
export const matchTransposed: LayoutMatcher = (question) => {
  const { table, said, context, choices, analytes } = question;
  const { byRole } = identifyColumns(table);
  if (byRole.has('subject') || byRole.has('sample') || byRole.has('value') || said.analyte === null) return null;
  const [first] = table.columns;
  if (first === undefined || !holdsVisits(question, first)) return null;
  const arms = new ArmNames(context, choices);
  const subjects = table.columns.slice(1).filter((profile) => profile.header !== '' && holdsValues(profile));
  if (subjects.length < 2) return null;

  const named = subjects.map((profile) => ({ profile, ...subjectAndArm(profile, arms) }));
  const ids = new Set(named.map(({ subject }) => subject));
  if (ids.size < named.length || named.some(({ subject }) => !looksLikeSubject(question, subject))) return null;
  const { analyte, population, metric, unit } = said.analyte.word;
  const columns = table.columns.map((profile) => {
    if (profile === first) return mapColumn(profile, 'visit');
    const held = named.find((column) => column.profile === profile);
    if (held === undefined) return mapColumn(profile, 'ignored');
    const { subject, arm } = held;
    return mapColumn(profile, 'measurement', { analyte, population, metric, unit, subject, arm });
  });
  const why: Explanation[] = [
    { code: 'import.why-visit-rows', values: { header: first.header } },
    { code: 'import.why-subject-columns', values: { count: named.length } },
  ];
  if (table.headerRows > 1) why.push({ code: 'import.why-header-rows', values: { count: table.headerRows } });
  const withArms = named.every(({ arm }) => arm !== null);
  return { layout: 'transposed', confidence: withArms ? 0.92 : 0.84, why, columns, analyteIsSaid: true };

  function looksLikeSubject({ context: { protocol, subjects: held } }: LayoutQuestion, text: string): boolean {
    if (held.some((one) => one.subject === text)) return true;
    return /\d/.test(text) && !readMeasurementHeader(text, analytes).known && !namesVisit(text, protocol);
  }
};

/** The subject stands in the lowest row of the header, its arm in the row above. */
function subjectAndArm({ parts }: ColumnProfile, arms: ArmNames): { subject: string; arm: string | null } {
  const subject = parts.at(-1) ?? '';
  const above = parts.slice(0, -1);
  return { subject, arm: above.find((part) => arms.find(part) !== null) ?? above.at(-1) ?? null };
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
