import { scales } from '../../../core/figure/recipe.ts';
import { spreadsFor } from '../../../core/statistics/estimate.ts';
import { centers, changes } from '../../../core/statistics/summary.ts';
import { useSay } from '../../language.tsx';
import { capitalised } from '../capitalised.ts';
import type { ChartSettings } from '../chart-settings.ts';
import { Choice } from '../choice.tsx';
import { FilterSettings } from './filter-settings.tsx';
import { MoreSettings } from './more-settings.tsx';
import './settings.css';

/** How a series' chart is drawn: centre, spread, change from baseline, scale, subjects behind. What is needed seldom is behind the last word. */
export function ChartChoices({
  settings,
  onChange,
}: {
  settings: ChartSettings;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  return (
    <>
      <Choice
        label={say('trajectories.center')}
        value={settings.center}
        options={centers.map((value) => ({ value, label: capitalised(say(`statistics.${value}`)) }))}
        onChoose={(center) => onChange({ center, spread: null, ...(settings.shape === 'box' ? { shape: null } : {}) })}
      />
      <Choice
        label={say('trajectories.spread')}
        value={settings.spread}
        options={spreadsFor(settings.center).map((value) => ({
          value,
          label: capitalised(say(`statistics.${value}`)),
        }))}
        onChoose={(spread) => onChange({ spread })}
      />
      <Choice
        label={say('trajectories.change')}
        value={settings.change}
        options={changes.map((value) => ({ value, label: say(`trajectories.change-${value}`) }))}
        onChoose={(change) => onChange({ change: change === 'none' ? null : change })}
      />
      <Choice
        label={say('trajectories.scale')}
        value={settings.scale}
        options={scales.map((value) => ({ value, label: say(`trajectories.scale-${value}`) }))}
        onChoose={(scale) => onChange({ scale: scale === 'linear' ? null : scale })}
      />
      <label className="subjects-switch">
        <input
          type="checkbox"
          checked={settings.individuals}
          onChange={(event) => onChange({ subjects: event.currentTarget.checked ? null : 'off' })}
        />
        {say('trajectories.subjects')}
      </label>
      <FilterSettings filter={settings.filter} onChange={onChange} />
      <MoreSettings settings={settings} onChange={onChange} />
    </>
  );
}
