import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { ComparedWeek } from '../../core/statistics/comparison/compared-week.ts';
import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { CompareHead } from './compare-head.tsx';
import { type CompareSettings, isModel } from './compare-settings.ts';
import { cellP, methodName } from './comparison-words.ts';
import { contrastOf, shownPair } from './shown-pair.ts';
import { StoredComparisons } from './stored-comparisons.tsx';
import type { Kept } from './use-kept.ts';

/** A whole panel as one family: the adjusted P of every series at every week; a cell opens its marker. */
export function PanelPage({
  run,
  series,
  settings,
  kept,
  onChange,
}: {
  run: ComparisonRun;
  series: readonly SeriesEntry[];
  settings: CompareSettings;
  kept: Kept;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { outcome } = run;
  const pair = shownPair(outcome.arms, settings.pair);
  const weeks = [...new Set(outcome.weeks.map(({ week }) => week))].sort((a, b) => a - b);
  const cells = new Map(outcome.weeks.map((week) => [`${week.seriesId} ${week.week}`, week]));
  // A test of three arms or more has a P for all of them; a model only one for each pair.
  const ofAll = outcome.arms.length > 2 && !isModel(outcome.method);
  const adjustedP = (week: ComparedWeek) => (ofAll ? week.pAdjusted : (contrastOf(week, pair)?.pAdjusted ?? null));
  return (
    <>
      <CompareHead
        how={
          isModel(outcome.method)
            ? say(`comparisons.said-${outcome.method}`)
            : say('comparisons.how', { method: methodName(language, outcome.method) })
        }
        outcome={outcome}
        pair={pair}
        kept={kept}
        onChange={onChange}
      >
        {say(`comparisons.panel-${settings.panel ?? 'all'}`)}{' '}
        <span className="compare-detail">{say('comparisons.kept-panel', { count: series.length })}</span>
      </CompareHead>
      <div className="weeks-scroll">
        <table className="panel-matrix">
          <caption className="unseen">{say('comparisons.matrix-caption')}</caption>
          <thead>
            <tr>
              <th scope="col" className="panel-matrix-head">
                {say('comparisons.matrix-series')}
              </th>
              {weeks.map((week) => (
                <th key={week} scope="col" className="panel-matrix-head">
                  {say('trajectories.week', { week: weekText(week) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {seriesName(one)} <span className="soft">{measureOf(one)}</span>
                </th>
                {weeks.map((at) => {
                  const week = cells.get(`${one.id} ${at}`);
                  return (
                    <td key={at} data-registered={week?.registered ?? false}>
                      {week === undefined ? null : (
                        <MatrixCell
                          name={seriesName(one)}
                          week={week}
                          p={adjustedP(week)}
                          estimate={contrastOf(week, pair)?.estimate ?? null}
                          onOpen={() => onChange({ panel: null, series: String(one.id) })}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pair === null ? null : (
        <p className="soft small">
          {say(ofAll ? 'comparisons.matrix-key-all' : 'comparisons.matrix-key', { ...pair })}
        </p>
      )}
      <StoredComparisons kept={kept} />
    </>
  );
}

function MatrixCell({
  name,
  week,
  p,
  estimate,
  onOpen,
}: {
  name: string;
  week: ComparedWeek;
  p: number | null;
  estimate: number | null;
  onOpen: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const at = weekText(week.week);
  const reason = say(week.reason ?? 'statistics.no-result-too-few-values');
  const words =
    p === null
      ? say('comparisons.matrix-cell-none', { name, week: at, reason })
      : say('comparisons.matrix-cell', { name, week: at, p: cellP(language, p) });
  const direction = estimate === null || estimate === 0 ? '' : estimate > 0 ? '▲' : '▼';
  return (
    <button
      type="button"
      className="panel-matrix-cell"
      data-strong={p !== null && p < 0.05}
      title={words}
      onClick={onOpen}
    >
      <span className="unseen">{words}</span>
      <span aria-hidden="true">
        <span className="matrix-direction">{p === null ? '' : direction}</span>
        {cellP(language, p)}
      </span>
    </button>
  );
}
