import type { EventTime } from './survival-time.ts';

/**
 * Parts arms into sets within which hazards can be compared: from every arm to every other of its set there is a chain of arms, each with an event
 * while the next was at risk. Between sets the hazard ratio is 0 or infinite: one of them had its events only after the other was no longer observed.
 * (The condition of Ford, Am Math Mon 1957;64:28–33, for a maximum of the likelihood to exist; within a set it is the only one.)
 */
export function comparableSets(arms: number, moments: readonly EventTime[]): number[][] {
  const reaches = Array.from({ length: arms }, (_, i) =>
    Array.from(
      { length: arms },
      (_, j) => i === j || moments.some(({ events, atRisk }) => (events[i] ?? 0) > 0 && (atRisk[j] ?? 0) > 0),
    ),
  );
  for (let via = 0; via < arms; via++) {
    for (const row of reaches) {
      if (row[via] === true) for (let j = 0; j < arms; j++) row[j] ||= reaches[via]?.[j] === true;
    }
  }
  const sets: number[][] = [];
  for (let i = 0; i < arms; i++) {
    const set = sets.find(([first = i]) => reaches[first]?.[i] === true && reaches[i]?.[first] === true);
    if (set) set.push(i);
    else sets.push([i]);
  }
  return sets;
}
