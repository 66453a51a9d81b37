import { estimateOf } from '../../core/statistics/estimate.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { useSay } from '../language.tsx';
import type { ChartSettings } from './chart-settings.ts';

/** What the chart shows, of how many, and what it leaves out or counts otherwise: the sentence above it, in parts. */
export function captionParts(
  trajectory: Trajectory,
  settings: ChartSettings,
  say: ReturnType<typeof useSay>,
): readonly string[] {
  const { center, spread, change, scale } = settings;
  const name = say(`statistics.${center}`);
  const parts = [
    spread === 'none'
      ? name
      : say('statistics.center-with-spread', { center: name, spread: say(`statistics.${spread}`) }),
    say('trajectories.count-subjects', { count: trajectory.subjects.length }),
  ];
  if (change !== 'none') parts.splice(1, 0, say(`trajectories.change-caption-${change}`));
  if (trajectory.withoutBaseline > 0) {
    parts.push(say('trajectories.without-baseline', { count: trajectory.withoutBaseline }));
  }
  const beyond = trajectory.rows.reduce((sum, row) => sum + row.censored, 0);
  if (beyond > 0) parts.push(say(`trajectories.beyond-limit-${trajectory.detectionPolicy}`, { count: beyond }));
  if (center === 'geometric-mean') {
    const without = trajectory.rows.filter((row) => row.n > 0 && row.geometricMean === null).length;
    if (without > 0) parts.push(say('trajectories.no-geometric-mean', { count: without }));
  }
  if (scale !== 'linear') {
    const centers = trajectory.rows.filter((row) => (estimateOf(row, center, spread)?.value ?? 1) <= 0).length;
    const values = settings.individuals
      ? trajectory.subjects.reduce((sum, { points }) => sum + points.filter(({ value }) => value <= 0).length, 0)
      : 0;
    if (centers + values > 0) parts.push(say('trajectories.no-place-on-log', { count: centers + values }));
  }
  return parts;
}
