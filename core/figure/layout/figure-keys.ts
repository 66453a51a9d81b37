import type { Trajectory } from '../../statistics/trajectory.ts';
import { say } from '../../words/say.ts';
import { estimateName } from '../figure-words.ts';
import type { Preset } from '../presets/preset.ts';
import type { TrajectoryRecipe } from '../recipe.ts';
import { armLine, armMarker, circle } from './arm-style.ts';
import type { DrawnArm } from './figure-arms.ts';
import { infusionEntries } from './infusions.ts';
import type { LegendEntry } from './legend.ts';
import { lines, quiet, stroke } from './marks.ts';
import type { ShownWeeks } from './week-axis.ts';

/** The legend of a figure in two groups: the arms; then what a mark and its bar are, a thin line, a shaded week. `unit` in millimetres. */
export function figureKeys(
  of: {
    readonly trajectory: Trajectory;
    readonly recipe: TrajectoryRecipe;
    readonly preset: Preset;
    readonly arms: readonly DrawnArm[];
    readonly weeks: ShownWeeks;
  },
  unit: number,
): readonly (readonly LegendEntry[])[] {
  const { trajectory, recipe, preset, arms, weeks } = of;
  const { lines: weights } = preset;
  const armKeys = arms.map(
    ({ style }): LegendEntry => ({
      text: style.arm.name,
      key: (x, y, width) => [
        lines(
          [
            [
              [x, y],
              [x + width, y],
            ],
          ],
          armLine(style, weights.center),
        ),
        armMarker(style, x + width / 2, y, 0.34 * unit, weights.axis / 2),
      ],
    }),
  );
  const notes: LegendEntry[] = [
    {
      text: estimateName(recipe.center, recipe.spread, recipe.language),
      key: (x, y, width) => {
        const middle = x + width / 2;
        const half = 0.5 * unit;
        const cap = 0.22 * unit;
        const bar = lines(
          [
            [
              [middle, y - half],
              [middle, y + half],
            ],
            [
              [middle - cap, y - half],
              [middle + cap, y - half],
            ],
            [
              [middle - cap, y + half],
              [middle + cap, y + half],
            ],
          ],
          stroke(quiet, weights.bar),
        );
        const dot = circle(middle, y, 0.26 * unit, quiet, null);
        return recipe.spread === 'none' ? [dot] : [bar, dot];
      },
    },
  ];
  if (recipe.individuals) {
    notes.push({
      text: say(recipe.language, 'figure.key-subject'),
      key: (x, y, width) => [
        lines(
          [
            [
              [x, y],
              [x + width, y],
            ],
          ],
          stroke(quiet, weights.subject, [], 0.6),
        ),
      ],
    });
  }
  notes.push(...infusionEntries(trajectory.arms, weeks, unit, weights.axis, recipe.language));
  return [armKeys, notes];
}
