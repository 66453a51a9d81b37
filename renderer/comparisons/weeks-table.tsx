import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { fixed, weekText } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { cellP, decimalsOfWeeks } from './comparison-words.ts';
import { contrastOf, type ShownPair } from './shown-pair.ts';

/** The weeks of one marker: n and centre of the two arms, how far they lie apart, how sure that is; or why there is no result. */
export function WeeksTable({
  outcome,
  series,
  pair,
  arms,
}: {
  outcome: ComparisonOutcome;
  series: SeriesEntry;
  pair: ShownPair | null;
  arms: readonly ShownArm[];
}) {
  const say = useSay();
  const language = useLanguage();
  const { weeks, method } = outcome;
  const byRank = method === 'mann-whitney' || method === 'kruskal-wallis';
  const centre = (group: { readonly mean: number | null; readonly median: number | null } | undefined) =>
    (byRank ? group?.median : group?.mean) ?? null;
  const decimals = decimalsOfWeeks(weeks);
  const number = (value: number | null) => (value === null ? '–' : fixed(language, value, decimals));
  const two = arms.filter(({ name }) => name === pair?.a || name === pair?.b);
  const hasAll = outcome.arms.length > 2 && weeks.some(({ p }) => p !== null);
  return (
    <div className="weeks-scroll">
      <table className="weeks-table">
        <caption className="unseen">
          {say('comparisons.table-caption')} {series.analyte}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('comparisons.column-week')}
            </th>
            {two.map((arm) => (
              <th key={arm.name} scope="colgroup" colSpan={2}>
                <ArmSwatch arm={arm} wide={false} /> {arm.name}
              </th>
            ))}
            <th scope="colgroup" colSpan={4}>
              {pair === null ? '' : say('comparisons.difference-axis', { ...pair })}
            </th>
            {hasAll ? (
              <th scope="col" rowSpan={2} className="weeks-all">
                {say('comparisons.column-all')}
              </th>
            ) : null}
          </tr>
          <tr>
            {two.flatMap(({ name }) => [
              <th key={`${name} n`} scope="col">
                {say('comparisons.column-n')}
              </th>,
              <th key={`${name} centre`} scope="col">
                {say(byRank ? 'statistics.median' : 'statistics.mean')}
              </th>,
            ])}
            <th scope="col">{say(byRank ? 'comparisons.column-shift' : 'comparisons.column-difference')}</th>
            <th scope="col">{say('comparisons.column-ci')}</th>
            <th scope="col">{say('comparisons.column-p')}</th>
            <th scope="col">{say('comparisons.column-p-adjusted')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => {
            const contrast = contrastOf(week, pair);
            const none = contrast === null || contrast.p === null;
            const reason = say(week.reason ?? 'statistics.no-result-too-few-values');
            return (
              <tr key={week.week} data-registered={week.registered}>
                <th scope="row" title={say(`comparisons.${week.registered ? 'registered' : 'exploratory'}`)}>
                  {weekText(week.week)}
                </th>
                {two.flatMap(({ name }) => {
                  const group = week.groups.find(({ arm }) => arm === name);
                  return [
                    <td key={`${name} n`}>{group?.n ?? 0}</td>,
                    <td key={`${name} centre`}>{number(centre(group))}</td>,
                  ];
                })}
                <td>{number(contrast?.estimate ?? null)}</td>
                {none && (contrast?.ci95 ?? null) === null ? (
                  <td colSpan={3} className="weeks-none soft">
                    {reason}
                  </td>
                ) : (
                  <>
                    <td>{interval(contrast?.ci95 ?? null, number, say)}</td>
                    <td>{cellP(language, contrast?.p ?? null)}</td>
                    <td data-strong={(contrast?.pAdjusted ?? 1) < 0.05}>
                      {cellP(language, contrast?.pAdjusted ?? null)}
                    </td>
                  </>
                )}
                {hasAll ? (
                  <td data-strong={(week.pAdjusted ?? 1) < 0.05} title={week.p === null ? reason : undefined}>
                    {cellP(language, week.pAdjusted)}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function interval(
  ends: readonly [number, number] | null,
  number: (value: number | null) => string,
  say: ReturnType<typeof useSay>,
): string {
  return ends === null ? '–' : say('trajectories.interval', { low: number(ends[0]), high: number(ends[1]) });
}
