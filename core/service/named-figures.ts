import { drawn } from '../figure/figure.ts';
import type { NamedFigure } from '../figure/named-figure.ts';
import { type Recipe, recipeSchema } from '../figure/recipe.ts';
import { type FigureEntry, listFigureEntries } from '../store/figures.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { keeperOf, type StudyFile } from '../store/study-file.ts';
import { veilOf } from '../store/veil.ts';
import { drawnOn } from './drawn-on.ts';
import { figureOfRecipe } from './figure-of-recipe.ts';

/** The figures that a study keeps, by name. */
export function namedFiguresOf(study: StudyFile): readonly NamedFigure[] {
  return listFigureEntries(keeperOf(study)).map((entry) => namedFigure(study, entry));
}

/** A figure as the study keeps it, its recipe read and held against the readings. */
export function namedFigure(study: StudyFile, { id, name, recipe: text, at, by }: FigureEntry): NamedFigure {
  const read = recipeSchema.safeParse(JSON.parse(text));
  const recipe = read.success ? read.data : null;
  // A figure of a freeze is drawn from it, whatever came since.
  const isNow = recipe !== null && recipe.freeze === undefined && recipe.fingerprint !== null;
  const changed = isNow && recipe.fingerprint !== fingerprintOf(study);
  return { id, name, recipe, at, by, changed };
}

/**
 * Figures as the pages of one PDF, each with its name and its recipe, drawn from the readings as they are now or from the freeze that it names; no page names an arm while arms are hidden.
 * Throws as `figureOfRecipe` and `drawn` do.
 */
export async function figureBookOf(
  study: StudyFile,
  figures: readonly { readonly name: string; readonly recipe: Recipe }[],
): Promise<Uint8Array> {
  const { writePdfBook } = await import('../figure/pdf/write-pdf.ts');
  const veil = veilOf(study);
  const pages = figures.map(({ name, recipe: kept }) => {
    const { study: of, recipe: asked } = drawnOn(study, kept);
    const recipe = veil?.over(asked) ?? asked;
    const { scene } = drawn(figureOfRecipe(of, recipe));
    return { name: veil?.over(name) ?? name, scene, recipe };
  });
  return writePdfBook(pages);
}
