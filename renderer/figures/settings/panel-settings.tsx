import { Checkbox } from '@mantine/core';
import { seriesName } from '../../../core/figure/axis-title.ts';
import type { PanelsRecipe } from '../../../core/figure/recipe.ts';
import type { SeriesEntry } from '../../../core/study/overview.ts';
import { useSay } from '../../language.tsx';
import { Fold, SelectField } from './fields.tsx';

/** Which series are the panels, how many stand beside each other, and whether they share a scale. */
export function PanelSettings({
  recipe,
  series,
  onChange,
}: {
  recipe: PanelsRecipe;
  series: readonly SeriesEntry[];
  onChange: (recipe: PanelsRecipe) => void;
}) {
  const say = useSay();
  const has = (entry: SeriesEntry) => recipe.panels.some((panel) => isSame(panel, entry));
  return (
    <Fold title={say('figures.fold-panels')} open>
      <div className="figure-pair">
        <SelectField
          label={say('figures.columns')}
          value={recipe.columns === null ? '' : String(recipe.columns)}
          options={[
            { value: '', label: say('figures.automatic') },
            ...[1, 2, 3, 4, 5, 6].map((count) => ({ value: String(count), label: String(count) })),
          ]}
          onChoose={(columns) => onChange({ ...recipe, columns: columns === '' ? null : Number(columns) })}
        />
      </div>
      <Checkbox
        label={say('figures.shared-scale')}
        checked={recipe.sharedScale}
        onChange={(event) => onChange({ ...recipe, sharedScale: event.currentTarget.checked })}
      />
      <fieldset className="figure-cut figure-panel-list">
        <legend>{say('figures.panels')}</legend>
        {series.map((entry) => (
          <Checkbox
            key={entry.id}
            size="xs"
            label={seriesName(entry)}
            checked={has(entry)}
            // A figure without a panel is none.
            disabled={has(entry) && recipe.panels.length === 1}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              const panels = series.filter((one) => (one.id === entry.id ? on : has(one)));
              onChange({ ...recipe, panels: panels.map(named) });
            }}
          />
        ))}
      </fieldset>
    </Fold>
  );
}

/** A series as a recipe names it. */
export function named({ analyte, population, metric, unit }: SeriesEntry): PanelsRecipe['panels'][number] {
  return { analyte, population, metric, unit };
}

function isSame(a: PanelsRecipe['panels'][number], b: PanelsRecipe['panels'][number]): boolean {
  return a.analyte === b.analyte && a.population === b.population && a.metric === b.metric && a.unit === b.unit;
}
