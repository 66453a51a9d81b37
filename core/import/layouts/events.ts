import type { ColumnProfile } from '../column-profile.ts';
import { identifyColumns } from '../identify-columns.ts';
import type { Explanation } from '../review.ts';
import { parseValue } from '../values/parse-value.ts';
import { yesOrNo } from '../values/yes-no.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';
import { outcomeColumns } from './outcome-columns.ts';

/** One row an event: whose, what, and where they are known its grade, day, relation to treatment and whether it was fatal. */
export const matchEvents: LayoutMatcher = ({ table }) => {
  const asked = ['term', 'grade', 'related', 'fatal', 'baseline-date', 'day', 'event-date'] as const;
  const { subject, arm, held, columns } = outcomeColumns(table, asked);
  const term = held.get('term');
  if (subject === null || term === undefined || term.words === 0 || term.words < term.numbers) return null;
  if (isYesNo(term)) return null;
  const details = asked.filter((role) => role !== 'term' && role !== 'baseline-date' && held.has(role));
  const sure = /^(?:AE|AE ?term|AEDECOD|adverse events?|complication|不良事件(?:名称)?|并发症(?:名称)?)$/i.test(
    term.header,
  );
  if (details.length === 0 && !sure) return null;
  const why: Explanation[] = [
    { code: 'import.why-subject', values: { header: subject.header } },
    { code: 'import.why-term', values: { header: term.header } },
  ];
  const named = details.flatMap((role) => held.get(role)?.header ?? []);
  if (named.length > 0) why.push({ code: 'import.why-event-details', values: { headers: named.join(', ') } });
  if (arm !== null) why.push({ code: 'import.why-arm', values: { header: arm.header } });
  return { layout: 'events', confidence: sure || held.has('grade') ? 0.96 : 0.82, why, columns: columns() };
};

/** One row a subject and one column a kind of event, 0 or 1 (no or yes) under each. */
export const matchEventMatrix: LayoutMatcher = ({ table }) => {
  const { name } = table.sheet;
  const { subject, arm, rest, columns } = outcomeColumns(table, []);
  // What is said anew at every visit is measured: a matrix of events is of the whole follow-up.
  if (subject === null || identifyColumns(table).byRole.has('visit')) return null;
  if (subject.distinct.size < subject.filled && subject.distinct.size < 2000) return null;
  const marks = rest.filter((profile) => profile.header !== '' && isYesNo(profile));
  const filled = rest.filter((profile) => profile.filled > 0 && profile.header !== '');
  if (marks.length < 2 || marks.length < filled.length) return null;
  const why: Explanation[] = [
    { code: 'import.why-one-row-per-subject', values: { header: subject.header } },
    { code: 'import.why-yes-no', values: { count: marks.length } },
  ];
  if (arm !== null) why.push({ code: 'import.why-arm', values: { header: arm.header } });
  const matched = columns((profile) =>
    marks.includes(profile) ? mapColumn(profile, 'happened', { analyte: profile.header }) : null,
  );
  const said = ofEvents.test([name, ...marks.map(({ header }) => header)].join(' '));
  return { layout: 'event-matrix', confidence: said ? 0.96 : 0.75, why, columns: matched };
};

const ofEvents = /\bAEs?\b|adverse|complication|event|不良|并发症/i;

/** True for a column that holds nothing but yes and no, and marks for missing. */
function isYesNo({ distinct }: ColumnProfile): boolean {
  const said = [...distinct].filter((text) => yesOrNo(text) !== null || parseValue(text).kind !== 'missing');
  return said.length > 0 && said.every((text) => yesOrNo(text) !== null);
}
