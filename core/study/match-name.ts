import { normaliseLabel, normaliseName } from './normalise-name.ts';
import type { Analyte, Arm, Protocol } from './protocol.ts';

/** The one entry that fits; null if none does or several do. */
function only<T>(entries: readonly T[], fits: (entry: T) => boolean): T | null {
  const fitting = entries.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * The protocol's analyte that a spelling names: the very name, else the same after normalising, else a declared synonym.
 * Null when nothing fits, or when more than one analyte does. Never by similarity: CD4 and CD8 differ by one letter.
 */
export function matchAnalyte(protocol: Pick<Protocol, 'analytes'>, text: string): Analyte | null {
  const wanted = normaliseName(text);
  if (wanted === '') return null;
  return (
    only(protocol.analytes, (analyte) => analyte.name === text.trim()) ??
    only(protocol.analytes, (analyte) => normaliseName(analyte.name) === wanted) ??
    only(protocol.analytes, (analyte) => analyte.synonyms.some((synonym) => normaliseName(synonym) === wanted))
  );
}

/** The protocol's arm that a text names: the very name, else the one arm that is the same after normalising; otherwise null. */
export function matchArm(protocol: Protocol, text: string): Arm | null {
  const wanted = normaliseLabel(text);
  if (wanted === '') return null;
  return (
    only(protocol.arms, (arm) => arm.name === text.trim()) ??
    only(protocol.arms, (arm) => normaliseLabel(arm.name) === wanted)
  );
}
