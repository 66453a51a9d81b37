import { type ArmStyle, armStyle } from '../../core/figure/layout/arm-style.ts';
import type { Arm } from '../../core/study/protocol.ts';
import { schemeColour } from './scheme-colour.ts';

/** An arm as the window draws it. `index` is its place in the protocol. */
export interface ShownArm {
  readonly arm: Arm;
  readonly name: string;
  readonly index: number;
  readonly colour: string;
  readonly style: ArmStyle;
  /** Dash lengths in pixels for a line of 2 pixels, '' for a solid one. */
  readonly dash: string;
  readonly visible: boolean;
}

/** The arms in protocol order, each with its colour on this ground, its marker and dash, and whether it is switched on. */
export function shownArms(
  arms: readonly Arm[],
  hidden: readonly string[],
  scheme: 'light' | 'dark',
): readonly ShownArm[] {
  return arms.map((arm, index) => {
    const style = armStyle(arm, index);
    return {
      arm,
      name: arm.name,
      index,
      colour: schemeColour(arm.colour, scheme),
      style,
      dash: style.dash.map((length) => length * 2).join(' '),
      visible: !hidden.includes(arm.name),
    };
  });
}
