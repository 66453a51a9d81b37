import { z } from 'zod';
import { figureStyleSchema } from './figure-style.ts';
import { presetNames, type Recipe } from './recipe.ts';

/** A figure that a file carries; `name` is what the study called it, null for a file of one figure. */
export interface CarriedFigure {
  readonly name: string | null;
  readonly recipe: Recipe;
}

/** A figure that the study keeps under a name. */
export interface NamedFigure {
  readonly id: number;
  readonly name: string;
  /** Null for a recipe that this version cannot read. */
  readonly recipe: Recipe | null;
  readonly at: string;
  readonly by: string;
  /** The readings have changed since it was saved. */
  readonly changed: boolean;
}

/** One step that changed the readings of a study, with what a sentence on it needs. */
export interface DataChange {
  readonly at: string;
  readonly by: string;
  readonly action: 'import' | 'undo' | 'correct' | 'exclude' | 'take-back';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a person's own preset holds: a place, and how figures look that are made for it. Arms, letter and footnote belong to a figure. */
export const ownPresetSchema = z.strictObject({
  preset: z.enum(presetNames),
  style: figureStyleSchema.omit({ arms: true, letter: true, footnote: true }),
});
export type OwnPreset = z.infer<typeof ownPresetSchema>;

export interface NamedPreset {
  readonly id: number;
  readonly name: string;
  readonly settings: OwnPreset;
}
