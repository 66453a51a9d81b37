import type { PhraseValues } from '../../words/phrase.ts';
import type { PhraseKey } from '../../words/say.ts';
import { cellAddress } from '../../workbook/address.ts';
import type { Problem, Severity } from '../problem.ts';

/** Where a problem stands; row and column count from 0 and are null where it concerns a whole sheet or file. */
export interface ProblemPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row?: number;
  readonly column?: number;
}

interface Gathered {
  readonly severity: Severity;
  readonly code: PhraseKey;
  readonly values: PhraseValues;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly places: ProblemCells;
  count: number;
}

/** The cells that a problem names, each as its row times 16,384 plus its column; `first` for those that stand for more cells of their row or column. */
export interface ProblemCells {
  readonly each: number[];
  readonly first: number[];
}

/** A cell as one number: sheets have at most 16,384 columns. */
export function cellNumber(row: number, column: number): number {
  return row * 16_384 + column;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Gathers problems: the same words about the same sheet become one with the first cell and a count. */
export class ProblemList {
  readonly #gathered = new Map<string, Gathered>();

  /** Notes a problem that concerns `count` cells. */
  add(severity: Severity, code: PhraseKey, place: ProblemPlace, values: PhraseValues = {}, count = 1): void {
    const key = JSON.stringify([code, place.file, place.sheet, values]);
    const { row, column } = place;
    let gathered = this.#gathered.get(key);
    if (gathered === undefined) {
      const cell = row === undefined || column === undefined ? null : cellAddress(row, column);
      const places = { each: [], first: [] };
      gathered = { severity, code, values, file: place.file, sheet: place.sheet, cell, places, count: 0 };
      this.#gathered.set(key, gathered);
    }
    gathered.count += count;
    if (row === undefined || column === undefined) return;
    gathered.places[count === 1 ? 'each' : 'first'].push(cellNumber(row, column));
  }

  get hasErrors(): boolean {
    return this.#gathered.values().some(({ severity }) => severity === 'error');
  }

  /** All problems, errors first, each kind in the order in which it was found. `values.count` carries the count for the words. */
  all(): readonly Problem[] {
    return this.#sorted().map(({ places: _places, ...gathered }) => ({
      ...gathered,
      values: { count: gathered.count, ...gathered.values },
    }));
  }

  /** The cells of each problem, in the order of `all`. */
  cells(): readonly ProblemCells[] {
    return this.#sorted().map(({ places }) => places);
  }

  #sorted(): Gathered[] {
    return [...this.#gathered.values()].sort((a, b) => rank[a.severity] - rank[b.severity]);
  }
}
