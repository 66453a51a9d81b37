import { type PointerEvent as ReactPointerEvent, useMemo, useState } from 'react';
import { curveAt } from '../../../core/statistics/survival/curve-at.ts';
import type { ArmSurvivalSummary } from '../../../core/statistics/survival/describe-survival.ts';
import { useSay } from '../../language.tsx';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { useSize } from '../../trajectories/use-size.ts';
import { AtRiskTable } from './at-risk-table.tsx';
import { SurvivalAxes } from './survival-axes.tsx';
import { SurvivalCurves } from './survival-curves.tsx';
import { type SurvivalGeometry, survivalGeometry } from './survival-geometry.ts';
import { SurvivalReadout } from './survival-readout.tsx';

/** What the pointer is at: a day, and the arm whose curve is near. */
interface Pointed {
  readonly day: number;
  readonly arm: string | null;
}

/** How near to a curve the pointer must be to mean it, in pixels. */
const near = 22;

/** Kaplan–Meier curves with the table of those at risk under the protocol's weeks. Pointing reads the numbers, a click lists the arm's subjects there. */
export function SurvivalChart({
  summaries,
  arms,
  weeks,
  bands,
  title,
  onArm,
  onRisk,
}: {
  summaries: readonly ArmSurvivalSummary[];
  arms: readonly ShownArm[];
  weeks: readonly number[];
  bands: boolean;
  title: string;
  /** An arm's curve was clicked near a time, in weeks. */
  onArm: (arm: string, time: number) => void;
  onRisk: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const [measure, size] = useSize();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const geometry = useMemo(() => {
    if (size === null) return null;
    const lastTime = Math.max(0, ...summaries.map(({ curve }) => curve.at(-1)?.time ?? 0));
    return survivalGeometry(size, arms, weeks, lastTime);
  }, [size, arms, weeks, summaries]);

  const point = (event: ReactPointerEvent<SVGSVGElement> | React.MouseEvent<SVGSVGElement>): Pointed | null => {
    if (geometry === null) return null;
    const box = event.currentTarget.getBoundingClientRect();
    return pointedAt(geometry, summaries, arms, event.clientX - box.left, event.clientY - box.top);
  };
  const open = (target: Pointed | null) => {
    if (target?.arm == null) return;
    const summary = summaries.find(({ arm }) => arm === target.arm);
    onArm(target.arm, nearestTime(summary, target.day / 7));
  };

  return (
    <div className="survival-chart">
      <div className="chart-area survival-area" ref={measure}>
        {geometry === null ? null : (
          <>
            <svg
              width={geometry.width}
              height={geometry.height}
              role="img"
              aria-label={say('outcomes.chart-description', {
                arms: arms.flatMap(({ name, visible }) => (visible ? [name] : [])).join(', '),
              })}
            >
              <SurvivalAxes geometry={geometry} title={title} />
              <SurvivalCurves summaries={summaries} arms={arms} geometry={geometry} bands={bands} />
            </svg>
            <svg
              className="chart-pointer"
              data-on={pointed?.arm != null}
              width={geometry.width}
              height={geometry.height}
              aria-hidden="true"
              onPointerMove={(event) => setPointed(point(event))}
              onPointerLeave={() => setPointed(null)}
              onClick={(event) => open(point(event))}
            >
              {pointed === null ? null : (
                <path
                  className="week-line"
                  d={`M${geometry.x(pointed.day / 7)},${geometry.plot.top}v${geometry.plot.height}`}
                />
              )}
            </svg>
            {pointed === null ? null : (
              <SurvivalReadout
                day={pointed.day}
                pointedArm={pointed.arm}
                summaries={summaries}
                arms={arms}
                geometry={geometry}
              />
            )}
          </>
        )}
      </div>
      {geometry === null ? null : (
        <AtRiskTable
          summaries={summaries}
          arms={arms}
          geometry={geometry}
          onPoint={(week) => setPointed(week === null ? null : { day: Math.round(week * 7), arm: null })}
          onList={onRisk}
        />
      )}
      <p className="chart-key soft">
        {say('outcomes.key-censored')}: |{bands ? `   ${say('outcomes.key-band')}: ▒` : ''}
      </p>
    </div>
  );
}

function pointedAt(
  { plot, x, y, weekAt, lastWeek }: SurvivalGeometry,
  summaries: readonly ArmSurvivalSummary[],
  arms: readonly ShownArm[],
  left: number,
  top: number,
): Pointed | null {
  if (left < plot.left - near || left > plot.left + plot.width + near || top > plot.top + plot.height + near)
    return null;
  const day = Math.round(7 * Math.min(lastWeek, Math.max(0, weekAt(left))));
  const distances = summaries.flatMap(({ arm, curve }) => {
    if (arms.every(({ name, visible }) => !visible || name !== arm)) return [];
    const { survival } = curveAt(curve, day / 7);
    const beside = curve.map(({ time, survival: level }) => Math.hypot(x(time) - left, y(level) - top));
    const under = survival === null ? Number.POSITIVE_INFINITY : Math.abs(y(survival) - top);
    return [{ arm, distance: Math.min(under, ...beside) }];
  });
  const closest = distances.sort((a, b) => a.distance - b.distance)[0];
  return { day, arm: closest !== undefined && closest.distance <= near ? closest.arm : null };
}

/** The time of the arm's step nearest to a time. */
function nearestTime(summary: ArmSurvivalSummary | undefined, time: number): number {
  const times = summary?.curve.map((step) => step.time) ?? [];
  return times.reduce((best, one) => (Math.abs(one - time) < Math.abs(best - time) ? one : best), times[0] ?? time);
}
