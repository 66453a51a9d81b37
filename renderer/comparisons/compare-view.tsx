import { Button, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import type { SeriesEntry } from '../../core/study/overview.ts';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { TopBarControls } from '../app/top-bar.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { ArmLegend } from '../trajectories/arm-legend.tsx';
import { joinNames } from '../trajectories/chart-settings.ts';
import { LimitsShown } from '../trajectories/settings/limits-shown.tsx';
import { type ShownArm, shownArms } from '../trajectories/shown-arms.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { CompareBar } from './compare-bar.tsx';
import { compareQuestion, registeredWeeksOf, seriesOfPanel } from './compare-question.ts';
import { type CompareSettings, readCompareSettings } from './compare-settings.ts';
import { ComparingWords } from './comparing-words.tsx';
import '../trajectories/settings/settings.css';
import '../trajectories/trajectories.css';
import './comparisons.css';
import { OneMarker } from './one-marker.tsx';
import { PanelPage } from './panel-page.tsx';
import { useComparison } from './use-comparison.ts';
import { useKept } from './use-kept.ts';

/** The arms compared in one marker at each week, or in a whole panel as one family. What is compared and how stands in the address. */
export function CompareView() {
  const say = useSay();
  const study = useStudy();
  const { chooseFiles } = useStudyActions();
  const [location] = useLocation();
  const settings = useMemo(() => readCompareSettings(location.settings), [location]);
  const chosen = study.series.find(({ id }) => id === settings.seriesId) ?? study.series[0];
  if (chosen === undefined) {
    return (
      <div className="compare-empty">
        <h1>{say('comparisons.empty')}</h1>
        <p className="soft">{say('comparisons.empty-hint')}</p>
        <Button onClick={chooseFiles}>{say('trajectories.import')}</Button>
      </div>
    );
  }
  return <CompareFilled settings={settings} chosen={chosen} />;
}

function CompareFilled({ settings, chosen }: { settings: CompareSettings; chosen: SeriesEntry }) {
  const say = useSay();
  const sayError = useSayError();
  const study = useStudy();
  const [, change] = useLocation();
  const kept = useKept();
  const scheme = useComputedColorScheme('light');
  const series = useMemo(
    () => (settings.panel === null ? [chosen] : seriesOfPanel(study, settings.panel)),
    [study, settings.panel, chosen],
  );
  const question = useMemo(() => compareQuestion(study, series, settings), [study, series, settings]);
  const { arms: planned, detectionPolicy } = study.protocol;
  const asked = useComparison(
    question,
    JSON.stringify([study.fingerprint, planned.map(({ name }) => name), detectionPolicy]),
  );
  const { value: run, waiting, error } = asked;
  const { value: trajectory } = useAnswer(
    'trajectory.get',
    { seriesId: chosen.id, change: settings.change, filter: settings.filter },
    study.fingerprint,
  );
  const arms = useMemo(
    () => shownArms(study.protocol.arms, settings.hiddenArms, scheme),
    [study, settings.hiddenArms, scheme],
  );
  const toggle = ({ name, visible }: ShownArm) => {
    const others = settings.hiddenArms.filter((hidden) => hidden !== name);
    change({ hide: joinNames(visible ? [...others, name] : others), pair: null });
  };
  const visits = study.protocol.visits.map(({ week }) => week);
  const weeks = [...new Set([...visits, ...(trajectory?.weeks ?? [])])].sort((a, b) => a - b);
  // An answer to another question stays until the next has come: it is of these series only if it names them.
  const mine = run !== null && run.outcome.question.seriesIds.join() === question.seriesIds.join() ? run : null;
  return (
    <div className="compare">
      <TopBarControls>
        <CompareBar
          chosen={chosen}
          settings={settings}
          arms={mine?.outcome.arms.length ?? arms.filter(({ visible }) => visible).length}
          registered={registeredWeeksOf(study, series)}
          weeks={weeks}
          onChange={change}
        />
      </TopBarControls>
      <div className="compare-over">
        <div className="legend-line">
          <ArmLegend arms={arms} onToggle={toggle} />
          <LimitsShown
            filtered={trajectory?.filtered}
            settings={{ filter: settings.filter, from: null, to: null }}
            weeks={weeks}
            ends={[weeks[0] ?? 0, weeks.at(-1) ?? 0]}
            onChange={change}
          />
        </div>
        <SegmentedControl
          aria-label={say('comparisons.what')}
          value={settings.panel === null ? 'one' : 'panel'}
          data={[
            { value: 'one', label: say('comparisons.one-marker') },
            { value: 'panel', label: say('comparisons.panel') },
          ]}
          onChange={(value) => change({ panel: value === 'panel' ? usualPanel(study, chosen) : null })}
        />
      </div>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      <ComparingWords asked={asked} />
      <div className="compare-main" aria-busy={waiting}>
        {mine === null ? (
          waiting && !asked.slow ? (
            <p className="soft waiting-words">{say('comparisons.waiting')}</p>
          ) : null
        ) : settings.panel === null ? (
          <OneMarker
            run={mine}
            series={chosen}
            trajectory={trajectory}
            arms={arms}
            settings={settings}
            kept={kept}
            onChange={change}
          />
        ) : (
          <PanelPage run={mine} series={series} settings={settings} kept={kept} onChange={change} />
        )}
      </div>
    </div>
  );
}

/** The panel of the series that is open: its kind of analyte, or every series where it is alone of its kind. */
function usualPanel(study: Parameters<typeof seriesOfPanel>[0], chosen: SeriesEntry): string {
  const kind = study.protocol.analytes.find(({ name }) => name === chosen.analyte)?.kind ?? 'other';
  return seriesOfPanel(study, kind).length > 1 ? kind : 'all';
}
