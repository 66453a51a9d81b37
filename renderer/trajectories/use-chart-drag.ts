import { type PointerEvent, useState } from 'react';
import type { Domain } from './axis-ticks.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import { pannedWeeks } from './week-pan.ts';
import type { WeekAxis } from './week-places.ts';
import { draggedWeeks } from './week-zoom.ts';

/** Shorter moves are a click with a trembling hand. */
const shortest = 8;

/** A drag under way. A pan moves from the weeks that were shown and the scale that was there when it began. */
type Drag = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'choose' }
  | { readonly kind: 'pan'; readonly ends: Domain; readonly placesPerPixel: number; readonly moved: boolean }
);

/**
 * Dragging on the chart: across the plot it chooses weeks, along the week axis (or anywhere with Shift) it moves the weeks that are shown, where not
 * all are. A pan is one step to go back, however far it went. A click after a drag is not one.
 */
export function useChartDrag(chart: {
  readonly geometry: ChartGeometry;
  /** The weeks of the visits that are shown, and of all. */
  readonly weeks: readonly number[];
  readonly allWeeks: readonly number[];
  readonly ends: Domain;
  readonly weekAxis: WeekAxis;
  readonly zoomed: boolean;
  readonly onZoom: (weeks: Domain | null, replace?: boolean) => void;
}) {
  const { geometry, weeks, allWeeks, ends, weekAxis, zoomed, onZoom } = chart;
  const { plot, weekDomain } = geometry;
  const [drag, setDrag] = useState<Drag | null>(null);
  const isDrag = drag !== null && Math.abs(drag.to - drag.from) >= shortest;
  return {
    /** What is being dragged over to be chosen, in pixels. */
    band: isDrag && drag.kind === 'choose' ? drag : null,
    panning: isDrag && drag.kind === 'pan',
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const box = event.currentTarget.getBoundingClientRect();
      const x = event.clientX - box.left;
      const onAxis = event.clientY - box.top > plot.top + plot.height;
      const place = { from: x, to: x };
      if (zoomed && (onAxis || event.shiftKey)) {
        const placesPerPixel = (weekDomain[1] - weekDomain[0]) / plot.width;
        setDrag({ ...place, kind: 'pan', ends, placesPerPixel, moved: false });
      } else setDrag({ ...place, kind: 'choose' });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag === null) return;
      const to = event.clientX - event.currentTarget.getBoundingClientRect().left;
      if (drag.kind === 'choose' || Math.abs(to - drag.from) < shortest) {
        setDrag({ ...drag, to });
        return;
      }
      const next = pannedWeeks(weekAxis, allWeeks, drag.ends, (drag.from - to) * drag.placesPerPixel);
      const moves = next[0] !== ends[0] || next[1] !== ends[1];
      if (moves) onZoom(next, drag.moved);
      setDrag({ ...drag, to, moved: drag.moved || moves });
    },
    /** Ends the drag; true if it was one. */
    end: (): boolean => {
      setDrag(null);
      if (drag?.kind === 'choose' && isDrag) {
        const chosen = draggedWeeks(weeks, geometry.x, drag.from, drag.to);
        if (chosen !== null) onZoom(chosen);
      }
      return isDrag;
    },
    cancel: () => setDrag(null),
  };
}
