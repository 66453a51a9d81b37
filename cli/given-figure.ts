import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRecipes } from '../core/figure/embedded-recipe.ts';
import type { CarriedFigure } from '../core/figure/named-figure.ts';
import type { Recipe } from '../core/figure/recipe.ts';
import { namedFiguresOf } from '../core/service/named-figures.ts';
import { openStudy } from '../core/store/open-study.ts';
import { closeStudy } from '../core/store/study-file.ts';
import { ExplainedError } from '../core/words/explained-error.ts';
import type { Call } from './call.ts';
import { inputFiles } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/**
 * The recipe that a call names: of a file (of a book, the one called `--name`), or of a figure that the study keeps; null if it names none.
 * Throws `figure.recipe-unreadable`, `figure.no-recipe`, `command.file-not-found`, `command.no-such-figure`, `command.which-figure`, and what `openStudy` throws.
 */
export function givenRecipe(call: Call): Recipe | null {
  const [word, name] = [call.text('recipe'), call.text('name')];
  if (word === null) return name === null ? null : keptRecipe(call, name);
  const [file = word] = inputFiles([word]);
  const carried = readRecipes(readFileSync(file), path.basename(file));
  const [only, ...more] = carried;
  if (name === null && only !== undefined && more.length === 0) return only.recipe;
  if (name === null)
    throw new UsageError('command.which-figure', { file: path.basename(file), known: namesOf(carried) });
  return called(name, carried).recipe;
}

/** The recipe of a figure that the study of a call keeps. The study itself is asked, whatever freeze the call names: a freeze holds readings. */
function keptRecipe(call: Call, name: string): Recipe {
  const study = openStudy(path.resolve(call.required('study')), { readOnly: true });
  try {
    const { recipe } = called(name, namedFiguresOf(study));
    if (recipe === null) throw new ExplainedError('figure.recipe-unreadable', { file: name, detail: '' });
    return recipe;
  } finally {
    closeStudy(study);
  }
}

function called<F extends { readonly name: string | null }>(name: string, figures: readonly F[]): F {
  const found = figures.find((one) => one.name?.normalize('NFC') === name.normalize('NFC'));
  if (found !== undefined) return found;
  throw new ExplainedError('command.no-such-figure', { name, known: namesOf(figures) });
}

function namesOf(figures: readonly Pick<CarriedFigure, 'name'>[]): string {
  return figures.map(({ name }) => `“${name ?? ''}”`).join(', ') || '–';
}
