import { type PointerEvent, useState } from 'react';
import type { Domain } from './axis-ticks.ts';
import { draggedWeeks } from './week-zoom.ts';

/** Shorter moves are a click with a trembling hand. */
const shortest = 8;

/** Dragging across the plot to choose weeks. `band` is what is being dragged over, in pixels; a click after a drag is not one. */
export function useWeekDrag(
  weeks: readonly number[],
  x: ((week: number) => number) | null,
  onZoom: (weeks: Domain) => void,
) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const place = (event: PointerEvent) => event.clientX - event.currentTarget.getBoundingClientRect().left;
  const isDrag = drag !== null && Math.abs(drag.to - drag.from) >= shortest;
  return {
    band: isDrag ? drag : null,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: place(event), to: place(event) });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag !== null) setDrag({ ...drag, to: place(event) });
    },
    /** Ends the drag; true if it was one. */
    end: (): boolean => {
      setDrag(null);
      if (!isDrag || x === null) return false;
      const chosen = draggedWeeks(weeks, x, drag.from, drag.to);
      if (chosen !== null) onZoom(chosen);
      return true;
    },
  };
}
