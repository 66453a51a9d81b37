import type { SeriesEntry } from '../../../core/study/overview.ts';
import { AnalytePicker } from '../analyte-picker.tsx';
import type { ChartSettings } from '../chart-settings.ts';
import { ChartChoices } from './chart-choices.tsx';

/** What of what, and how: the series and the settings of its chart, as words in one bar. */
export function SettingsBar({
  series,
  chosen,
  settings,
  onChange,
}: {
  series: readonly SeriesEntry[];
  chosen: SeriesEntry;
  settings: ChartSettings;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  return (
    <>
      <AnalytePicker series={series} chosen={chosen} onChoose={(id) => onChange({ series: String(id) })} />
      <ChartChoices settings={settings} onChange={onChange} />
    </>
  );
}
