import { presets } from '../../core/figure/presets.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { call, EngineError } from '../engine.ts';

/** A rendered figure as what the clipboard takes. */
async function rendered(recipe: Recipe, format: 'png' | 'svg', type: string): Promise<Blob> {
  const { bytes } = await call('figure.render', { recipe, format, dpi: presets[recipe.preset].dpi });
  return new Blob([new Uint8Array(bytes)], { type });
}

/**
 * Puts a figure on the clipboard: as a picture, or as the text of its SVG, which drawing programs paste as shapes. Throws an `EngineError`
 * `figures.not-copied` where the clipboard refuses it, and what rendering throws.
 */
export async function copyFigure(recipe: Recipe, format: 'png' | 'svg'): Promise<void> {
  const type = format === 'png' ? 'image/png' : 'text/plain';
  // The item is made at once, its content later: the clipboard listens to a click for a moment only.
  const content = rendered(recipe, format, type);
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
  } catch (error) {
    await content;
    throw new EngineError('figures.not-copied', String(error), { format: format.toUpperCase() });
  }
}
