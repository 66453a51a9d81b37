const places = 8192;
const longestKept = 64;

/**
 * Texts of a sheet, each of the recent ones once: a column of arms or units repeats itself thousands of times, and to make each text anew
 * takes ten times as long as to know it again by its bytes.
 */
export class TextList {
  readonly texts: string[] = [];
  readonly #bytes: Buffer;
  /** By a number made of the bytes: where such a text began, how long it is, and which one it is. */
  readonly #starts = new Int32Array(places);
  readonly #lengths = new Int32Array(places).fill(-1);
  readonly #indexes = new Int32Array(places);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The index of the text that lies between two places of the bytes, -1 if it was not seen lately. */
  find(start: number, end: number): number {
    const length = end - start;
    if (length > longestKept) return -1;
    const place = this.#placeOf(start, end);
    if (this.#lengths[place] !== length) return -1;
    const before = this.#starts[place] ?? 0;
    for (let at = 0; at < length; at++) if (this.#bytes[before + at] !== this.#bytes[start + at]) return -1;
    return this.#indexes[place] ?? -1;
  }

  /** Adds the text of some bytes; gives its index. */
  add(start: number, end: number, text: string): number {
    const index = this.texts.push(text) - 1;
    if (end - start > longestKept) return index;
    const place = this.#placeOf(start, end);
    this.#starts[place] = start;
    this.#lengths[place] = end - start;
    this.#indexes[place] = index;
    return index;
  }

  #placeOf(start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (this.#bytes[at] ?? 0)) | 0;
    return (hash ^ (hash >>> 13)) & (places - 1);
  }
}
