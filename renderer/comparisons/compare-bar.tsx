import { adjustments } from '../../core/statistics/comparison/adjust-p.ts';
import { type ComparisonMethod, comparisonMethods } from '../../core/statistics/comparison/question.ts';
import { changes } from '../../core/statistics/summary.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { AnalytePicker } from '../trajectories/analyte-picker.tsx';
import { Choice } from '../trajectories/choice.tsx';
import { FilterSettings } from '../trajectories/settings/filter-settings.tsx';
import { seriesOfPanel } from './compare-question.ts';
import { type CompareSettings, isModel, panels } from './compare-settings.ts';
import { shortMethodName } from './comparison-words.ts';
import { WeekChooser } from './week-chooser.tsx';

/** Tests that are offered: of three arms or more each stands for the one that it generalises to. */
function offered(arms: number): readonly ComparisonMethod[] {
  return comparisonMethods.filter((method) =>
    arms > 2
      ? !['welch', 'student', 'mann-whitney'].includes(method)
      : !['welch-anova', 'anova', 'kruskal-wallis'].includes(method),
  );
}

const ofTwo = { 'welch-anova': 'welch', anova: 'student', 'kruskal-wallis': 'mann-whitney' } as const;
const ofSeveral = { welch: 'welch-anova', student: 'anova', 'mann-whitney': 'kruskal-wallis' } as const;

/** The method as it is run of so many arms. */
function methodFor(method: ComparisonMethod, arms: number): ComparisonMethod {
  const names: Readonly<Partial<Record<ComparisonMethod, ComparisonMethod>>> = arms > 2 ? ofSeveral : ofTwo;
  return names[method] ?? method;
}

/** What is compared, and how, as words in one bar. */
export function CompareBar({
  chosen,
  settings,
  arms,
  registered,
  weeks,
  onChange,
}: {
  chosen: SeriesEntry;
  settings: CompareSettings;
  /** How many arms are compared. */
  arms: number;
  registered: readonly number[];
  weeks: readonly number[];
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const study = useStudy();
  const { panel } = settings;
  const filled = panels.filter((one) => seriesOfPanel(study, one).length > 1);
  return (
    <>
      {panel === null ? (
        <AnalytePicker series={study.series} chosen={chosen} onChoose={(id) => onChange({ series: String(id) })} />
      ) : (
        <Choice
          label={say('comparisons.panel')}
          value={panel}
          options={filled.map((value) => ({
            value,
            label: say('comparisons.panel-count', {
              panel: say(`comparisons.panel-${value}`),
              count: seriesOfPanel(study, value).length,
            }),
          }))}
          onChoose={(next) => onChange({ panel: next })}
        />
      )}
      <Choice
        label={say('comparisons.method')}
        value={methodFor(settings.method, arms)}
        options={offered(arms).map((value) => ({ value, label: shortMethodName(language, value) }))}
        onChoose={(test) => onChange({ test: test === 'welch' ? null : test })}
      />
      <Choice
        label={say('comparisons.adjust')}
        value={settings.adjust}
        options={adjustments.map((value) => ({ value, label: say(`comparisons.adjust-${value}`) }))}
        onChoose={(adjust) => onChange({ adjust: adjust === 'holm' ? null : adjust })}
      />
      <Choice
        label={say('trajectories.change')}
        value={settings.change}
        options={changes.map((value) => ({ value, label: say(`trajectories.change-${value}`) }))}
        onChoose={(change) => onChange({ change: change === 'none' ? null : change })}
      />
      <WeekChooser settings={settings} registered={registered} weeks={weeks} onChange={onChange} />
      <FilterSettings filter={settings.filter} onChange={onChange} />
      {isModel(settings.method) ? (
        <label className="compare-switch">
          <input
            type="checkbox"
            checked={settings.baselineCovariate}
            onChange={(event) => onChange({ baseline: event.currentTarget.checked ? 'covariate' : null })}
          />
          {say('comparisons.baseline-covariate')}
        </label>
      ) : null}
    </>
  );
}
