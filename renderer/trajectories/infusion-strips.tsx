import { useSay } from '../language.tsx';
import { type ChartGeometry, stripTop } from './chart-geometry.ts';
import { runsText, weekRuns, widestRoom } from './infusion-weeks.ts';
import type { ShownArm } from './shown-arms.ts';
import { textWidth } from './text-width.ts';

const shortest = 5;
const distance = 6;

/** Above the plot, one thin strip for each arm with infusions, over its weeks, with the words where there is room for them. */
export function InfusionStrips({ geometry, arms }: { geometry: ChartGeometry; arms: readonly ShownArm[] }) {
  const say = useSay();
  const { x, plot } = geometry;
  const right = plot.left + plot.width;
  return (
    <g className="infusion-strips">
      {arms.map((arm, row) => {
        if (!arm.visible) return null;
        const runs = weekRuns(arm.arm.infusionWeeks);
        const spans = runs.flatMap(({ from, to }) => {
          const left = x(from);
          const end = x(to);
          if (end < plot.left || left > right) return [];
          const middle = (left + end) / 2;
          const half = Math.max(end - left, shortest) / 2;
          return [{ from: Math.max(plot.left, middle - half), to: Math.min(right, middle + half) }];
        });
        const key = arm.arm.infusionWeeksConfirmed ? 'trajectories.infusions' : 'trajectories.infusions-unconfirmed';
        const full = say(key, { arm: arm.name, weeks: runsText(runs) });
        const room = widestRoom(spans, plot.left, right);
        const fits = textWidth(full, 11) + distance <= room.to - room.from;
        const short = arm.arm.infusionWeeksConfirmed
          ? 'trajectories.infusions-short'
          : 'trajectories.infusions-short-unconfirmed';
        return (
          <g key={arm.name}>
            {spans.map((span) => (
              <rect
                key={span.from}
                x={span.from}
                y={stripTop(row) + 3}
                width={span.to - span.from}
                height={4}
                fill={arm.colour}
                opacity={arm.arm.infusionWeeksConfirmed ? 0.8 : 0.45}
              />
            ))}
            {spans.length === 0 ? null : (
              <text x={room.from + distance} y={stripTop(row) + 9}>
                {fits ? full : say(short)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
