import { scaleLinear } from 'd3-scale';
import { seriesName } from '../../core/figure/axis-title.ts';
import type { ComparisonOutcome } from '../../core/statistics/comparison/stored-comparison.ts';
import { estimateOf, spreadsFor } from '../../core/statistics/estimate.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useLanguage, useSay } from '../language.tsx';
import { markerPath } from '../trajectories/marker-path.ts';
import { tickText, weekText } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { useSize } from '../trajectories/use-size.ts';
import { contrastOf, type ShownPair } from './shown-pair.ts';

const left = 52;
const right = 14;
const upper = { top: 10, height: 190 };
const lower = { top: 236, height: 120 };
const height = lower.top + lower.height + 40;

interface Mark {
  readonly week: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The arms over the weeks, and under them how far the second lies above the first, with the 95 % interval of that difference: one axis of weeks. */
export function EffectChart({
  outcome,
  series,
  pair,
  arms,
  trajectory,
}: {
  outcome: ComparisonOutcome;
  series: SeriesEntry;
  pair: ShownPair | null;
  arms: readonly ShownArm[];
  trajectory: Trajectory | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const [measure, size] = useSize();
  const weeks = outcome.weeks.map(({ week }) => week);
  const two = arms.filter(({ name }) => name === pair?.a || name === pair?.b);
  const byRank = outcome.method === 'mann-whitney' || outcome.method === 'kruskal-wallis';
  const center = byRank ? 'median' : 'mean';
  const spread = spreadsFor(center)[0] ?? 'none';
  const lines = two.map((arm) => ({
    arm,
    marks: (trajectory?.rows ?? []).flatMap((row): Mark[] => {
      if (row.arm !== arm.name || !weeks.includes(row.week)) return [];
      const estimate = estimateOf(row, center, spread);
      return estimate === null ? [] : [{ week: row.week, ...estimate }];
    }),
  }));
  const effects = outcome.weeks.flatMap((week): Mark[] => {
    const contrast = contrastOf(week, pair);
    const value = contrast?.estimate ?? null;
    if (value === null) return [];
    return [{ week: week.week, value, low: contrast?.ci95?.[0] ?? null, high: contrast?.ci95?.[1] ?? null }];
  });
  const width = size?.width ?? 0;
  const first = weeks[0] ?? 0;
  const last = weeks.at(-1) ?? 1;
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [left + 14, width - right - 6]);
  return (
    <div className="effect-chart" ref={measure}>
      {width < 120 || pair === null ? null : (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={say('comparisons.chart-description', { name: seriesName(series), ...pair })}
        >
          <ValueAxis
            {...upper}
            width={width}
            marks={lines.flatMap(({ marks }) => marks)}
            title={say(`statistics.center-with-spread`, {
              center: say(`statistics.${center}`),
              spread: say(`statistics.${spread}`),
            })}
            language={language}
          >
            {(y) =>
              lines.map(({ arm, marks }, at) => (
                <g key={arm.name} transform={`translate(${(at - 0.5) * 3} 0)`}>
                  <path
                    d={marks.map(({ week, value }, i) => `${i === 0 ? 'M' : 'L'}${x(week)},${y(value)}`).join('')}
                    fill="none"
                    stroke={arm.colour}
                    strokeWidth={1.5}
                    strokeDasharray={arm.dash}
                  />
                  {marks.map((mark) => (
                    <g key={mark.week} color={arm.colour} transform={`translate(${x(mark.week)} 0)`}>
                      <Bar mark={mark} y={y} />
                      <path
                        className={arm.style.hollow ? 'marker-hollow' : 'marker'}
                        d={markerPath(arm.style, 3.5)}
                        transform={`translate(0 ${y(mark.value)})`}
                      />
                    </g>
                  ))}
                </g>
              ))
            }
          </ValueAxis>
          <ValueAxis
            {...lower}
            width={width}
            marks={[...effects, { week: first, value: 0, low: null, high: null }]}
            title={say('comparisons.difference-axis', { ...pair })}
            language={language}
          >
            {(y) => (
              <>
                <line className="effect-zero" x1={left} x2={width - right} y1={y(0)} y2={y(0)} />
                {effects.map((mark) => (
                  <g key={mark.week} className="effect-mark" transform={`translate(${x(mark.week)} 0)`}>
                    <Bar mark={mark} y={y} />
                    <rect x={-3} y={y(mark.value) - 3} width={6} height={6} />
                  </g>
                ))}
              </>
            )}
          </ValueAxis>
          <g className="effect-weeks" transform={`translate(0 ${lower.top + lower.height})`}>
            {roomFor(weeks, x).map((week) => (
              <text key={week} x={x(week)} y={16} textAnchor="middle">
                {weekText(week)}
              </text>
            ))}
            {weeks.map((week) => (
              <line key={week} className="effect-tick" x1={x(week)} x2={x(week)} y1={0} y2={4} />
            ))}
            <text x={(left + width - right) / 2} y={34} textAnchor="middle">
              {say('trajectories.week-axis')}
            </text>
          </g>
        </svg>
      )}
    </div>
  );
}

/** The weeks that have room for their number: from the first, each that is far enough from the one before. */
function roomFor(weeks: readonly number[], x: (week: number) => number): readonly number[] {
  let end = Number.NEGATIVE_INFINITY;
  return weeks.filter((week) => {
    if (x(week) - end < 18) return false;
    end = x(week);
    return true;
  });
}

/** An error bar with its ends; nothing where there is none. */
function Bar({ mark, y }: { mark: Mark; y: (value: number) => number }) {
  if (mark.low === null || mark.high === null) return null;
  const [low, high] = [y(mark.low), y(mark.high)];
  return (
    <path className="effect-bar" d={`M0,${low}V${high}M-3,${low}H3M-3,${high}H3`} fill="none" stroke="currentColor" />
  );
}

/** An axis of values at the left of what is drawn by it. */
function ValueAxis({
  top,
  height: room,
  width,
  marks,
  title,
  language,
  children,
}: {
  top: number;
  height: number;
  width: number;
  marks: readonly Mark[];
  title: string;
  language: ReturnType<typeof useLanguage>;
  children: (y: (value: number) => number) => React.ReactNode;
}) {
  const values = marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const y = scaleLinear(least < most ? [least, most] : [least - 1, most + 1], [top + room - 6, top + 8]).nice(4);
  const ticks = y.ticks(4);
  const show = tickText(language, ticks, true);
  return (
    <g className="effect-axis">
      <path d={`M${left},${top}V${top + room}H${width - right}`} fill="none" stroke="currentColor" />
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${left} ${y(tick)})`}>
          <line className="effect-tick" x2={-4} />
          <text x={-8} dy="0.32em" textAnchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      <text className="effect-title" x={left + 6} y={top + 2}>
        {title}
      </text>
      {marks.length === 0 ? null : children(y)}
    </g>
  );
}
