import { useMemo } from 'react';
import type { SubjectTrajectory } from '../../core/statistics/trajectory.ts';
import { unbrokenRuns } from '../../core/statistics/unbroken-runs.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { ArmLine } from './chart-rows.ts';
import { markerPath } from './marker-path.ts';
import type { Pointed } from './pointed.ts';
import type { ShownArm } from './shown-arms.ts';

/** What is pointed at or open, drawn over the chart: the week, a subject's line, an arm's mark. */
export function ChartPointer({
  geometry,
  arms,
  lines,
  subjects,
  expected,
  pointed,
  openSubject,
  openWeek,
}: {
  geometry: ChartGeometry;
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  subjects: readonly SubjectTrajectory[];
  expected: readonly number[];
  pointed: Pointed | null;
  openSubject: string | null;
  openWeek: number | null;
}) {
  const { plot } = geometry;
  const bySubject = useMemo(() => new Map(subjects.map((subject) => [subject.subject, subject])), [subjects]);
  const mark = pointed?.arm == null ? null : lines.find((line) => line.arm.name === pointed.arm);
  const point = mark?.points.find(({ week }) => week === pointed?.week);
  const markArm = mark == null ? undefined : arms[mark.index];
  const followed = [...new Set([openSubject, pointed?.subject ?? null])].flatMap((name) => {
    const subject = name === null ? undefined : bySubject.get(name);
    return subject === undefined ? [] : [subject];
  });
  return (
    <>
      {openWeek === null ? null : <WeekLine geometry={geometry} week={openWeek} />}
      {pointed === null ? null : <WeekLine geometry={geometry} week={pointed.week} />}
      <clipPath id="pointer-area">
        <rect x={plot.left - 6} y={plot.top} width={plot.width + 12} height={plot.height} />
      </clipPath>
      <g clipPath="url(#pointer-area)">
        {followed.map((subject) => {
          const arm = arms.find(({ name }) => name === subject.arm);
          if (arm === undefined || !arm.visible) return null;
          const places = subject.points.flatMap(({ week, value, qualifier }) => {
            const y = geometry.y(value);
            return Number.isFinite(y) ? [{ week, x: geometry.xOf(week, arm.index), y, qualifier }] : [];
          });
          const path = unbrokenRuns(places, expected)
            .map((run) => `M${run.map(({ x, y }) => `${x},${y}`).join('L')}`)
            .join('');
          return (
            <g key={subject.subject} className="followed" stroke={arm.colour} data-subject={subject.subject}>
              <path className="followed-ground" d={path} />
              <path d={path} />
              {places.map(({ week, x, y, qualifier }) => (
                <circle
                  key={week}
                  cx={x}
                  cy={y}
                  r={3}
                  className={qualifier === null ? '' : 'followed-open'}
                  fill={arm.colour}
                />
              ))}
            </g>
          );
        })}
      </g>
      {point?.center == null || markArm === undefined ? null : (
        <path
          className="pointed-mark"
          d={markerPath(markArm.style, 7)}
          stroke={markArm.colour}
          transform={`translate(${geometry.xOf(point.week, markArm.index)},${geometry.y(point.center)})`}
        />
      )}
    </>
  );
}

function WeekLine({ geometry: { x, plot }, week }: { geometry: ChartGeometry; week: number }) {
  return <path className="week-line" d={`M${x(week)},${plot.top}V${plot.top + plot.height}`} />;
}
