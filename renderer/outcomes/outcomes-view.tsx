import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import { useLocation } from '../location.ts';
import '../subjects/subjects.css';
import '../trajectories/chart.css';
import '../trajectories/n-table.css';
import '../trajectories/readout.css';
import '../trajectories/summary-table.css';
import '../trajectories/trajectories.css';
import { EventsPage } from './events/events-page.tsx';
import { nothingListed, outcomeView, outcomeViews } from './outcome-settings.ts';
import './outcomes.css';
import { SurvivalPage } from './survival/survival-page.tsx';

/** What became of the subjects: survival, adverse events, fatal complications. Which, and how, stands in the address. */
export function OutcomesView() {
  const say = useSay();
  const [location, change] = useLocation();
  const view = outcomeView(location.settings);
  const choose: ReactNode = (
    <SegmentedControl
      aria-label={say('outcomes.view')}
      value={view}
      data={outcomeViews.map((value) => ({ value, label: say(`outcomes.view-${value}`) }))}
      onChange={(next) =>
        change({
          ...nothingListed,
          view: next === 'survival' ? null : 'events',
          kind: next === 'fatal-complication' ? next : null,
          grades: null,
          related: null,
        })
      }
    />
  );
  return view === 'survival' ? <SurvivalPage choose={choose} /> : <EventsPage choose={choose} key={view} />;
}
