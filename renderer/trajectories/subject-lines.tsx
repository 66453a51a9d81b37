import { memo, useMemo } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { unbrokenRuns } from '../../core/statistics/unbroken-runs.ts';
import type { ShownArm } from './shown-arms.ts';

interface ArmPaths {
  readonly name: string;
  readonly colour: string;
  readonly lines: readonly { readonly subject: string; readonly path: string }[];
  /** Every measured value as a dot. */
  readonly dots: string;
  /** Values beyond a limit of detection, drawn open. */
  readonly open: string;
}

/** Above so many subjects each is drawn fainter, or the arms would not be seen for them. */
const crowd = 120;

type ToPixels = (value: number) => number | undefined;

function armPaths(
  arm: ShownArm,
  subjects: readonly SubjectTrajectory[],
  expected: readonly number[],
  aside: number,
  x: ToPixels,
  y: ToPixels,
): ArmPaths {
  const lines: { subject: string; path: string }[] = [];
  let dots = '';
  let open = '';
  for (const { subject, arm: name, points } of subjects) {
    if (name !== arm.name) continue;
    const placed: { week: number; place: string }[] = [];
    for (const { week, value, qualifier } of points) {
      const left = x(week + aside);
      const top = y(value);
      if (left === undefined || top === undefined || !Number.isFinite(top)) continue;
      const place = `${left.toFixed(1)},${top.toFixed(1)}`;
      placed.push({ week, place });
      if (qualifier === null) dots += `M${place}h0`;
      else open += `M${place}m-2.5,0a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0`;
    }
    const path = unbrokenRuns(placed, expected)
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ place }) => place).join('L')}`)
      .join('');
    if (path !== '') lines.push({ subject, path });
  }
  return { name: arm.name, colour: arm.colour, lines, dots, open };
}

/**
 * All subjects behind the arms, as one layer of plain paths: one chart component for each subject would take seconds for a trial.
 * `dodge` moves an arm's subjects aside with their arm, in weeks.
 */
export const SubjectLines = memo(function SubjectLines({
  arms,
  subjects,
  expected,
  dodge,
}: {
  arms: readonly ShownArm[];
  subjects: readonly SubjectTrajectory[];
  /** Weeks at which a line without a value is broken. */
  expected: readonly number[];
  dodge: (armIndex: number) => number;
}) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const plot = usePlotArea();
  const paths = useMemo(() => {
    if (x === undefined || y === undefined) return [];
    return arms.filter((arm) => arm.visible).map((arm) => armPaths(arm, subjects, expected, dodge(arm.index), x, y));
  }, [arms, subjects, expected, dodge, x, y]);
  if (plot === undefined) return null;
  return (
    <g className={`subject-lines${subjects.length > crowd ? ' subject-crowd' : ''}`} clipPath="url(#plot-area)">
      <clipPath id="plot-area">
        <rect x={plot.x - 6} y={plot.y} width={plot.width + 12} height={plot.height} />
      </clipPath>
      {paths.map((arm) => (
        <g key={arm.name} stroke={arm.colour}>
          {arm.lines.map((line) => (
            <path key={line.subject} className="subject-line" d={line.path} />
          ))}
          <path className="subject-dots" d={arm.dots} />
          <path className="subject-open" d={arm.open} />
        </g>
      ))}
    </g>
  );
});
