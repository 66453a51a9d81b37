import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { ComparisonRun } from '../../core/statistics/comparison/run-comparison.ts';
import { normalQuantile, plottingPositions } from '../../core/statistics/distributions/normal-quantile.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { useLanguage, useSay } from '../language.tsx';
import { tickText } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { isModel } from './compare-settings.ts';
import { residualsOfRun } from './residuals-of-run.ts';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

const width = 300;
const height = 220;
const edge = { left: 44, right: 10, top: 8, bottom: 36 };

/** For those who ask: residuals against a normal distribution, and against where they were expected. */
export function AssumptionPlots({
  run,
  trajectory,
  arms,
}: {
  run: ComparisonRun;
  trajectory: Trajectory | null;
  arms: readonly ShownArm[];
}) {
  const say = useSay();
  const { method } = run.outcome;
  const byRank = method === 'mann-whitney' || method === 'kruskal-wallis';
  const residuals = useMemo(
    () => residualsOfRun(run, trajectory).sort((a, b) => a.standardised - b.standardised),
    [run, trajectory],
  );
  const colours = new Map(arms.map(({ name, colour }) => [name, colour]));
  const colourOf = (arm: string) => colours.get(arm) ?? 'currentColor';
  const expected = useMemo(() => plottingPositions(residuals.length).map(normalQuantile), [residuals.length]);
  return (
    <details className="compare-section assumptions">
      <summary>{say('comparisons.assumptions')}</summary>
      <p className="soft small">
        {say(
          byRank
            ? 'comparisons.residuals-hint-rank'
            : isModel(method)
              ? 'comparisons.residuals-hint-model'
              : 'comparisons.residuals-hint-test',
        )}
      </p>
      {residuals.length === 0 ? null : (
        <div className="row assumption-plots">
          <Plot
            label={say('comparisons.qq')}
            across={say('comparisons.normal-quantile')}
            up={say('comparisons.residual')}
            diagonal
            dots={residuals.map(({ arm, standardised }, i) => ({
              x: expected[i] ?? 0,
              y: standardised,
              colour: colourOf(arm),
            }))}
          />
          <Plot
            label={say('comparisons.residuals')}
            across={say('comparisons.fitted')}
            up={say('comparisons.residual')}
            diagonal={false}
            dots={residuals.map(({ arm, fitted, standardised }) => ({
              x: fitted,
              y: standardised,
              colour: colourOf(arm),
            }))}
          />
        </div>
      )}
    </details>
  );
}

function Plot({
  label,
  across,
  up,
  diagonal,
  dots,
}: {
  label: string;
  across: string;
  up: string;
  /** A line through equal values; otherwise one at 0. */
  diagonal: boolean;
  dots: readonly Dot[];
}) {
  const language = useLanguage();
  const x = scaleLinear(ends(dots.map((dot) => dot.x)), [edge.left, width - edge.right]).nice(5);
  const y = scaleLinear(ends(dots.map((dot) => dot.y)), [height - edge.bottom, edge.top]).nice(5);
  const showX = tickText(language, x.ticks(5), true);
  const showY = tickText(language, y.ticks(5), true);
  const [from = 0, to = 1] = x.domain();
  const [bottom = 0, top = 1] = y.domain();
  const [start, end] = [Math.max(from, bottom), Math.min(to, top)];
  return (
    <svg className="assumption-plot" width={width} height={height} role="img" aria-label={label}>
      <path
        className="effect-zero"
        d={diagonal ? `M${x(start)},${y(start)}L${x(end)},${y(end)}` : `M${x(from)},${y(0)}H${x(to)}`}
      />
      <path
        className="effect-axis"
        d={`M${edge.left},${edge.top}V${height - edge.bottom}H${width - edge.right}`}
        fill="none"
        stroke="currentColor"
      />
      {x.ticks(5).map((tick) => (
        <text key={tick} x={x(tick)} y={height - edge.bottom + 15} textAnchor="middle">
          {showX(tick)}
        </text>
      ))}
      {y.ticks(5).map((tick) => (
        <text key={tick} x={edge.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
          {showY(tick)}
        </text>
      ))}
      <text x={(edge.left + width - edge.right) / 2} y={height - 4} textAnchor="middle">
        {across}
      </text>
      <text x={edge.left + 6} y={edge.top + 6}>
        {up}
      </text>
      {dots.map((dot, i) => (
        // Two residuals may lie on one spot: only their order tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the dots are sorted and have no other name
        <circle key={i} cx={x(dot.x)} cy={y(dot.y)} r={2} fill={dot.colour} fillOpacity={0.6} />
      ))}
    </svg>
  );
}

function ends(values: readonly number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low < high ? [low, high] : [low - 1, low + 1];
}
