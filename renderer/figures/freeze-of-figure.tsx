import { Button } from '@mantine/core';
import type { Recipe } from '../../core/figure/recipe.ts';
import { Notice } from '../app/notice.tsx';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';

/** Says of a figure that it is drawn from a freeze, and draws it from what is looked at instead; nothing for any other. */
export function FreezeOfFigure({ recipe, onChange }: { recipe: Recipe; onChange: (recipe: Recipe) => void }) {
  const say = useSay();
  const { frozen } = useStudy();
  if (recipe.freeze === undefined || recipe.freeze === frozen?.name) return null;
  return (
    <Notice level="fact">
      {say('freeze.drawn-from', { name: recipe.freeze })}{' '}
      <Button
        variant="default"
        size="compact-xs"
        onClick={() => {
          const { freeze: _freeze, ...now } = recipe;
          onChange(now);
        }}
      >
        {frozen === null ? say('freeze.draw-now') : say('freeze.draw-looked', { name: frozen.name })}
      </Button>
    </Notice>
  );
}
