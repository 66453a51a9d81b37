import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { measureOf, seriesName } from '../../core/figure/axis-title.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { Notice } from '../app/notice.tsx';
import { useTask } from '../app/task.ts';
import { call, save } from '../engine.ts';
import { useSay, useSayError } from '../language.tsx';
import { go } from '../location.ts';
import { ArmLegend } from './arm-legend.tsx';
import { captionParts } from './caption.ts';
import { type ChartSettings, joinNames } from './chart-settings.ts';
import { figureSettings } from './figure-settings.ts';
import { seriesDecimals } from './number-format.ts';
import type { ShownArm } from './shown-arms.ts';
import { SummaryTable } from './summary-table.tsx';
import { TrajectoryChart } from './trajectory-chart.tsx';
import { visitColumns } from './visit-columns.ts';

async function saveNumbers(): Promise<void> {
  await save(await call('summary.csv', {}));
}

/** A series as chart or as table, under what it is, of how many, and the arms to choose from. */
export function TrajectoryPage({
  trajectory,
  settings,
  arms,
  onChange,
  onSubject,
  onList,
}: {
  trajectory: Trajectory;
  settings: ChartSettings;
  arms: readonly ShownArm[];
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
  onSubject: (subject: string, week: number) => void;
  onList: (arm: string, week: number) => void;
}) {
  const say = useSay();
  const sayError = useSayError();
  const csv = useTask(saveNumbers);
  const visits = useMemo(() => visitColumns(trajectory), [trajectory]);
  const decimals = useMemo(
    () => seriesDecimals(trajectory.subjects.flatMap(({ points }) => points.map(({ value }) => value))),
    [trajectory],
  );
  const toggle = ({ name, visible }: ShownArm) => {
    const others = settings.hiddenArms.filter((hidden) => hidden !== name);
    onChange({ hide: joinNames(visible ? [...others, name] : others) });
  };
  const shared = { trajectory, settings, arms, visits, decimals, onSubject, onList };
  return (
    <>
      <header className="trajectories-head">
        <div className="trajectories-title">
          <h1>
            {seriesName(trajectory.series)} <span className="trajectories-detail">{measureOf(trajectory.series)}</span>
          </h1>
          <p className="soft small">{captionParts(trajectory, settings, say).join(' · ')}</p>
        </div>
        <div className="row">
          {settings.view === 'table' ? (
            <Button variant="default" loading={csv.busy} onClick={() => csv.run()}>
              {say('trajectories.save-csv')}
            </Button>
          ) : null}
          <SegmentedControl
            aria-label={say('trajectories.view')}
            value={settings.view}
            data={[
              { value: 'chart', label: say('trajectories.chart') },
              { value: 'table', label: say('trajectories.table') },
            ]}
            onChange={(view) => onChange({ view: view === 'table' ? 'table' : null })}
          />
          <Button onClick={() => go('figures', figureSettings(trajectory.series.id, settings))}>
            {say('trajectories.make-figure')}
          </Button>
        </div>
      </header>
      {csv.error === null ? null : (
        <Notice level="error" onClose={csv.clear}>
          {sayError(csv.error)}
        </Notice>
      )}
      <ArmLegend arms={arms} onToggle={toggle} />
      {arms.some((arm) => arm.visible) ? null : <p className="soft">{say('trajectories.arms-hidden')}</p>}
      {settings.view === 'table' ? (
        <SummaryTable {...shared} center={settings.center} spread={settings.spread} />
      ) : (
        <TrajectoryChart {...shared} />
      )}
    </>
  );
}
