import { metricName } from './metric-name.ts';

/** A statistic column of a FlowJo table: `NK/CD56dim/NKG2A+ | Freq. of Parent`. */
export interface FlowjoHeader {
  /** The gates from the root to the leaf; empty for a bare statistic. */
  readonly path: readonly string[];
  /** The statistic in one spelling: `% of parent`, `count`, `median`. Null for a bare percent sign. */
  readonly metric: string | null;
  /** True for frequencies; `headerSaysPercent` where the header carries the sign. */
  readonly percentage: boolean;
  readonly headerSaysPercent: boolean;
  /** For intensities of a channel that names no marker: the channel. */
  readonly channel: string | null;
  /** For intensities: the marker that was measured, null where the header names none. */
  readonly marker: string | null;
}

const statistic =
  /^(?<stat>Total Count|Count|Freq\. of (?<of>.+?)|Geometric Mean|Robust CV|Robust SD|Median|Mean|Mode|CV|SD|\(%(?: of (?<percentOf>[^()]+))?\))(?:\s*\((?<argument>[^()]*(?:\([^()]*\))?[^()]*)\))?(?:\s*(?<sign>\(%\)))?$/i;

/**
 * Reads a header of FlowJo's table export; null if it is none. The path is split from the statistic at the last ` | `,
 * since gate names may hold a bare bar. A bare statistic without a path (`Count`) is read too: the caller accepts it only beside others.
 */
export function parseFlowjoHeader(header: string): FlowjoHeader | null {
  const text = header.normalize('NFKC').trim();
  const bar = text.lastIndexOf(' | ');
  const path = bar < 0 ? '' : text.slice(0, bar).trim();
  const match = statistic.exec((bar < 0 ? text : text.slice(bar + 3)).trim());
  const groups = match?.groups;
  if (groups === undefined) return null;
  const stat = groups.stat ?? '';
  const argument = groups.argument?.trim() ?? null;
  const bare = stat.startsWith('(%');
  const of = groups.of ?? groups.percentOf ?? null;
  const percentage = bare || of !== null;
  const intensity = percentage || argument === '%' ? null : argument;
  return {
    path: path === '' ? [] : path.split('/').map((gate) => gate.trim()),
    metric: percentage ? (of === null ? null : metricName(`% of ${of}`)) : metricName(stat),
    percentage,
    headerSaysPercent: bare || groups.sign !== undefined || argument === '%',
    channel: intensity !== null && markerOf(intensity) === null ? channelOf(intensity) : null,
    marker: intensity === null ? null : markerOf(intensity),
  };
}

/** The channel of an intensity's argument, without the word for a marker that it lacks. */
function channelOf(argument: string): string {
  return argument.split(' :: ')[0]?.trim() ?? argument;
}

/** The marker of an intensity's argument: `BV421-A :: NKG2A` names one, `Comp-APC-A :: null` and a bare channel do not. */
function markerOf(argument: string): string | null {
  const [channel = '', marker] = argument.split(' :: ').map((part) => part.trim());
  if (marker !== undefined) return marker === 'null' || marker === '' || marker === channel ? null : marker;
  return /-[AHW]$/.test(channel) ? null : channel;
}
