import { say } from '../../words/say.ts';
import { estimateName } from '../figure-words.ts';
import type { OverWeeksRecipe } from '../recipe.ts';
import type { Mark } from '../scene.ts';
import { armLine, armMarker, circle } from './arm-style.ts';
import { boxKey, hasBoxes } from './boxes.ts';
import { infusionEntries } from './infusions.ts';
import type { LegendEntry } from './legend.ts';
import type { Look } from './look.ts';
import { lines, quiet, ribbon, stroke } from './marks.ts';
import type { PanelContent } from './panel-content.ts';
import { eventSign, eventsAsked, type ShownEvent, shownEvents, subjectEvents } from './subject-events.ts';

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
      text: hasBoxes(recipe)
        ? say(recipe.language, 'figure.key-box')
        : estimateName(recipe.center, recipe.spread, recipe.language),
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
        if (hasBoxes(recipe)) return boxKey(middle, y, unit, weights);
        if (recipe.spread === 'none') return [dot];
        if (recipe.spreadAs !== 'ribbon') return [bar, dot];
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
      key: (x, y, width) =>
        recipe.individualsAs === 'dots'
          ? [-0.3, 0.1, 0.4].map((beside, i): Mark => {
              const at = circle(x + width / 2 + beside * 2 * unit, y + (i - 1) * 0.2 * unit, 0.17 * unit, null, null);
              return { ...at, fill: { colour: quiet, opacity: 0.6 } };
            })
          : [
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
    for (const kind of keyedEvents(panel, recipe)) {
      notes.push({
        text: say(recipe.language, `figure.key-${kind}`),
        key: (x, y, width) => eventSign(kind, x + width / 2, y, 0.34 * unit, stroke(quiet, weights.bar)),
      });
    }
  }
  if (recipe.infusions) notes.push(...infusionEntries(trajectory.arms, weeks, unit, weights.axis, recipe.language));
  return { arms: armKeys, notes };
}

/** The kinds of event that happened to the subjects that are shown. */
function keyedEvents({ trajectory, study }: PanelContent, recipe: OverWeeksRecipe): readonly ShownEvent[] {
  const happened = new Set(subjectEvents(trajectory, study, eventsAsked(recipe)).map(({ kind }) => kind));
  return shownEvents.filter((kind) => happened.has(kind));
}
