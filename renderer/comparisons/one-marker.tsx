import { useMemo } from 'react';
import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { joinNames } from '../trajectories/chart-settings.ts';
import { Choice } from '../trajectories/choice.tsx';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { AssumptionPlots } from './assumption-plots.tsx';
import { type CompareSettings, isModel } from './compare-settings.ts';
import { familyWords, methodName } from './comparison-words.ts';
import { EffectChart } from './effect-chart.tsx';
import { ModelWords } from './model-words.tsx';
import { ResultWords } from './result-words.tsx';
import { pairsOfArms, shownPair } from './shown-pair.ts';
import { StoreThis } from './store-this.tsx';
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
  const pairs = pairsOfArms(outcome.arms);
  const registered = outcome.weeks.filter((week) => week.registered).length;
  const standing =
    registered === 0 ? 'exploratory' : registered === outcome.weeks.length ? 'registered' : 'registered-in-part';
  const [fit] = run.models;
  return (
    <>
      <header className="compare-head">
        <div>
          <h1>
            {seriesName(series)} <span className="compare-detail">{measureOf(series)}</span>{' '}
            <span className="compare-standing" title={say(`comparisons.${standing}-hint`)}>
              {say(`comparisons.${standing}`)}
            </span>
          </h1>
          <p className="soft small">
            {isModel(outcome.method)
              ? null
              : `${say('comparisons.how', { method: methodName(language, outcome.method) })} `}
            {familyWords(language, outcome)}
          </p>
        </div>
        <div className="row">
          {pairs.length > 1 && pair !== null ? (
            <Choice
              label={say('comparisons.pair')}
              value={pairKey(pair)}
              options={pairs.map((one) => ({ value: pairKey(one), label: say('comparisons.pair-name', { ...one }) }))}
              onChoose={(key) => onChange({ pair: key })}
            />
          ) : null}
          <StoreThis outcome={outcome} kept={kept} />
        </div>
      </header>
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

const pairKey = ({ a, b }: { readonly a: string; readonly b: string }): string => joinNames([a, b]) ?? '';
