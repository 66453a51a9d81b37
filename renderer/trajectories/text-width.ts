let context: CanvasRenderingContext2D | null | undefined;

/** How wide a text stands in the window's font, in pixels; an estimate where there is no canvas. */
export function textWidth(text: string, size = 12): number {
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * 0.56;
  context.font = `${size}px Arimo, Arial, sans-serif`;
  return context.measureText(text).width;
}
