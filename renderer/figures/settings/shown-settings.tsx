import { Checkbox } from '@mantine/core';
import { eventChoices, normalChoices, scales, spreadShapes } from '../../../core/figure/recipe.ts';
import { spreadsFor } from '../../../core/statistics/estimate.ts';
import { centers, changes } from '../../../core/statistics/summary.ts';
import { letsEveryoneThrough } from '../../../core/study/subject-filter.ts';
import { useSay } from '../../language.tsx';
import { capitalised } from '../../trajectories/capitalised.ts';
import { usualSpread } from '../../trajectories/chart-settings.ts';
import { Fold, SelectField } from './fields.tsx';
import type { Patch, SeriesRecipe } from './series-recipe.ts';

/** What is drawn of the values: their centre, their spread, the subjects, on which scale. */
export function ShownSettings({ recipe, patch }: { recipe: SeriesRecipe; patch: Patch }) {
  const say = useSay();
  return (
    <Fold title={say('figures.fold-shown')} open>
      <div className="figure-pair">
        <SelectField
          label={say('figures.center')}
          value={recipe.center}
          options={centers.map((value) => ({ value, label: capitalised(say(`statistics.${value}`)) }))}
          onChoose={(center) => patch({ center, spread: usualSpread(center) })}
        />
        <SelectField
          label={say('figures.spread')}
          value={recipe.spread}
          options={spreadsFor(recipe.center).map((value) => ({
            value,
            label: capitalised(say(`statistics.${value}`)),
          }))}
          onChoose={(spread) => patch({ spread })}
        />
      </div>
      <div className="figure-pair">
        <SelectField
          label={say('figures.spread-as')}
          value={recipe.spreadAs}
          options={spreadShapes
            .filter((value) => value !== 'box' || recipe.center === 'median' || recipe.spreadAs === 'box')
            .map((value) => ({ value, label: say(`figures.spread-as-${value}`) }))}
          onChoose={(spreadAs) => patch({ spreadAs })}
        />
        <SelectField
          label={say('figures.scale')}
          value={recipe.scale}
          options={scales.map((value) => ({ value, label: say(`trajectories.scale-${value}`) }))}
          onChoose={(scale) => patch({ scale })}
        />
      </div>
      <SelectField
        label={say('figures.change')}
        value={recipe.change}
        options={changes.map((value) => ({ value, label: say(`trajectories.change-${value}`) }))}
        onChoose={(change) => patch({ change })}
      />
      <div className="figure-pair">
        <SelectField
          label={say('figures.subjects-as')}
          value={recipe.individuals ? recipe.individualsAs : 'none'}
          options={(['none', 'lines', 'dots'] as const).map((value) => ({
            value,
            label: say(`figures.subjects-${value}`),
          }))}
          onChoose={(value) =>
            patch(value === 'none' ? { individuals: false } : { individuals: true, individualsAs: value })
          }
        />
        <SelectField
          label={say('figures.normal')}
          value={recipe.normal}
          options={normalChoices.map((value) => ({ value, label: say(`figures.normal-${value}`) }))}
          onChoose={(normal) => patch({ normal })}
        />
      </div>
      {recipe.individuals && recipe.individualsAs === 'lines' ? (
        <SelectField
          label={say('figures.events')}
          value={recipe.events}
          options={eventChoices.map((value) => ({ value, label: say(`figures.events-${value}`) }))}
          onChoose={(events) => patch({ events })}
        />
      ) : null}
      <Checkbox
        label={say('figures.infusions')}
        checked={recipe.infusions}
        onChange={(event) => patch({ infusions: event.currentTarget.checked })}
      />
      <Checkbox
        label={say('figures.alive')}
        checked={recipe.alive}
        onChange={(event) => patch({ alive: event.currentTarget.checked })}
      />
      {letsEveryoneThrough(recipe.filter) ? null : (
        <Checkbox
          label={say('figures.filtered')}
          checked
          onChange={() => patch({ filter: { arms: null, conditions: [] } })}
        />
      )}
    </Fold>
  );
}
