import { useMemo } from 'react';
import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { AssumptionPlots } from './assumption-plots.tsx';
import { CompareHead } from './compare-head.tsx';
import { type CompareSettings, isModel } from './compare-settings.ts';
import { methodName } from './comparison-words.ts';
import { EffectChart } from './effect-chart.tsx';
import { ModelWords } from './model-words.tsx';
import { ResultWords } from './result-words.tsx';
import { shownPair } from './shown-pair.ts';
import { StoredComparisons } from './stored-comparisons.tsx';
import type { Kept } from './use-kept.ts';
import { WeeksTable } from './weeks-table.tsx';

/** One marker: its weeks as a table beside the effect over the weeks, each result in words, and what it rests on. */
export function OneMarker({
  run,
  series,
  trajectory,
  arms,
  settings,
  kept,
  onChange,
}: {
  run: ComparisonRun;
  series: SeriesEntry;
  trajectory: Trajectory | null;
  arms: readonly ShownArm[];
  settings: CompareSettings;
  kept: Kept;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { outcome } = run;
  const pair = useMemo(() => shownPair(outcome.arms, settings.pair), [outcome.arms, settings.pair]);
  const registered = outcome.weeks.filter((week) => week.registered).length;
  const standing =
    registered === 0 ? 'exploratory' : registered === outcome.weeks.length ? 'registered' : 'registered-in-part';
  const [fit] = run.models;
  return (
    <>
      <CompareHead
        how={isModel(outcome.method) ? null : say('comparisons.how', { method: methodName(language, outcome.method) })}
        outcome={outcome}
        pair={pair}
        kept={kept}
        onChange={onChange}
      >
        {seriesName(series)} <span className="compare-detail">{measureOf(series)}</span>{' '}
        <span className="compare-standing" title={say(`comparisons.${standing}-hint`)}>
          {say(`comparisons.${standing}`)}
        </span>
      </CompareHead>
      <div className="compare-columns">
        <WeeksTable outcome={outcome} series={series} pair={pair} arms={arms} />
        <EffectChart outcome={outcome} series={series} pair={pair} arms={arms} trajectory={trajectory} />
      </div>
      {fit === undefined ? null : <ModelWords fit={fit} />}
      <ResultWords outcome={outcome} series={series} pair={pair} />
      <AssumptionPlots run={run} trajectory={trajectory} arms={arms} />
      <StoredComparisons kept={kept} />
    </>
  );
}
