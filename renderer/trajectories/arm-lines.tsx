import { memo, useId } from 'react';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import type { ShownArm } from './shown-arms.ts';

/** The path of an arm's line: broken at empty points and at values that a log scale has no place for. A point by itself is its marker alone. */
export function linePath(geometry: ChartGeometry, line: ArmLine): string {
  const runs: string[][] = [[]];
  for (const { week, center } of line.points) {
    const y = center === null ? Number.NaN : geometry.y(center);
    if (Number.isFinite(y)) runs.at(-1)?.push(`${geometry.xOf(week, line.index)},${y}`);
    else runs.push([]);
  }
  return runs.flatMap((run) => (run.length > 1 ? [`M${run.join('L')}`] : [])).join('');
}

/** The lines of the arms that are switched on, one plain path each. `grounded` sets them off from subjects behind them. */
export const ArmLines = memo(function ArmLines({
  geometry,
  arms,
  lines,
  grounded,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  grounded: boolean;
}) {
  const clip = useId();
  const { plot } = geometry;
  return (
    <g className="arm-lines" clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect x={plot.left} y={plot.top - 1} width={plot.width} height={plot.height + 2} />
      </clipPath>
      {lines.map((line) => {
        const arm = arms[line.index];
        if (arm === undefined || !arm.visible) return null;
        const path = linePath(geometry, line);
        return (
          <g key={arm.name} data-arm={arm.name}>
            {grounded ? <path className="arm-ground" d={path} /> : null}
            <path className="arm-line" d={path} stroke={arm.colour} strokeDasharray={arm.dash} />
          </g>
        );
      })}
    </g>
  );
});
