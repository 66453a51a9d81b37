/** Numbers from 0 to 1, as a seeded chance gives them. */
export type Random = () => number;

/** A whole number below `end`. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
