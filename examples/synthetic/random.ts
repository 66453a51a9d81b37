/** A source of chance that gives the same numbers for the same seed on every machine. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly uniform: () => number;
  /** Normal with mean 0 and standard deviation 1 (Box and Muller's method). */
  readonly normal: () => number;
  /** The same things in another order. */
  readonly shuffled: <T>(things: readonly T[]) => T[];
}

/** Chance from a seed: the generator Mulberry32 (T. Ettinger, public domain), 32 bits a step. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    shuffled: (things) => {
      const keyed = things.map((thing) => ({ thing, key: uniform() }));
      return keyed.sort((a, b) => a.key - b.key).map(({ thing }) => thing);
    },
  };
}
