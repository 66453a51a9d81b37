import type { Recipe } from '../../core/figure/recipe.ts';
import { allSeries } from '../../core/scores/all-series.ts';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import { ArmSettings } from './settings/arm-settings.tsx';
import { AxisSettings } from './settings/axis-settings.tsx';
import { EventSettings } from './settings/event-settings.tsx';
import { TypeSettings, WordSettings } from './settings/look-settings.tsx';
import { PanelSettings } from './settings/panel-settings.tsx';
import { PlaceSettings } from './settings/place-settings.tsx';
import { isSeriesRecipe, type Patch } from './settings/series-recipe.ts';
import { ShownSettings } from './settings/shown-settings.tsx';
import { SignificanceSettings } from './settings/significance-settings.tsx';
import { SurvivalSettings } from './settings/survival-settings.tsx';
import { useOwnPresets } from './use-own-presets.ts';

/** Everything about a figure that can be chosen, folded by what it is about. */
export function FigureSettings({
  recipe,
  onChange,
}: {
  recipe: Recipe;
  onChange: (recipe: Recipe, merge?: string) => void;
}) {
  const say = useSay();
  const study = useStudy();
  const comparisons = useAnswer('comparisons.list', {}, study.fingerprint);
  const own = useOwnPresets();
  const patch: Patch = (part, merge) => {
    if (isSeriesRecipe(recipe)) onChange({ ...recipe, ...part }, merge);
  };
  const setStyle = (style: Recipe['style'], merge?: string) => onChange({ ...recipe, style }, merge);
  return (
    <section className="figure-controls" aria-label={say('figures.settings')}>
      <PlaceSettings
        recipe={recipe}
        own={own.presets}
        onChange={onChange}
        onSavePreset={(name) => own.save(name, recipe)}
        onRemovePreset={own.remove}
      />
      {recipe.kind === 'panels' ? (
        <PanelSettings recipe={recipe} series={allSeries(study)} onChange={onChange} />
      ) : null}
      {isSeriesRecipe(recipe) ? (
        <>
          <ShownSettings recipe={recipe} patch={patch} />
          <ArmSettings recipe={recipe} arms={study.protocol.arms} onChange={onChange} />
          <AxisSettings recipe={recipe} patch={patch} />
        </>
      ) : null}
      {recipe.kind === 'survival' ? <SurvivalSettings recipe={recipe} onChange={onChange} /> : null}
      {recipe.kind === 'adverse-events' ? <EventSettings recipe={recipe} onChange={onChange} /> : null}
      {isSeriesRecipe(recipe) ? null : <ArmSettings recipe={recipe} arms={study.protocol.arms} onChange={onChange} />}
      <WordSettings style={recipe.style} onChange={setStyle} />
      {isSeriesRecipe(recipe) ? (
        <SignificanceSettings recipe={recipe} comparisons={comparisons.value ?? []} patch={patch} />
      ) : null}
      <TypeSettings recipe={recipe} onChange={setStyle} />
    </section>
  );
}
