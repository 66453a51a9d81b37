import type { FigureStyle } from '../figure-style.ts';
import type { Preset } from '../presets/preset.ts';
import { presets } from '../presets.ts';
import type { PresetName } from '../recipe.ts';

/** How a figure is drawn: its preset, with what the recipe's style says in its place. */
export type Look = Pick<
  Preset,
  'widthMm' | 'heightMm' | 'tallestMm' | 'sizes' | 'lines' | 'marginMm' | 'plot' | 'letters'
> & {
  readonly style: FigureStyle;
};

/** The look that a recipe asks for. */
export function lookOf({ preset, style }: { readonly preset: PresetName; readonly style: FigureStyle }): Look {
  const { widthMm, heightMm, tallestMm, sizes, lines, marginMm, plot, letters } = presets[preset];
  const { type } = style;
  return {
    widthMm: style.widthMm ?? widthMm,
    heightMm: style.heightMm ?? heightMm,
    tallestMm: Math.max(tallestMm, style.heightMm ?? 0),
    sizes: {
      title: type.title ?? sizes.title,
      axisTitle: type.axisTitle ?? sizes.axisTitle,
      label: type.label ?? sizes.label,
      footnote: type.footnote ?? sizes.footnote,
    },
    lines: {
      axis: style.lines.axis ?? lines.axis,
      center: style.lines.center ?? lines.center,
      bar: style.lines.bar ?? lines.bar,
      subject: style.lines.subject ?? lines.subject,
    },
    marginMm,
    plot,
    letters,
    style,
  };
}
