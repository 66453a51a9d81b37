import type { Recipe } from '../figure/recipe.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import { listFreezes } from '../store/freeze.ts';
import { frozenStudy } from '../store/frozen-study.ts';
import { closeStudy, keeperOf, type StudyFile } from '../store/study-file.ts';
import { codedArms, isBlinded } from '../store/veil.ts';

/** The last freeze that a figure was drawn on, by the study that it is of: an editor draws on it again and again. */
const last = new WeakMap<StudyFile, { readonly key: string; readonly copy: StudyFile }>();

function frozenCopy(study: StudyFile, name: string): StudyFile {
  const key = JSON.stringify([name, isBlinded(study) ? codedArms(study.database) : null]);
  const before = last.get(study);
  if (before?.key === key) return before.copy;
  if (before !== undefined) closeStudy(before.copy);
  last.delete(study);
  const copy = frozenStudy(study, name);
  last.set(study, { key, copy });
  return copy;
}

/** What a recipe is drawn from, and the recipe with what it cites. */
export interface DrawnOn<R extends Recipe> {
  readonly study: StudyFile;
  readonly recipe: R;
}

/**
 * The data that a recipe is drawn from: the freeze that it names, else those that are looked at; and the recipe citing them by their fingerprint and,
 * where they are a freeze's, its name. Throws `freeze.none`.
 */
export function drawnOn<R extends Recipe>(looked: StudyFile, asked: R): DrawnOn<R> {
  const { freeze } = asked;
  const isLooked = freeze === undefined || freeze === looked.frozen?.name;
  const study = isLooked ? looked : frozenCopy(keeperOf(looked), freeze);
  const recipe = { ...asked, fingerprint: fingerprintOf(study) };
  delete recipe.freeze;
  if (study.frozen !== undefined) recipe.freeze = study.frozen.name;
  return { study, recipe };
}

/** A recipe from a file, without the freeze that it names where this study has none of that name. */
export function withKnownFreeze<R extends Recipe>(study: StudyFile, found: R): R {
  const recipe = { ...found };
  if (!listFreezes(keeperOf(study)).some(({ name }) => name === recipe.freeze)) delete recipe.freeze;
  return recipe;
}
