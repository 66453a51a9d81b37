import { writePng } from './png.ts';
import type { Recipe } from './recipe.ts';
import { asciiJson } from './recipe-json.ts';
import type { Scene } from './scene.ts';
import { withTiffDescription } from './tiff-tags.ts';

/**
 * Writes a scene as TIFF at a resolution in dots per inch, as journals ask for it: one flat picture, RGB without transparency, LZW compressed,
 * the resolution written into it. It holds the very pixels of the PNG; the recipe is its description.
 */
export async function writeTiff(scene: Scene, recipe: Recipe, dpi: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const perMillimetre = dpi / 25.4;
  const picture = await sharp(await writePng(scene, recipe, dpi), { limitInputPixels: false })
    .flatten({ background: scene.background })
    .removeAlpha()
    .toColourspace('srgb')
    .tiff({
      compression: 'lzw',
      predictor: 'horizontal',
      xres: perMillimetre,
      yres: perMillimetre,
      resolutionUnit: 'inch',
    })
    .toBuffer();
  return withTiffDescription(picture, asciiJson(recipe));
}
