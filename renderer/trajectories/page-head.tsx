import { Button, SegmentedControl } from '@mantine/core';
import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { useAppState } from '../app/app-state.tsx';
import type { Task } from '../app/task.ts';
import { recipeOfPanels } from '../figures/figure-recipe.ts';
import { recipeText } from '../figures/recipe-address.ts';
import { useSay } from '../language.tsx';
import { go, useLocation } from '../location.ts';
import { captionParts } from './caption.ts';
import { type ChartSettings, views } from './chart-settings.ts';
import { figureSettings } from './figure-settings.ts';

/** As many series as one figure holds. */
const mostPanels = 48;

const viewNames = {
  chart: 'trajectories.chart',
  panels: 'explore.panels',
  arms: 'explore.by-arm',
  table: 'trajectories.table',
} as const;

/** What is shown, of how many, as what; and the way to a figure of it. */
export function PageHead({
  trajectory,
  settings,
  series,
  csv,
  onChange,
}: {
  trajectory: Trajectory;
  settings: ChartSettings;
  /** All series of the study. */
  series: readonly SeriesEntry[];
  csv: Pick<Task<[]>, 'busy' | 'run'>;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const all = settings.view === 'panels';
  const { state, language } = useAppState();
  const [location] = useLocation();
  const makeFigure = () => {
    if (!all) return go('figures', figureSettings(trajectory.series.id, settings));
    const home = { app: state?.version ?? '', language };
    const chart = { address: location.settings, armNames: trajectory.arms.map(({ name }) => name) };
    return go('figures', { recipe: recipeText(recipeOfPanels(series.slice(0, mostPanels), home, chart), home) });
  };
  return (
    <header className="trajectories-head">
      <div className="trajectories-title">
        <h1>
          {all ? say('explore.panels') : seriesName(trajectory.series)}{' '}
          <span className="trajectories-detail">
            {all ? say('explore.count-series', { count: series.length }) : measureOf(trajectory.series)}
          </span>
        </h1>
        <p className="soft small">
          {captionParts(trajectory, settings, say)
            .slice(0, all ? 1 : undefined)
            .join(' · ')}
        </p>
      </div>
      <div className="row">
        {settings.view === 'table' ? (
          <Button variant="default" loading={csv.busy} onClick={() => csv.run()}>
            {say('trajectories.save-csv')}
          </Button>
        ) : null}
        <SegmentedControl
          aria-label={say('trajectories.view')}
          transitionDuration={0}
          value={settings.view}
          data={views.map((value) => ({ value, label: say(viewNames[value]) }))}
          onChange={(chosen) => {
            const view = views.find((one) => one === chosen) ?? 'chart';
            onChange({ view: view === 'chart' ? null : view });
          }}
        />
        <Button onClick={makeFigure}>{say('trajectories.make-figure')}</Button>
      </div>
    </header>
  );
}
