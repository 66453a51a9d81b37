import { memo } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import type { ArmLine } from './chart-rows.ts';
import { markerPath } from './marker-path.ts';
import type { ShownArm } from './shown-arms.ts';

const cap = 3.5;

/** The bars and markers of the arms, above all lines. A bar whose end has no place on a log scale runs off the plot without a cap. */
export const ArmMarks = memo(function ArmMarks({
  arms,
  lines,
  dodge,
}: {
  arms: readonly ShownArm[];
  lines: readonly ArmLine[];
  dodge: (armIndex: number) => number;
}) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const plot = usePlotArea();
  if (x === undefined || y === undefined || plot === undefined) return null;
  const bottom = plot.y + plot.height;

  const bar = (left: number, low: number, high: number) => {
    const from = y(low);
    const to = y(high);
    if (to === undefined || !Number.isFinite(to)) return '';
    const seen = from !== undefined && Number.isFinite(from);
    const ends = `M${left - cap},${to}h${2 * cap}${seen ? `M${left - cap},${from}h${2 * cap}` : ''}`;
    return `M${left},${seen ? from : bottom}V${to}${ends}`;
  };

  return (
    <ZIndexLayer zIndex={600}>
      {lines.map((line) => {
        const arm = arms[line.index];
        if (arm === undefined || !arm.visible) return null;
        return (
          <g key={arm.name} data-arm={arm.name} className="arm-marks">
            {line.points.map((point) => {
              const left = x(point.week + dodge(line.index));
              const top = point.center === null ? undefined : y(point.center);
              if (left === undefined || top === undefined || !Number.isFinite(top)) return null;
              return (
                <g key={point.week} data-week={point.week}>
                  {point.low === null || point.high === null ? null : (
                    <path className="arm-bar" d={bar(left, point.low, point.high)} stroke={arm.colour} />
                  )}
                  <path
                    className={arm.style.hollow ? 'marker-hollow' : 'marker'}
                    d={markerPath(arm.style, 4)}
                    transform={`translate(${left},${top})`}
                    color={arm.colour}
                  />
                </g>
              );
            })}
          </g>
        );
      })}
    </ZIndexLayer>
  );
});
