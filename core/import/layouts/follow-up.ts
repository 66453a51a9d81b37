import { holdsValues } from '../column-profile.ts';
import type { Explanation } from '../review.ts';
import { hasNoDayZero } from '../values/time-unit.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';
import { outcomeColumns } from './outcome-columns.ts';

/** One row a subject: until when it was followed, as a time or as dates, and how that ended. What else stands there is kept of the subject. */
export const matchFollowUp: LayoutMatcher = ({ table }) => {
  const { subject, arm, held, columns } = outcomeColumns(table, ['state', 'baseline-date', 'day', 'event-date']);
  const state = held.get('state');
  const day = held.get('day');
  const date = held.get('event-date');
  const until = day ?? date;
  if (subject === null || state === undefined || until === undefined) return null;
  if (day !== undefined && (!holdsValues(day) || hasNoDayZero(day.header))) return null;
  if (subject.distinct.size < subject.filled && subject.distinct.size < 2000) return null;
  if (state.distinct.size > 12) return null;
  const why: Explanation[] = [
    { code: 'import.why-one-row-per-subject', values: { header: subject.header } },
    { code: 'import.why-state', values: { header: state.header } },
    { code: 'import.why-until', values: { header: until.header } },
  ];
  if (arm !== null) why.push({ code: 'import.why-arm', values: { header: arm.header } });
  return {
    layout: 'follow-up',
    confidence: 0.96,
    why,
    columns: columns((profile) =>
      profile.header === '' || profile.filled === 0
        ? null
        : mapColumn(profile, 'covariate', { analyte: profile.header }),
    ),
  };
};
