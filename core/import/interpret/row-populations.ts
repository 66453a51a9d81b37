import { gateMeasure } from '../gate-measure.ts';
import { gatesUnder, sampleOfPath } from '../gate-path.ts';
import type { ColumnMapping } from '../mapping.ts';
import { conditionText } from './row-keys.ts';
import { columnsOf } from './series-list.ts';
import { firstRow, type SheetTask } from './sheet-task.ts';

/** What a row of a population table is about. */
export interface RowPopulation {
  /** The gate as the file spells it, and the population that it is measured in, conditions included. */
  readonly spelling: string;
  readonly within: string | null;
  /** The gate's own name as a population, for what is measured on its cells (an intensity of a marker). */
  readonly itself: string | null;
  readonly kind: 'positive' | 'plain' | 'negative' | 'combination';
}

/** Reads which population each row is about, from a path, or a population and its parent, and the conditions beside it. */
export class RowPopulations {
  readonly #task: SheetTask;
  readonly #path: ColumnMapping | null;
  readonly #population: ColumnMapping | null;
  readonly #parent: ColumnMapping | null;
  readonly #leaf: ColumnMapping | null;
  readonly #conditions: readonly ColumnMapping[];
  readonly #parentOf = new Map<string, string>();
  readonly #wholePaths: ReadonlySet<string>;
  readonly #known = new Map<string, RowPopulation | null>();

  constructor(task: SheetTask) {
    this.#task = task;
    this.#path = columnsOf(task.mapping, 'path')[0] ?? null;
    this.#population = columnsOf(task.mapping, 'population')[0] ?? null;
    this.#parent = columnsOf(task.mapping, 'parent')[0] ?? null;
    this.#leaf = columnsOf(task.mapping, 'analyte')[0] ?? null;
    this.#conditions = columnsOf(task.mapping, 'condition');
    this.#readParents();
    this.#wholePaths = this.#collidingPaths();
  }

  /** The columns that this reads. */
  get columns(): readonly ColumnMapping[] {
    return [this.#path, this.#population, this.#parent, this.#leaf, ...this.#conditions].filter(
      (column) => column !== null,
    );
  }

  /** The population of a row; null where the row names none. */
  read(row: number): RowPopulation | null {
    const key = this.columns.map((column) => this.#text(row, column)).join('\u0000');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const gates = this.#gates(row);
    const read = gates === null ? null : this.#name(gates, this.#conditionsOf(row));
    this.#known.set(key, read);
    return read;
  }

  #name(gates: readonly string[], conditions: readonly string[]): RowPopulation {
    const { analytes } = this.#task;
    const { spelling, population, kind } = gateMeasure(gates, analytes);
    const above = gates.slice(0, -1).join('/');
    const within = this.#wholePaths.has(above) ? above : population;
    const join = (name: string | null) => [...(name === null ? [] : [name]), ...conditions].join(', ') || null;
    const itself = [gates.at(-1) ?? spelling, population].filter((name) => name !== null).join(' ');
    return { spelling, within: join(within), itself: join(itself), kind };
  }

  #gates(row: number): readonly string[] | null {
    if (this.#path !== null) {
      const path = this.#text(row, this.#path);
      return path === '' ? null : sampleOfPath(path).gates;
    }
    const population = this.#text(row, this.#population);
    const parent = this.#parent === null ? null : this.#text(row, this.#parent);
    const leaf = this.#leaf === null ? null : this.#text(row, this.#leaf);
    if (leaf === '' || (leaf === null && population === '')) return null;
    const above = population === '' ? [] : gatesUnder(population, parent, this.#parentOf);
    return leaf === null ? above : [...above, leaf];
  }

  #conditionsOf(row: number): readonly string[] {
    return this.#conditions.flatMap((column) => {
      const text = this.#text(row, column);
      return text === '' ? [] : conditionText(text, column.header);
    });
  }

  #readParents(): void {
    const { sheet, mapping } = this.#task;
    if (this.#parent === null) return;
    for (let row = firstRow(mapping); row < sheet.rows; row++) {
      const population = this.#text(row, this.#population);
      if (!this.#parentOf.has(population)) this.#parentOf.set(population, this.#text(row, this.#parent));
    }
  }

  /** The paths whose short name would stand for two different ones of the same gate: these are kept whole. */
  #collidingPaths(): ReadonlySet<string> {
    const { sheet, mapping, analytes } = this.#task;
    const paths = new Map<string, Set<string>>();
    for (let row = firstRow(mapping); row < sheet.rows; row++) {
      const gates = this.#gates(row);
      if (gates === null) continue;
      const { spelling, population } = gateMeasure(gates, analytes);
      const key = JSON.stringify([spelling, population]);
      paths.set(key, (paths.get(key) ?? new Set()).add(gates.slice(0, -1).join('/')));
    }
    return new Set([...paths.values()].filter((set) => set.size > 1).flatMap((set) => [...set]));
  }

  #text(row: number, column: ColumnMapping | null): string {
    return column === null ? '' : this.#task.sheet.text(row, column.column).trim();
  }
}
