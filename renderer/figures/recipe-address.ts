import { type Recipe, recipeSchema } from '../../core/figure/recipe.ts';
import type { Language } from '../../core/words/say.ts';

/** Parts of a recipe that an address does not carry: they follow from where the window is. */
const implied: readonly string[] = ['format', 'version', 'app', 'fingerprint'];

/** What a window knows that a recipe in an address leaves out. */
export interface RecipeHome {
  readonly app: string;
  readonly language: Language;
}

/** A recipe as a setting of the address: only what is not as usual. */
export function recipeText(recipe: Recipe, home: RecipeHome): string {
  const whole: Readonly<Record<string, unknown>> = { ...recipe, fingerprint: null };
  const short: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(whole)) {
    if (implied.includes(key) || (key === 'language' && value === home.language)) continue;
    const { [key]: _without, ...rest } = whole;
    const usual = recipeSchema.safeParse(rest);
    const usualValue: unknown = usual.success
      ? Object.entries(usual.data).find(([name]) => name === key)?.[1]
      : undefined;
    if (JSON.stringify(usualValue) !== JSON.stringify(value)) short[key] = value;
  }
  return JSON.stringify(short);
}

/** Reads a recipe out of a setting of the address; null for what is none. */
export function recipeOfText(text: string | null, home: RecipeHome): Recipe | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return null;
    const head = { format: 'armtrace-recipe', version: 1, app: home.app, language: home.language };
    return recipeSchema.safeParse({ ...head, ...json }).data ?? null;
  } catch {
    return null;
  }
}
