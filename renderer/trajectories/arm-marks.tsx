import { memo } from 'react';
import type { ArmWeekSummary } from '../../core/statistics/summary.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine, ArmPoint } from './chart-rows.ts';
import type { Shape } from './chart-settings.ts';
import { markerPath } from './marker-path.ts';
import type { ShownArm } from './shown-arms.ts';

const cap = 3.5;
const boxHalf = 4.5;

/**
 * The bars (or boxes) and markers of the arms, above all lines. A bar whose end has no place on a log scale runs off the plot without a cap.
 * A box spans the quartiles, with the median in it; its whiskers reach from the smallest to the largest value.
 */
export const ArmMarks = memo(function ArmMarks({
  geometry,
  arms,
  lines,
  shape,
  rowAt,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  shape: Shape;
  /** The summary that a box is drawn from. */
  rowAt: (arm: string, week: number) => ArmWeekSummary | null;
}) {
  const { plot, y } = geometry;
  const bottom = plot.top + plot.height;

  const bar = (left: number, low: number, high: number) => {
    const from = y(low);
    const to = y(high);
    if (!Number.isFinite(to)) return '';
    const seen = Number.isFinite(from);
    const ends = `M${left - cap},${to}h${2 * cap}${seen ? `M${left - cap},${from}h${2 * cap}` : ''}`;
    return `M${left},${seen ? from : bottom}V${to}${ends}`;
  };
  const box = (left: number, row: ArmWeekSummary) => {
    const [top, upper, middle, lower, low] = [row.max, row.q3, row.median, row.q1, row.min].map((value) =>
      value === null ? Number.NaN : y(value),
    );
    const foot = Number.isFinite(low) ? low : bottom;
    const base = Number.isFinite(lower) ? lower : bottom;
    if (![top, upper, middle].every(Number.isFinite)) return '';
    return (
      `M${left - boxHalf},${base}V${upper}h${2 * boxHalf}V${base}ZM${left},${upper}V${top}M${left},${base}V${foot}` +
      `M${left - boxHalf},${middle}h${2 * boxHalf}`
    );
  };
  const spread = (arm: ShownArm, point: ArmPoint, left: number) => {
    if (shape === 'ribbon' || point.low === null || point.high === null) return null;
    const row = shape === 'box' ? rowAt(arm.name, point.week) : null;
    if (row !== null) return <path className="arm-box" d={box(left, row)} stroke={arm.colour} />;
    return <path className="arm-bar" d={bar(left, point.low, point.high)} stroke={arm.colour} />;
  };

  return (
    <>
      {lines.map((line) => {
        const arm = arms[line.index];
        if (arm === undefined || !arm.visible) return null;
        return (
          <g key={arm.name} data-arm={arm.name} className="arm-marks">
            {line.points.map((point) => {
              const left = geometry.xOf(point.week, line.index);
              const top = point.center === null ? Number.NaN : y(point.center);
              const inside = left >= plot.left - 1 && left <= plot.left + plot.width + 1;
              if (!inside || !Number.isFinite(top)) return null;
              return (
                <g key={point.week} data-week={point.week}>
                  {spread(arm, point, left)}
                  {shape === 'box' && point.low !== null ? null : (
                    <path
                      className={arm.style.hollow ? 'marker-hollow' : 'marker'}
                      d={markerPath(arm.style, 4)}
                      transform={`translate(${left},${top})`}
                      color={arm.colour}
                    />
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </>
  );
});
