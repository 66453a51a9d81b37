import { pngChunks, pngFile, resolutionChunk, textChunk } from './png-chunks.ts';
import type { Recipe } from './recipe.ts';
import type { Scene } from './scene.ts';
import { writeSvg } from './svg.ts';
import { type Face, fontFile } from './type/font-files.ts';
import { facesOf } from './type/typeface.ts';

/** The keyword of the text chunk that holds the recipe. */
export const recipeKeyword = 'armtrace-recipe';

/**
 * Writes a scene as PNG at a resolution in dots per inch, drawn from the SVG with the bundled fonts only, so that no label depends on the machine.
 * The resolution and the recipe are written into the file.
 */
export async function writePng(scene: Scene, recipe: Recipe, dpi: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const faces = new Set<Face>(['arimo-regular']);
  for (const mark of scene.marks)
    if (mark.kind === 'text') for (const face of facesOf(mark.text, mark.weight)) faces.add(face);
  const picture = new Resvg(writeSvg(scene, recipe), {
    fitTo: { mode: 'width', value: Math.round((scene.widthMm / 25.4) * dpi) },
    font: { loadSystemFonts: false, fontFiles: [...faces].map(fontFile), defaultFontFamily: 'Arimo' },
  });
  const [header, ...rest] = pngChunks(picture.render().asPng());
  if (!header) throw new Error('The drawing gave no PNG.');
  return pngFile([header, resolutionChunk(dpi), textChunk(recipeKeyword, JSON.stringify(recipe)), ...rest]);
}
