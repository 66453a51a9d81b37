import { seriesName } from '../../core/figure/axis-title.ts';
import type { Recipe } from '../../core/figure/recipe.ts';

const mostNamed = 4;

/** What a figure is called before a person names it: its series, or the first of them. */
export function figureTitle(recipe: Recipe): string {
  switch (recipe.kind) {
    case 'trajectory':
      return seriesName({ ...recipe, id: 0 });
    case 'panels': {
      const names = recipe.panels.map(({ analyte }) => analyte);
      return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ');
    }
  }
}
