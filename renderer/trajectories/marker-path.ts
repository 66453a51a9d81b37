import type { ArmStyle } from '../../core/figure/layout/arm-style.ts';

/** The outline of an arm's marker about (0, 0), in pixels: the same shapes as in a figure, of like weight to the eye. */
export function markerPath({ shape }: ArmStyle, radius: number): string {
  const r = radius;
  const s = 0.9 * r;
  switch (shape) {
    case 'circle':
      return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
    case 'square':
      return `M${-s},${-s}H${s}V${s}H${-s}Z`;
    case 'triangle':
      return `M0,${-1.25 * r}L${1.12 * r},${0.75 * r}H${-1.12 * r}Z`;
    case 'diamond':
      return `M0,${-1.3 * r}L${1.15 * r},0L0,${1.3 * r}L${-1.15 * r},0Z`;
    case 'inverted-triangle':
      return `M0,${1.25 * r}L${1.12 * r},${-0.75 * r}H${-1.12 * r}Z`;
  }
}
