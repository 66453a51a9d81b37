import { useSay } from '../../language.tsx';
import { WeekTick } from '../../trajectories/week-tick.tsx';
import { type SurvivalGeometry, tickLength } from './survival-geometry.ts';

const shares = [0, 0.25, 0.5, 0.75, 1] as const;

/** Survival in per cent on the left, the protocol's weeks below. */
export function SurvivalAxes({ geometry, title }: { geometry: SurvivalGeometry; title: string }) {
  const say = useSay();
  const { plot, y, x, columns } = geometry;
  const foot = plot.top + plot.height;
  const middle = plot.top + plot.height / 2;
  return (
    <g className="survival-axes">
      {shares.map((share) => (
        <g key={share}>
          <path className="survival-grid" d={`M${plot.left},${y(share)}H${plot.left + plot.width}`} />
          <path d={`M${plot.left - tickLength},${y(share)}H${plot.left}`} />
          <text x={plot.left - tickLength - 4} y={y(share) + 4} textAnchor="end">
            {100 * share}
          </text>
        </g>
      ))}
      <path d={`M${plot.left},${plot.top}V${foot}H${plot.left + plot.width}`} />
      {columns.map((column) => (
        <g key={column.week}>
          <path d={`M${x(column.week)},${foot}v${tickLength}`} />
          <WeekTick column={column} y={foot + tickLength} text={foot + tickLength + 14} />
        </g>
      ))}
      <text className="value-title" transform={`translate(14,${middle}) rotate(-90)`}>
        {title}
      </text>
      <text className="value-title" x={plot.left + plot.width / 2} y={foot + tickLength + 32}>
        {say('outcomes.week-axis')}
      </text>
    </g>
  );
}
