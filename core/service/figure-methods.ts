import type { SavableFile } from '../api.ts';
import {
  type DataChange,
  type NamedFigure,
  type NamedPreset,
  type OwnPreset,
  ownPresetSchema,
} from '../figure/named-figure.ts';
import type { Recipe } from '../figure/recipe.ts';
import { changesSince } from '../store/changes-since.ts';
import {
  addFigure,
  changeFigure,
  type FigureEntry,
  figureEntry,
  listPresetEntries,
  removePreset,
  renameFigure,
  savePreset,
  setFigureRemoved,
} from '../store/figures.ts';
import { keeperOf, type StudyFile, writable } from '../store/study-file.ts';
import { drawnOn } from './drawn-on.ts';
import { figureBookOf, namedFigure, namedFiguresOf } from './named-figures.ts';

/** What a person can do with the figures that a study keeps: methods of the document thread. */
export interface FigureMethods {
  figures(input: object): readonly NamedFigure[];
  saveFigure(input: { id: number | null; name: string; recipe: Recipe; by: string }): NamedFigure;
  renameFigure(input: { id: number; name: string; by: string }): NamedFigure;
  removeFigure(input: { id: number; by: string }): readonly NamedFigure[];
  restoreFigure(input: { id: number; by: string }): readonly NamedFigure[];
  changesSince(input: { fingerprint: string }): readonly DataChange[] | null;
  figureBook(input: {
    fileName: string;
    figures: readonly { readonly name: string; readonly recipe: Recipe }[];
  }): Promise<SavableFile>;
  presets(input: object): readonly NamedPreset[];
  savePreset(input: { name: string; settings: OwnPreset }): readonly NamedPreset[];
  removePreset(input: { id: number }): readonly NamedPreset[];
}

/** These methods on whatever study is open when they are called. */
export function figureMethods(study: () => StudyFile): FigureMethods {
  const keeper = () => writable(keeperOf(study()));
  const named = (entry: FigureEntry) => namedFigure(study(), entry);
  const all = () => namedFiguresOf(study());
  const presets = () =>
    listPresetEntries(keeperOf(study())).flatMap(({ id, name, settings }): NamedPreset[] => {
      const read = ownPresetSchema.safeParse(JSON.parse(settings));
      return read.success ? [{ id, name, settings: read.data }] : [];
    });
  return {
    figures: all,
    saveFigure: ({ id, name, recipe, by }) => {
      const target = keeper();
      const text = JSON.stringify(drawnOn(study(), recipe).recipe);
      return named(id === null ? addFigure(target, name, text, by) : changeFigure(target, id, text, by));
    },
    renameFigure: ({ id, name, by }) => named(renameFigure(keeper(), id, name, by)),
    removeFigure: ({ id, by }) => {
      figureEntry(keeperOf(study()), id);
      setFigureRemoved(keeper(), id, true, by);
      return all();
    },
    restoreFigure: ({ id, by }) => {
      setFigureRemoved(keeper(), id, false, by);
      return all();
    },
    changesSince: ({ fingerprint }) => changesSince(study(), fingerprint),
    figureBook: async ({ fileName, figures }) => ({
      fileName,
      mediaType: 'application/pdf',
      bytes: await figureBookOf(study(), figures),
    }),
    presets,
    savePreset: ({ name, settings }) => {
      savePreset(keeper(), name, JSON.stringify(settings));
      return presets();
    },
    removePreset: ({ id }) => {
      removePreset(keeper(), id);
      return presets();
    },
  };
}
