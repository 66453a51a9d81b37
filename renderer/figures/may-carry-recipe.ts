const figureFile = /\.(svg|pdf|png|tiff?|pptx|eps)$/i;

/** True for a file that can carry a recipe, by its name. */
export function mayCarryRecipe(file: { readonly name: string }): boolean {
  return figureFile.test(file.name);
}
