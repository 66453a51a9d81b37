import { memo, useMemo } from 'react';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { unbrokenRuns } from '../../core/statistics/unbroken-runs.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ShownArm } from './shown-arms.ts';

interface ArmPaths {
  readonly name: string;
  readonly colour: string;
  /** A path for each subject, or in a crowd for some of them together, by the first one's name. */
  readonly lines: readonly { readonly subject: string; readonly path: string; readonly subjects: number }[];
  /** Measured values as dots: all of them, or in a throng those that no line goes through. */
  readonly dots: string;
  /** Values beyond a limit of detection, drawn open. */
  readonly open: string;
}

/** Above so many subjects each is drawn fainter, or the arms would not be seen for them. */
const crowd = 120;

/** Above so many, dots on the lines could not be told apart, and drawing them takes most of the time. */
const throng = 1000;

/** How many subjects make one path: an element for each takes time, and one for all would not show where lines lie over one another. */
function subjectsPerPath(subjects: number): number {
  return subjects > throng ? 32 : subjects > crowd ? 8 : 1;
}

/** Pixels to a tenth, as short a text as there is. */
const tenth = (pixels: number) => String(Math.round(pixels * 10) / 10);

function armPaths(
  arm: ShownArm,
  subjects: readonly SubjectTrajectory[],
  expected: readonly number[],
  geometry: ChartGeometry,
  withLines: boolean,
): ArmPaths {
  const together = subjectsPerPath(subjects.length);
  const across = new Map<number, string>();
  const leftOf = (week: number) => {
    const known = across.get(week);
    if (known !== undefined) return known;
    const left = tenth(geometry.xOf(week, arm.index));
    across.set(week, left);
    return left;
  };
  const lines: { subject: string; path: string; subjects: number }[] = [];
  let dots = '';
  let open = '';
  for (const { subject, arm: name, points } of subjects) {
    if (name !== arm.name) continue;
    const placed: { week: number; place: string; open: boolean }[] = [];
    for (const { week, value, qualifier } of points) {
      const top = geometry.y(value);
      if (Number.isFinite(top)) placed.push({ week, place: `${leftOf(week)},${tenth(top)}`, open: qualifier !== null });
    }
    const runs = withLines ? unbrokenRuns(placed, expected) : placed.map((one) => [one]);
    for (const run of runs) {
      for (const { place, open: beyond } of run) {
        if (beyond) open += `M${place}m-2.5,0a2.5,2.5 0 1,0 5,0a2.5,2.5 0 1,0 -5,0`;
        else if (run.length === 1 || subjects.length <= throng) dots += `M${place}h0`;
      }
    }
    if (!withLines) continue;
    const path = runs
      .filter((run) => run.length > 1)
      .map((run) => `M${run.map(({ place }) => place).join('L')}`)
      .join('');
    if (path === '') continue;
    const last = lines.at(-1);
    if (last === undefined || last.subjects === together) lines.push({ subject, path, subjects: 1 });
    else {
      last.path += path;
      last.subjects++;
    }
  }
  return { name: arm.name, colour: arm.colour, lines, dots, open };
}

/**
 * All subjects behind the arms, as one layer of plain paths: one chart component for each subject would take seconds for a trial.
 * Each stands aside with its arm. `clip` names the clip path, which must be its own in a page of several charts.
 */
export const SubjectLines = memo(function SubjectLines({
  geometry,
  arms,
  subjects,
  expected,
  withLines,
  clip,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  subjects: readonly SubjectTrajectory[];
  /** Weeks at which a line without a value is broken. */
  expected: readonly number[];
  withLines: boolean;
  clip: string;
}) {
  const { plot } = geometry;
  const paths = useMemo(
    () => arms.filter((arm) => arm.visible).map((arm) => armPaths(arm, subjects, expected, geometry, withLines)),
    [arms, subjects, expected, geometry, withLines],
  );
  return (
    <g className={`subject-lines${subjects.length > crowd ? ' subject-crowd' : ''}`} clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect x={plot.left - 6} y={plot.top} width={plot.width + 12} height={plot.height} />
      </clipPath>
      {paths.map((arm) => (
        <g key={arm.name} stroke={arm.colour}>
          {arm.lines.map((line) => (
            <path key={line.subject} className="subject-line" data-subjects={line.subjects} d={line.path} />
          ))}
          <path className="subject-dots" d={arm.dots} />
          <path className="subject-open" d={arm.open} />
        </g>
      ))}
    </g>
  );
});
