import type { Recipe } from '../recipe.ts';
import { asciiJson } from '../recipe-json.ts';
import type { Scene } from '../scene.ts';
import type { Face } from '../type/font-files.ts';
import { type EmbeddedFont, embeddedFont } from './embedded-font.ts';
import { pageContent } from './page-content.ts';
import { literal, type PdfFile, pdfFile, textString } from './pdf-file.ts';

/** The entry of the document information, or of the page of a book, that holds the recipe. */
export const recipeEntry = 'ArmtraceRecipe';
/** The entry of the page of a book that holds what its figure is called. */
export const nameEntry = 'ArmtraceName';

/** A page of a PDF: a figure and the recipe that made it. */
export interface PdfPage {
  readonly scene: Scene;
  readonly recipe: Recipe;
}

/** A page of a book: what its figure is called in the study, too. */
export interface BookPage extends PdfPage {
  readonly name: string;
}

/**
 * Writes a scene as a PDF of one page that is the figure exactly: vector marks, text as text in embedded subsets of the fonts,
 * the recipe in the document information. The same scene and recipe give the same bytes.
 */
export function writePdf(scene: Scene, recipe: Recipe): Uint8Array {
  const about =
    `/Title${textString(scene.title)}/Subject${textString(scene.description)}` +
    `/Creator${textString(`Armtrace ${recipe.app}`)}/${recipeEntry}${literal(asciiJson(recipe))}`;
  return writePages([{ scene, recipe }], about);
}

/**
 * Writes figures as the pages of one PDF, each page its figure's size, with its recipe and its name, and an outline of the names; fonts are shared.
 * Throws an Error for no pages.
 */
export function writePdfBook(pages: readonly BookPage[]): Uint8Array {
  const [first] = pages;
  if (first === undefined) throw new Error('A PDF needs a page.');
  const titles = pages.map(({ name }) => name).join('; ');
  return writePages(pages, `/Title${textString(titles)}/Creator${textString(`Armtrace ${first.recipe.app}`)}`, pages);
}

/** `book` names the pages of a book: of a single figure, the document information says all. */
function writePages(pages: readonly PdfPage[], about: string, book: readonly BookPage[] = []): Uint8Array {
  const file = pdfFile();
  const fonts = new Map<Face, EmbeddedFont>();
  const opacities = new Map<string, string>();
  const resources = {
    fontName: (face: Face) => `F${[...fonts.keys()].indexOf(face) + 1}`,
    font: (face: Face) => {
      const font = fonts.get(face) ?? embeddedFont(face);
      fonts.set(face, font);
      return font;
    },
    opacityName: (stroke: number, fill: number) => {
      const state = `<</CA ${stroke}/ca ${fill}>>`;
      const name = opacities.get(state) ?? `O${opacities.size + 1}`;
      opacities.set(state, name);
      return name;
    },
  };
  // All that is shown before any font is embedded: a subset holds the glyphs of every page.
  const contents = pages.map(({ scene }) => pageContent(scene, resources));
  const numbers = pages.map(() => file.reserve());
  const tree = file.add(
    `<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${pages.length}>>`,
  );
  const contentNumbers = contents.map((content) => file.addStream(Buffer.from(content, 'latin1')));
  const fontEntries = [...fonts.values()].map((font, i) => `/F${i + 1} ${font.embed(file)} 0 R`).join('');
  const stateEntries = [...opacities].map(([state, name]) => `/${name}${state}`).join('');
  for (const [index, { scene }] of pages.entries()) {
    const page = book[index];
    const carried =
      page === undefined
        ? ''
        : `/${nameEntry}${textString(page.name)}/${recipeEntry}${literal(asciiJson(page.recipe))}`;
    const box = [scene.widthMm, scene.heightMm].map((length) => Math.round((length * 72_000) / 25.4) / 1000).join(' ');
    file.set(
      numbers[index] ?? 0,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${box}]/Resources<</Font<<${fontEntries}>>/ExtGState<<${stateEntries}>>>>` +
        `/Group<</S/Transparency/CS/DeviceRGB>>/Contents ${contentNumbers[index]} 0 R${carried}>>`,
    );
  }
  const language = pages[0]?.recipe.language === 'zh' ? 'zh-CN' : 'en';
  const outline = book.length > 1 ? `/Outlines ${outlineOf(book, numbers, file)} 0 R/PageMode/UseOutlines` : '';
  const catalogue = file.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(${language})${outline}/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  return file.bytes(catalogue, file.add(`<<${about}>>`));
}

/** Writes the outline of a book, a line for every page, and gives its number. Source: PDF 32000-1:2008, 12.3.3. */
function outlineOf(book: readonly BookPage[], pages: readonly number[], file: PdfFile): number {
  const outline = file.reserve();
  const lines = book.map(() => file.reserve());
  for (const [index, { name }] of book.entries()) {
    const beside = [
      ['Prev', lines[index - 1]],
      ['Next', lines[index + 1]],
    ].flatMap(([entry, number]) => (number === undefined ? [] : [`/${entry} ${number} 0 R`]));
    file.set(
      lines[index] ?? 0,
      `<</Title${textString(name)}/Parent ${outline} 0 R${beside.join('')}/Dest[${pages[index]} 0 R/Fit]>>`,
    );
  }
  file.set(outline, `<</Type/Outlines/First ${lines[0]} 0 R/Last ${lines.at(-1)} 0 R/Count ${lines.length}>>`);
  return outline;
}
