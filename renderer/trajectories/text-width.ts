let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text stands in the window's font, in pixels; an estimate where there is no canvas. */
export function textWidth(text: string, size = 12): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.56;
  context.font = `${size}px Arimo, Arial, sans-serif`;
  return context.measureText(text).width;
}

/** A title that fits into so many pixels: cut in its name, never in the measure in brackets at its end. */
export function fittedTitle(title: string, pixels: number, size = 12): string {
  if (textWidth(title, size) <= pixels) return title;
  const measure = title.match(/ \([^()]*\)$/)?.[0] ?? '';
  const name = title.slice(0, title.length - measure.length);
  let kept = name.length;
  while (kept > 1 && textWidth(`${name.slice(0, kept)}…${measure}`, size) > pixels) kept -= 1;
  return `${name.slice(0, kept).trimEnd()}…${measure}`;
}
