import { z } from 'zod';
import { ExplainedError } from '../words/explained-error.ts';
import { type Recipe, recipeSchema } from './recipe.ts';

/** A recipe as JSON of ASCII characters only, for places that hold nothing else. */
export function asciiJson(recipe: Recipe): string {
  return JSON.stringify(recipe).replace(
    /[^\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A recipe as the text of a file that a person may edit. */
export function recipeFileText(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}

/**
 * Reads a recipe from JSON; settings that are left out take their defaults. `file` is named in what goes wrong.
 * Throws ExplainedError `figure.recipe-unreadable` for what is not JSON or not a recipe.
 */
export function parseRecipe(text: string, file: string): Recipe {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new ExplainedError('figure.recipe-unreadable', { file, detail: 'JSON' }, { cause });
  }
  const read = recipeSchema.safeParse(json);
  if (!read.success)
    throw new ExplainedError('figure.recipe-unreadable', { file, detail: z.prettifyError(read.error) });
  return read.data;
}
