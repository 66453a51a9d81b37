import type { FigureContent } from './lay-out-figure.ts';
import { em } from './marks.ts';
import { gutterOf, type PanelPlan, type PanelSettings, type PanelSides, planPanel } from './panel.ts';

/** A panel with its plot between two heights, in millimetres. */
export interface PlacedPanel {
  readonly plan: PanelPlan;
  readonly top: number;
  readonly foot: number;
}

/** Panels in rows and columns, their plots of one size and in line. */
export interface Grid {
  readonly panels: readonly { readonly plan: PanelPlan; readonly plotLeft: number }[];
  readonly rows: number;
  readonly plotWidth: number;
  /** The height of everything but the plots. */
  readonly taken: number;
  readonly placed: (top: number, plotHeight: number) => readonly PlacedPanel[];
}

/**
 * Sets panels into a grid. Neighbours share what is the same for them: the title of the axis where all are measured alike, the numbers where they have one
 * scale, the weeks where no table of n stands between.
 */
export function gridOf(
  content: FigureContent,
  area: { readonly left: number; readonly right: number },
  settings: PanelSettings,
): Grid {
  const { panels, columns } = content;
  const unit = em(settings.look.sizes.label);
  const gap = panels.length === 1 ? 0 : 1.2 * unit;
  const rows = Math.ceil(panels.length / columns);
  const alike = new Set(panels.map(({ axisTitle }) => axisTitle)).size === 1;
  const sides = panels.map((_, index): PanelSides => {
    const first = index % columns === 0;
    return {
      title: first || !alike,
      numbers: first || !content.sharedScale,
      weekLabels: settings.table || index + columns >= panels.length,
      infusions: settings.recipe.infusions && index < columns,
    };
  });
  const plain: PanelSides = { title: true, numbers: true, weekLabels: true, infusions: true };
  const gutters = Array.from({ length: columns }, (_, column) =>
    Math.max(
      0,
      ...panels.map((panel, index) =>
        index % columns === column ? gutterOf(panel, sides[index] ?? plain, settings) : 0,
      ),
    ),
  );
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  const boxed = (area.right - area.left - sum(gutters) - (columns - 1) * gap) / columns;
  const planned = panels.map((panel, index) => {
    const column = index % columns;
    const gutter = gutters[column] ?? 0;
    const left = area.left + sum(gutters.slice(0, column)) + column * (boxed + gap);
    const box = { left, right: left + gutter + boxed, gutter };
    return { plan: planPanel(panel, box, sides[index] ?? plain, settings), plotLeft: left + gutter };
  });
  const heights = Array.from({ length: rows }, (_, row) => {
    const own = planned.slice(row * columns, (row + 1) * columns);
    return {
      above: Math.max(...own.map(({ plan }) => plan.above)),
      below: Math.max(...own.map(({ plan }) => plan.below)),
    };
  });
  return {
    panels: planned,
    rows,
    plotWidth: Math.min(...planned.map(({ plan }) => plan.plotWidth)),
    taken: sum(heights.map(({ above, below }) => above + below)) + (rows - 1) * gap,
    placed: (top, plotHeight) => {
      let at = top;
      return heights.flatMap(({ above, below }, row) => {
        const plotTop = at + above;
        const foot = plotTop + plotHeight;
        at = foot + below + gap;
        return planned
          .slice(row * columns, (row + 1) * columns)
          .map(({ plan }): PlacedPanel => ({ plan, top: plotTop, foot }));
      });
    },
  };
}
