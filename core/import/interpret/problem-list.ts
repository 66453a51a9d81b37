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
  count: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Gathers problems: the same words about the same sheet become one with the first cell and a count. */
export class ProblemList {
  readonly #gathered = new Map<string, Gathered>();

  /** Notes a problem that concerns `count` cells. */
  add(severity: Severity, code: PhraseKey, place: ProblemPlace, values: PhraseValues = {}, count = 1): void {
    const key = JSON.stringify([code, place.file, place.sheet, values]);
    const known = this.#gathered.get(key);
    if (known !== undefined) {
      known.count += count;
      return;
    }
    const cell = place.row === undefined || place.column === undefined ? null : cellAddress(place.row, place.column);
    this.#gathered.set(key, { severity, code, values, file: place.file, sheet: place.sheet, cell, count });
  }

  get hasErrors(): boolean {
    return this.#gathered.values().some(({ severity }) => severity === 'error');
  }

  /** All problems, errors first, each kind in the order in which it was found. `values.count` carries the count for the words. */
  all(): readonly Problem[] {
    return [...this.#gathered.values()]
      .map((gathered) => ({ ...gathered, values: { count: gathered.count, ...gathered.values } }))
      .sort((a, b) => rank[a.severity] - rank[b.severity]);
  }
}
