import { ExplainedError } from '../words/explained-error.ts';
import { record } from './audit.ts';
import { firstRow, insert, rows, run } from './rows.ts';
import { read, type StudyFile, type WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';

/** A named figure as the study keeps it: its recipe as JSON. */
export interface FigureEntry {
  readonly id: number;
  readonly name: string;
  readonly recipe: string;
  readonly at: string;
  readonly by: string;
}

const columns = 'id, name, recipe, at, by';

/** The named figures of a study, by name. */
export function listFigureEntries(study: StudyFile): FigureEntry[] {
  const sql = `SELECT ${columns} FROM figure WHERE removed = 0 ORDER BY name COLLATE NOCASE, id`;
  return read(study, () => rows<FigureEntry>(study.database, sql));
}

/** One named figure. Throws `figures.gone`. */
export function figureEntry(study: StudyFile, id: number): FigureEntry {
  const sql = `SELECT ${columns} FROM figure WHERE id = ? AND removed = 0`;
  const found = read(study, () => firstRow<FigureEntry>(study.database, sql, id));
  if (found === undefined) throw new ExplainedError('figures.gone');
  return found;
}

function isTaken(study: StudyFile, name: string): boolean {
  return firstRow(study.database, 'SELECT 1 FROM figure WHERE name = ? AND removed = 0', name) !== undefined;
}

/** The name, with a number after it where another figure has it. */
function freeName(study: StudyFile, name: string): string {
  let free = name;
  for (let number = 2; isTaken(study, free); number += 1) free = `${name} ${number}`;
  return free;
}

/** Keeps a figure under a name, a free one where another figure has it. */
export function addFigure(study: WritableStudy, name: string, recipe: string, by: string): FigureEntry {
  const id = change(study, () => {
    const free = freeName(study, name);
    record(study, by, 'save figure', { name: free });
    return insert(
      study.database,
      'INSERT INTO figure (name, recipe, at, by) VALUES (?, ?, ?, ?)',
      free,
      recipe,
      study.now().toISOString(),
      by,
    );
  });
  return figureEntry(study, id);
}

/** Puts another recipe in the place of a figure's. Throws `figures.gone`. */
export function changeFigure(study: WritableStudy, id: number, recipe: string, by: string): FigureEntry {
  change(study, () => {
    const { name } = figureEntry(study, id);
    const at = study.now().toISOString();
    run(study.database, 'UPDATE figure SET recipe = ?, at = ?, by = ? WHERE id = ?', recipe, at, by, id);
    record(study, by, 'save figure', { name });
  });
  return figureEntry(study, id);
}

/** Gives a figure another name. Throws `figures.gone`, `figures.name-taken`. */
export function renameFigure(study: WritableStudy, id: number, name: string, by: string): FigureEntry {
  change(study, () => {
    const { name: from } = figureEntry(study, id);
    if (from === name) return;
    if (isTaken(study, name)) throw new ExplainedError('figures.name-taken', { name });
    run(study.database, 'UPDATE figure SET name = ? WHERE id = ?', name, id);
    record(study, by, 'rename figure', { from, to: name });
  });
  return figureEntry(study, id);
}

/** Takes a figure away, or brings one back that was, under a free name. Throws `figures.gone` where the study never had it. */
export function setFigureRemoved(study: WritableStudy, id: number, removed: boolean, by: string): void {
  change(study, () => {
    const found = firstRow<{ name: string }>(study.database, 'SELECT name FROM figure WHERE id = ?', id);
    if (found === undefined) throw new ExplainedError('figures.gone');
    const name = removed ? found.name : freeName(study, found.name);
    run(study.database, 'UPDATE figure SET removed = ?, name = ? WHERE id = ?', removed ? 1 : 0, name, id);
    record(study, by, removed ? 'remove figure' : 'restore figure', { name });
  });
}

/** A person's own preset as the study keeps it: its settings as JSON. */
export interface PresetEntry {
  readonly id: number;
  readonly name: string;
  readonly settings: string;
}

/** The presets that were made in this study, by name. */
export function listPresetEntries(study: StudyFile): PresetEntry[] {
  const sql = 'SELECT id, name, settings FROM figure_preset ORDER BY name COLLATE NOCASE, id';
  return read(study, () => rows<PresetEntry>(study.database, sql));
}

/** Keeps a preset under a name; one of that name is replaced. */
export function savePreset(study: WritableStudy, name: string, settings: string): void {
  const sql =
    'INSERT INTO figure_preset (name, settings) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET settings = excluded.settings';
  change(study, () => run(study.database, sql, name, settings));
}

/** Takes a preset away. */
export function removePreset(study: WritableStudy, id: number): void {
  change(study, () => run(study.database, 'DELETE FROM figure_preset WHERE id = ?', id));
}
