import type { Reading } from '../reading.ts';

/** Numbers for names, so that keys can be compared as numbers. */
class Numbered<T> {
  readonly #numbers = new Map<T, number>();
  of(name: T): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const seriesRange = 2 ** 14;
const weekRange = 2 ** 14;

/** Gives each subject, week and series of an import one number: two readings with the same number are for the same key. */
export class ReadingKeys {
  readonly #subjects = new Numbered<string>();
  readonly #weeks = new Numbered<number>();

  /** The key's number; a number up to 2^53, with room for 16,384 series and as many weeks. */
  of(subject: string, week: number, series: number): number {
    return (this.#subjects.of(subject) * weekRange + this.#weeks.of(week)) * seriesRange + series;
  }

  /** The series in a key's number. */
  seriesOf(key: number): number {
    return key % seriesRange;
  }
}

/** The readings of one file as they are found, each with its key beside it. */
export class FoundReadings {
  readonly readings: Reading[] = [];
  readonly keys: number[] = [];

  add(reading: Reading, key: number): void {
    this.readings.push(reading);
    this.keys.push(key);
  }
}
