import type { Figure } from './figure.ts';
import { seriesAlone } from './figure-study.ts';
import { type ChartContent, chartContent } from './pptx/chart-content.ts';
import { shownTrajectory } from './shown-trajectory.ts';

/** A figure as a chart that PowerPoint draws itself; null for a figure that is put on the slide as a picture. */
export function chartOf(figure: Figure): ChartContent | null {
  switch (figure.kind) {
    case 'trajectory': {
      const { recipe, trajectory } = figure;
      const order = trajectory.arms.map((arm) => arm.name);
      return chartContent(shownTrajectory(trajectory, recipe), recipe, order, figure.study ?? seriesAlone);
    }
    case 'panels':
    case 'survival':
    case 'adverse-events':
      return null;
  }
}
