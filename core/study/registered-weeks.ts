import type { Outcome } from './protocol.ts';

/**
 * The weeks at which a primary or secondary outcome of the protocol schedules an analyte, ascending; none where no outcome names it.
 * Whatever is compared at any other week, or of any other analyte, is exploratory.
 */
export function registeredWeeks(outcomes: readonly Outcome[], analyte: string): number[] {
  const naming = outcomes.filter(({ rank, analytes }) => rank !== 'exploratory' && analytes.includes(analyte));
  return [...new Set(naming.flatMap(({ weeks }) => weeks))].sort((a, b) => a - b);
}
