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

/** Words beside an arm's name that say nothing but that it is one. */
const armWord = /^(?:treatment)?(?:group|arm|cohort)|(?:group|arm|cohort|组)$/;
/** What arms without treatment are called in Chinese. */
const chinese: ReadonlyMap<string, string> = new Map(Object.entries({ 对照: 'control', 安慰剂: 'placebo' }));

/** An arm's label without such words: `Group MSC-1` and `MSC-1组` are `msc1`, `对照组` is `control`. */
function bareArm(text: string): string {
  const bare = normaliseLabel(text).replace(armWord, '').replace(armWord, '');
  return chinese.get(bare) ?? bare;
}

/**
 * The protocol's arm that a text names: the very name, else the one arm that is the same after normalising, else the one that is the same
 * without the word group beside it; otherwise null.
 */
export function matchArm(protocol: Protocol, text: string): Arm | null {
  const wanted = normaliseLabel(text);
  if (wanted === '') return null;
  return (
    only(protocol.arms, (arm) => arm.name === text.trim()) ??
    only(protocol.arms, (arm) => normaliseLabel(arm.name) === wanted) ??
    only(protocol.arms, (arm) => bareArm(arm.name) !== '' && bareArm(arm.name) === bareArm(text))
  );
}
