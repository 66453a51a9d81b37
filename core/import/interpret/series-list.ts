import type { SheetMapping } from '../mapping.ts';

/** A series as the files of an import name it. */
export interface FoundSeries {
  readonly index: number;
  readonly analyte: string;
  readonly population: string | null;
  readonly metric: string | null;
  readonly unit: string | null;
}

/** The series of an import, each with a number that stands for it while values are compared. */
export class SeriesList {
  readonly #byKey = new Map<string, FoundSeries>();
  readonly #all: FoundSeries[] = [];

  /** The series of this name, made if it is new. */
  of(analyte: string, population: string | null, metric: string | null, unit: string | null): FoundSeries {
    const key = JSON.stringify([analyte, population, metric, unit]);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const series = { index: this.#all.length, analyte, population, metric, unit };
    this.#byKey.set(key, series);
    this.#all.push(series);
    return series;
  }
}

/** The columns of a mapping that have a role, in the order of the sheet. */
export function columnsOf(mapping: SheetMapping, role: SheetMapping['columns'][number]['role']) {
  return mapping.columns.filter((column) => column.role === role);
}
