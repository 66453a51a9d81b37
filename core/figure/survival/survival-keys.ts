import { say } from '../../words/say.ts';
import { armLine, armMarker } from '../layout/arm-style.ts';
import type { LegendEntry } from '../layout/legend.ts';
import type { Look } from '../layout/look.ts';
import { em, lines, polygon, quiet } from '../layout/marks.ts';
import type { SurvivalRecipe } from '../recipe.ts';
import { censoredMarks } from './curve-marks.ts';
import type { DrawnCurve } from './survival-legend.ts';

/** A piece of each arm's line; with its marker where that alone heads its row of the table. */
export function armKeys(curves: readonly DrawnCurve[], look: Look, marked: boolean): LegendEntry[] {
  const unit = em(look.sizes.label);
  return curves.map(({ style }) => ({
    text: style.arm.name,
    key: (x, y, width) => [
      lines(
        [
          [
            [x, y],
            [x + width, y],
          ],
        ],
        armLine(style, look.lines.center),
      ),
      ...(marked ? [armMarker(style, x + width / 2, y, 0.34 * unit, look.lines.axis / 2)] : []),
    ],
  }));
}

/** What a mark and a band are. */
export function noteKeys(recipe: SurvivalRecipe, look: Look): LegendEntry[] {
  const keys: LegendEntry[] = [];
  if (recipe.censored) {
    keys.push({
      text: say(recipe.language, 'outcomes.key-censored'),
      key: (x, y, width) => censoredMarks([[x + width / 2, y]], quiet, look),
    });
  }
  if (recipe.bands) {
    const half = 0.35 * em(look.sizes.label);
    keys.push({
      text: say(recipe.language, 'statistics.ci95'),
      key: (x, y, width) => {
        const corners = [
          [x, y - half],
          [x + width, y - half],
          [x + width, y + half],
          [x, y + half],
        ] as const;
        return [{ ...polygon(corners, quiet, null), fill: { colour: quiet, opacity: 0.2 } }];
      },
    });
  }
  return keys;
}
