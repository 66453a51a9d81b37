/** What the pointer or the keyboard is on: a week, and where it is on one, an arm's mark or a subject's line. */
export interface Pointed {
  readonly week: number;
  readonly arm: string | null;
  readonly subject: string | null;
}

/** True if both point at the same: nothing need be drawn again. */
export function samePointed(a: Pointed | null, b: Pointed | null): boolean {
  return a === b || (a !== null && b !== null && a.week === b.week && a.arm === b.arm && a.subject === b.subject);
}
