import { weekOfVisit } from '../../study/visit-text.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { gateMeasure } from '../gate-measure.ts';
import { headerKey } from '../header-key.ts';
import type { ColumnMapping } from '../mapping.ts';
import type { AnalyteNames } from '../names/analyte-names.ts';
import type { Explanation } from '../review.ts';
import { isScatter, readStatisticHeader, type StatisticHeader, withoutChannel } from '../statistic-header.ts';
import { type LayoutMatcher, mapColumn } from './layout.ts';

/**
 * FACSDiva's batch export: one row a tube, one column for each statistic of a population (`NK #Events`, `NK NKG2A PE-A Mean`). The specimen
 * is the subject; the tube is the visit where its names are visits.
 */
export const matchDivaBatch: LayoutMatcher = ({ table, context, analytes }) => {
  const statistics = new Map<ColumnProfile, StatisticHeader>();
  for (const profile of table.columns) {
    const statistic = readStatisticHeader(profile.header);
    if (statistic !== null && statistic.of !== '' && (analytes.mayAdd || !isScatter(statistic.of)))
      statistics.set(profile, statistic);
  }
  const byKey = new Map(table.columns.map((profile) => [headerKey(profile.header), profile]));
  const [specimen, tube] = [byKey.get('specimenname'), byKey.get('tubename')];
  const events = [...statistics.keys()].filter(({ header }) => /#events$|%parent$/i.test(header.trim()));
  if ((specimen ?? tube) === undefined || events.length === 0) return null;

  const populations = [...statistics.values()].flatMap(({ of, metric }) => (/^(?:count|% )/.test(metric) ? of : []));
  const texts = [...(tube?.distinct ?? [])];
  const dated = texts.length > 0 && texts.every((text) => 'week' in weekOfVisit(text, context.protocol));
  const columns = table.columns.map((profile): ColumnMapping => {
    const statistic = statistics.get(profile);
    if (statistic !== undefined) return statisticColumn(profile, statistic, populations, analytes);
    if (profile === specimen) return mapColumn(profile, dated || tube === undefined ? 'subject' : 'ignored');
    if (profile === tube) return mapColumn(profile, dated && specimen !== undefined ? 'visit' : 'sample');
    return mapColumn(profile, 'ignored');
  });
  const why: Explanation[] = [{ code: 'import.why-diva-batch', values: { count: statistics.size } }];
  if (dated && specimen !== undefined && tube !== undefined) {
    why.push({ code: 'import.why-subject', values: { header: specimen.header } });
    why.push({ code: 'import.why-visit', values: { header: tube.header } });
  } else why.push({ code: 'import.why-sample-names', values: { header: (tube ?? specimen)?.header ?? '' } });
  return { layout: 'diva-batch', confidence: 0.95, why, columns };
};

/** A count or a percentage is of a gate; an intensity is of a marker, measured on the longest population that its header begins with. */
function statisticColumn(
  profile: ColumnProfile,
  { of, metric, unit, percent }: StatisticHeader,
  populations: readonly string[],
  analytes: AnalyteNames,
): ColumnMapping {
  const details = { metric, unit, percent: percent === 'sign' ? ('number' as const) : null };
  const [on] = populations.filter((name) => of.startsWith(`${name} `)).sort((a, b) => b.length - a.length);
  if (on !== undefined && !populations.includes(of)) {
    const marker = withoutChannel(of.slice(on.length + 1));
    const taken = analytes.mayAdd || analytes.find(marker) !== null;
    const analyte = analytes.nameOf(marker);
    return mapColumn(profile, taken ? 'measurement' : 'ignored', { ...details, analyte, population: on });
  }
  const { spelling, kind } = gateMeasure([of], analytes);
  const single = kind === 'positive' || kind === 'plain';
  const taken = analytes.mayAdd || kind === 'positive' || (single && analytes.find(spelling) !== null);
  const analyte = single ? analytes.nameOf(spelling) : spelling;
  return mapColumn(profile, taken ? 'measurement' : 'ignored', { ...details, analyte });
}
