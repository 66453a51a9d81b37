import { Checkbox } from '@mantine/core';
import type { SurvivalRecipe } from '../../../core/figure/recipe.ts';
import { useSay } from '../../language.tsx';
import { WeeksField } from '../../study/weeks-field.tsx';
import { Fold, NumberField, TextField } from './fields.tsx';

/** What a figure of survival shows of its curves, and its axes. */
export function SurvivalSettings({
  recipe,
  onChange,
}: {
  recipe: SurvivalRecipe;
  onChange: (recipe: SurvivalRecipe, merge?: string) => void;
}) {
  const say = useSay();
  const { axis, weeks } = recipe;
  const free = say('figures.automatic');
  const setWeeks = (part: Partial<typeof weeks>, merge: string) =>
    onChange({ ...recipe, weeks: { ...weeks, ...part } }, merge);
  return (
    <>
      <Fold title={say('figures.fold-shown')} open>
        {(['bands', 'censored', 'results', 'medians'] as const).map((part) => (
          <Checkbox
            key={part}
            label={say(`figures.survival-${part}`)}
            checked={recipe[part]}
            onChange={(event) => onChange({ ...recipe, [part]: event.currentTarget.checked })}
          />
        ))}
        <div>
          <span className="figure-field-name">{say('figures.landmarks')}</span>
          <WeeksField
            label={say('figures.landmarks')}
            weeks={recipe.landmarks}
            onChange={(landmarks) =>
              onChange({ ...recipe, landmarks: landmarks.filter((week) => week > 0).slice(0, 8) }, 'landmarks')
            }
          />
        </div>
      </Fold>
      <Fold title={say('figures.fold-axes-plain')}>
        <TextField
          label={say('figures.axis-title')}
          placeholder={free}
          value={axis.title}
          onChange={(title) => onChange({ ...recipe, axis: { ...axis, title } }, 'axis-title')}
        />
        <TextField
          label={say('figures.weeks-title')}
          placeholder={free}
          value={weeks.title}
          onChange={(title) => setWeeks({ title }, 'weeks-title')}
        />
        <NumberField
          label={say('figures.weeks-last')}
          placeholder={free}
          value={weeks.last}
          onChange={(last) => {
            if (last === null || last > 0) setWeeks({ last }, 'weeks-last');
          }}
        />
        <div>
          <span className="figure-field-name">{say('figures.weeks-labels')}</span>
          <WeeksField
            label={say('figures.weeks-labels')}
            weeks={weeks.labels ?? []}
            onChange={(labels) => setWeeks({ labels: labels.length === 0 ? null : labels }, 'weeks-labels')}
          />
        </div>
      </Fold>
    </>
  );
}
