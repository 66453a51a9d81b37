import { memo, useId } from 'react';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine, ArmPoint } from './chart-rows.ts';
import type { ShownArm } from './shown-arms.ts';

type Spread = ArmPoint & { readonly low: number; readonly high: number };

/** The stretches of a line whose points have a spread: a ribbon ends where the line does. */
function stretches(points: readonly ArmPoint[]): Spread[][] {
  const found: Spread[][] = [[]];
  for (const point of points) {
    const { low, high } = point;
    if (low !== null && high !== null) found.at(-1)?.push({ ...point, low, high });
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** The spread of each arm as a ribbon along its line, under the lines. An end without a place on a log scale lies at the foot of the plot. */
export const ArmRibbons = memo(function ArmRibbons({
  geometry,
  arms,
  lines,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
}) {
  const clip = useId();
  const { plot } = geometry;
  const foot = plot.top + plot.height;
  const y = (value: number) => {
    const place = geometry.y(value);
    return Number.isFinite(place) ? place : foot;
  };
  return (
    <g className="arm-ribbons" clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      </clipPath>
      {lines.map((line) => {
        const arm = arms[line.index];
        if (arm === undefined || !arm.visible) return null;
        const path = stretches(line.points)
          .map((points) => {
            const x = ({ week }: ArmPoint) => geometry.xOf(week, line.index);
            const upper = points.map((point) => `${x(point)},${y(point.high)}`);
            const lower = points.toReversed().map((point) => `${x(point)},${y(point.low)}`);
            return points.length === 1 ? `M${upper.join('')}L${lower.join('')}` : `M${[...upper, ...lower].join('L')}Z`;
          })
          .join('');
        return <path key={arm.name} d={path} fill={arm.colour} stroke={arm.colour} data-arm={arm.name} />;
      })}
    </g>
  );
});
