import { holdsValues } from '../column-profile.ts';
import { headerKey } from '../header-key.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

/** Cytobank's export: one row for each population and statistic (`cd3_EventCounts`), one column for each file. */
export const matchCytobank: LayoutMatcher = ({ table }) => {
  const [first, ...files] = table.columns;
  if (first === undefined || headerKey(first.header) !== 'fcsfilename' || first.words === 0) return null;
  const measured = files.filter((profile) => profile.header !== '' && holdsValues(profile));
  if (measured.length === 0) return null;
  return {
    layout: 'cytobank',
    confidence: 0.95,
    why: [{ code: 'import.why-cytobank', values: { count: measured.length } }],
    columns: table.columns.map((profile) => {
      if (profile === first) return mapColumn(profile, 'population');
      return mapColumn(profile, measured.includes(profile) ? 'measurement' : 'ignored');
    }),
  };
};
