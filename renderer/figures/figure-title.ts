import { seriesName } from '../../core/figure/axis-title.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { say } from '../../core/words/say.ts';

const mostNamed = 4;

/** What a figure is called before a person names it: its series, or the first of them; the outcome. */
export function figureTitle(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'trajectory':
      return seriesName({ ...recipe, id: 0 });
    case 'panels': {
      const names = recipe.panels.map(({ analyte }) => analyte);
      return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ');
    }
    case 'survival':
      return say(recipe.language, 'outcomes.view-survival');
    case 'adverse-events':
      return say(recipe.language, `outcomes.view-${recipe.event}`);
  }
}
