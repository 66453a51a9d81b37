import { memo } from 'react';
import type { ArmSurvivalSummary } from '../../../core/statistics/survival/describe-survival.ts';
import {
  bandOutline,
  type CurvePoint,
  censorMarks,
  stepPoints,
} from '../../../core/statistics/survival/step-points.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import type { SurvivalGeometry } from './survival-geometry.ts';

const censorHeight = 5;

function path(points: readonly CurvePoint[], { x, y }: SurvivalGeometry): string {
  return points
    .map(([time, share], i) => `${i === 0 ? 'M' : 'L'}${x(time).toFixed(2)},${y(share).toFixed(2)}`)
    .join('');
}

/** The curves of the arms that are switched on, with a mark at every censored time and, if asked for, the band of their intervals. */
export const SurvivalCurves = memo(function SurvivalCurves({
  summaries,
  arms,
  geometry,
  bands,
}: {
  summaries: readonly ArmSurvivalSummary[];
  arms: readonly ShownArm[];
  geometry: SurvivalGeometry;
  bands: boolean;
}) {
  const shown = summaries.flatMap((summary) => {
    const arm = arms.find(({ name, visible }) => visible && name === summary.arm);
    return arm === undefined ? [] : [{ arm, summary }];
  });
  return (
    <>
      {bands
        ? shown.map(({ arm, summary }) => (
            <path
              key={arm.name}
              className="survival-band"
              data-arm={arm.name}
              d={bandOutline(summary.curve)
                .map((outline) => `${path(outline, geometry)}Z`)
                .join('')}
              fill={arm.colour}
            />
          ))
        : null}
      {shown.map(({ arm, summary }) => (
        <g key={arm.name} data-arm={arm.name}>
          <path
            className="survival-curve"
            d={path(stepPoints(summary.curve), geometry)}
            stroke={arm.colour}
            strokeDasharray={arm.dash}
          />
          <path
            className="survival-censored"
            d={censorMarks(summary.curve)
              .map(([time, share]) => {
                const height = geometry.y(share);
                return `M${geometry.x(time).toFixed(2)},${(height - censorHeight).toFixed(2)}v${2 * censorHeight}`;
              })
              .join('')}
            stroke={arm.colour}
          />
        </g>
      ))}
    </>
  );
});
