import type { Recipe } from '../recipe.ts';
import { asciiJson } from '../recipe-json.ts';
import type { Scene } from '../scene.ts';
import type { Face } from '../type/font-files.ts';
import { type EmbeddedFont, embeddedFont } from './embedded-font.ts';
import { pageContent } from './page-content.ts';
import { literal, pdfFile, textString } from './pdf-file.ts';

/** The entry of the document information that holds the recipe. */
export const recipeEntry = 'ArmtraceRecipe';

/**
 * Writes a scene as a PDF of one page that is the figure exactly: vector marks, text as text in embedded subsets of the fonts,
 * the recipe in the document information. The same scene and recipe give the same bytes.
 */
export function writePdf(scene: Scene, recipe: Recipe): Uint8Array {
  const file = pdfFile();
  const fonts = new Map<Face, EmbeddedFont>();
  const opacities = new Map<string, string>();
  const content = pageContent(scene, {
    fontName: (face) => `F${[...fonts.keys()].indexOf(face) + 1}`,
    font: (face) => {
      const font = fonts.get(face) ?? embeddedFont(face);
      fonts.set(face, font);
      return font;
    },
    opacityName: (stroke, fill) => {
      const state = `<</CA ${stroke}/ca ${fill}>>`;
      const name = opacities.get(state) ?? `O${opacities.size + 1}`;
      opacities.set(state, name);
      return name;
    },
  });
  const page = file.reserve();
  const pages = file.add(`<</Type/Pages/Kids[${page} 0 R]/Count 1>>`);
  const contentNumber = file.addStream(Buffer.from(content, 'latin1'));
  const fontEntries = [...fonts.values()].map((font, i) => `/F${i + 1} ${font.embed(file)} 0 R`).join('');
  const stateEntries = [...opacities].map(([state, name]) => `/${name}${state}`).join('');
  const box = [scene.widthMm, scene.heightMm].map((length) => Math.round((length * 72_000) / 25.4) / 1000).join(' ');
  file.set(
    page,
    `<</Type/Page/Parent ${pages} 0 R/MediaBox[0 0 ${box}]/Resources<</Font<<${fontEntries}>>/ExtGState<<${stateEntries}>>>>` +
      `/Group<</S/Transparency/CS/DeviceRGB>>/Contents ${contentNumber} 0 R>>`,
  );
  const language = recipe.language === 'zh' ? 'zh-CN' : 'en';
  const catalogue = file.add(
    `<</Type/Catalog/Pages ${pages} 0 R/Lang(${language})/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  const information = file.add(
    `<</Title${textString(scene.title)}/Subject${textString(scene.description)}` +
      `/Creator${textString(`Armtrace ${recipe.app}`)}/${recipeEntry}${literal(asciiJson(recipe))}>>`,
  );
  return file.bytes(catalogue, information);
}
