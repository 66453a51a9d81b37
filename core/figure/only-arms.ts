import type { Arm } from '../study/protocol.ts';
import { ExplainedError } from '../words/explained-error.ts';
import type { FigureStyle } from './figure-style.ts';
import { type ArmStyle, armStyle } from './layout/arm-style.ts';

/**
 * The looks of the arms that a recipe names (null for all), in the order of the protocol; an arm keeps its look when others are left out.
 * Throws ExplainedError `figure.unknown-arm`.
 */
export function armLooks(
  arms: readonly Arm[],
  names: readonly string[] | null,
  looks: FigureStyle['arms'],
): ArmStyle[] {
  const known = new Set(arms.map(({ name }) => name));
  for (const arm of names ?? []) if (!known.has(arm)) throw new ExplainedError('figure.unknown-arm', { arm });
  return arms
    .map((arm, index) => armStyle(arm, index, looks))
    .filter(({ arm }) => names === null || names.includes(arm.name));
}
