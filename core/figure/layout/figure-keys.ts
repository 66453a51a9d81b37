import { say } from '../../words/say.ts';
import { estimateName } from '../figure-words.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import { armLine, armMarker, circle } from './arm-style.ts';
import { infusionEntries } from './infusions.ts';
import type { LegendEntry } from './legend.ts';
import type { Look } from './look.ts';
import { lines, quiet, ribbon, stroke } from './marks.ts';
import type { PanelContent } from './panel-content.ts';

/** The legend of a figure in two groups: the arms; then what a mark and its bar are, a thin line, a shaded week. `unit` in millimetres. */
export function figureKeys(
  panel: PanelContent,
  recipe: OverWeeksRecipe,
  weights: Look['lines'],
  unit: number,
): { readonly arms: readonly LegendEntry[]; readonly notes: readonly LegendEntry[] } {
  const { trajectory, arms, weeks } = panel;
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
        if (recipe.spread === 'none') return [dot];
        if (recipe.spreadAs === 'bars') return [bar, dot];
        const [top, foot] = [y - half, y + half];
        const area = ribbon(
          [
            [x, top],
            [x + width, top],
            [x + width, foot],
            [x, foot],
          ],
          quiet,
        );
        return [area, dot];
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
  if (recipe.infusions) notes.push(...infusionEntries(trajectory.arms, weeks, unit, weights.axis, recipe.language));
  return { arms: armKeys, notes };
}
