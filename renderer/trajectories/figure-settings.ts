import { type ChartSettings, filterText, joinNames, usualSpread } from './chart-settings.ts';

/** The address of the figure of what the chart shows: the same settings under the same names. */
export function figureSettings(seriesId: number, settings: ChartSettings): Readonly<Record<string, string | null>> {
  return {
    series: String(seriesId),
    center: settings.center === 'mean' ? null : settings.center,
    spread: settings.spread === usualSpread(settings.center) ? null : settings.spread,
    subjects: settings.subjectMarks === 'lines' ? null : settings.subjectMarks,
    scale: settings.scale === 'linear' ? null : settings.scale,
    change: settings.change === 'none' ? null : settings.change,
    hide: joinNames(settings.hiddenArms),
    shape: settings.shape === 'bars' ? null : settings.shape,
    axis: settings.weekAxis === 'time' ? null : settings.weekAxis,
    from: settings.from === null ? null : String(settings.from),
    to: settings.to === null ? null : String(settings.to),
    low: settings.low === null ? null : String(settings.low),
    high: settings.high === null ? null : String(settings.high),
    normal: settings.normal ? null : 'off',
    uln: settings.multiples ? 'on' : null,
    infusions: settings.infusions ? null : 'off',
    events: settings.events ? null : 'off',
    adverse: settings.adverse ? 'all' : null,
    filter: filterText(settings.filter),
  };
}
