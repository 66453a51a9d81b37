import { type GateName, readGateName } from './gate-name.ts';
import type { AnalyteNames } from './names/analyte-names.ts';
import { populationName } from './population-name.ts';

/** What the statistic of a gate is about: the leaf gate, in the population of the gates above it. */
export interface GateMeasure {
  /** The leaf as the file spells it, without its sign where it stands for one marker. */
  readonly spelling: string;
  readonly population: string | null;
  readonly kind: GateName['kind'];
}

/** Reads a gating path, from the root to the leaf. A path without gates is about all events. */
export function gateMeasure(gates: readonly string[], analytes: AnalyteNames): GateMeasure {
  const leaf = gates.at(-1);
  if (leaf === undefined) return { spelling: 'All Events', population: null, kind: 'plain' };
  const gate = readGateName(leaf, (name) => analytes.find(name) !== null);
  return { spelling: gate.name, population: populationName(gates.slice(0, -1)), kind: gate.kind };
}
