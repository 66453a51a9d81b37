import { usePlotArea, useXAxisScale } from 'recharts';
import { useSay } from '../language.tsx';
import { stripTop } from './chart-geometry.ts';
import { runsText, weekRuns } from './infusion-weeks.ts';
import type { ShownArm } from './shown-arms.ts';

const shortest = 5;

/** Above the plot, one thin strip for each arm with infusions, over its weeks, with the words beside it. */
export function InfusionStrips({ arms }: { arms: readonly ShownArm[] }) {
  const say = useSay();
  const x = useXAxisScale();
  const plot = usePlotArea();
  if (x === undefined || plot === undefined) return null;
  const right = plot.x + plot.width;
  return (
    <g className="infusion-strips">
      {arms.map((arm, row) => {
        if (!arm.visible) return null;
        const spans = weekRuns(arm.arm.infusionWeeks).flatMap(({ from, to }) => {
          const left = x(from);
          const end = x(to);
          if (left === undefined || end === undefined || end < plot.x || left > right) return [];
          const middle = (left + end) / 2;
          const half = Math.max(end - left, shortest) / 2;
          return [{ left: Math.max(plot.x, middle - half), right: Math.min(right, middle + half) }];
        });
        const first = spans[0];
        const last = spans.at(-1);
        if (first === undefined || last === undefined) return null;
        const key = arm.arm.infusionWeeksConfirmed ? 'trajectories.infusions' : 'trajectories.infusions-unconfirmed';
        const after = right - last.right > first.left - plot.x;
        return (
          <g key={arm.name}>
            {spans.map((span) => (
              <rect
                key={span.left}
                x={span.left}
                y={stripTop(row) + 3}
                width={span.right - span.left}
                height={4}
                fill={arm.colour}
                opacity={arm.arm.infusionWeeksConfirmed ? 0.8 : 0.45}
              />
            ))}
            <text
              x={after ? last.right + 6 : first.left - 6}
              y={stripTop(row) + 9}
              textAnchor={after ? 'start' : 'end'}
            >
              {say(key, { arm: arm.name, weeks: runsText(weekRuns(arm.arm.infusionWeeks)) })}
            </text>
          </g>
        );
      })}
    </g>
  );
}
