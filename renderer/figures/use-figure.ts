import { useEffect, useState } from 'react';
import type { Recipe } from '../../core/figure/recipe.ts';
import { call } from '../engine.ts';
import type { Fetched } from '../trajectories/use-trajectory.ts';

/** Asks the engine for the figure of a recipe as SVG text, again whenever the recipe or the study's readings change. */
export function useFigure(recipe: Recipe | null, fingerprint: string): Fetched<string> {
  const [fetched, setFetched] = useState<Fetched<string>>({ value: null, waiting: true, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new fingerprint means that the same recipe has a new picture.
  useEffect(() => {
    if (recipe === null) return;
    let wanted = true;
    setFetched((before) => ({ value: before.value, waiting: true, error: null }));
    call('figure.render', { recipe, format: 'svg' }).then(
      ({ bytes }) => {
        if (wanted) setFetched({ value: new TextDecoder().decode(bytes), waiting: false, error: null });
      },
      (error: unknown) => {
        if (wanted) setFetched({ value: null, waiting: false, error });
      },
    );
    return () => {
      wanted = false;
    };
  }, [recipe, fingerprint]);
  return fetched;
}
