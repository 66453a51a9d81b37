/** A list with one of its rows changed. */
export function changeRow<T>(rows: readonly T[], index: number, change: Partial<T>): T[] {
  return rows.map((row, place) => (place === index ? { ...row, ...change } : row));
}

/** A list without one of its rows. */
export function removeRow<T>(rows: readonly T[], index: number): T[] {
  return rows.filter((_, place) => place !== index);
}

/** A list with one row taken to another place; places outside of the list change nothing. */
export function moveRow<T>(rows: readonly T[], from: number, to: number): T[] {
  const moved = [...rows];
  if (to < 0 || to >= rows.length) return moved;
  const [row] = moved.splice(from, 1);
  if (row !== undefined) moved.splice(to, 0, row);
  return moved;
}
