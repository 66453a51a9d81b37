import { Popover, UnstyledButton } from '@mantine/core';
import type { Center } from '../../../core/statistics/summary.ts';
import { useSay } from '../../language.tsx';
import { type ChartSettings, type Shape, shapes, subjectMarks } from '../chart-settings.ts';
import { weekAxes } from '../week-places.ts';
import { ChoiceRow } from './choice-row.tsx';
import { NumberField } from './number-field.tsx';

type Change = (settings: Readonly<Record<string, string | null>>) => void;
const numberText = (value: number | null) => (value === null ? null : String(value));

/** What a shape needs besides itself: a box is of the quartiles about the median. */
function withShape(shape: Shape, center: Center): Readonly<Record<string, string | null>> {
  if (shape === 'box' && center !== 'median') return { shape, center: 'median', spread: null };
  return { shape: shape === 'bars' ? null : shape };
}

/** The settings that are needed now and then, in one popover at the end of the bar. */
export function MoreSettings({ settings, onChange }: { settings: ChartSettings; onChange: Change }) {
  const say = useSay();
  const onOff = (
    name: 'infusions' | 'events' | 'adverse' | 'multiples' | 'normal',
    key: string,
    on: string | null,
    off: string | null,
  ) => (
    <label className="setting-check">
      <input
        type="checkbox"
        checked={settings[name] && (name !== 'adverse' || settings.events)}
        disabled={name === 'adverse' && !settings.events}
        onChange={(event) => onChange({ [key]: event.currentTarget.checked ? on : off })}
      />
      {say(`explore.show-${name}`)}
    </label>
  );
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className="bar-button">{say('explore.more')}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="settings-sheet" aria-label={say('explore.more')}>
        <ChoiceRow
          label={say('explore.shape')}
          value={settings.shape}
          options={shapes.map((value) => ({ value, label: say(`explore.shape-${value}`) }))}
          onChoose={(shape) => onChange(withShape(shape, settings.center))}
        />
        <ChoiceRow
          label={say('trajectories.subjects')}
          value={settings.subjectMarks}
          options={subjectMarks.map((value) => ({ value, label: say(`explore.subjects-${value}`) }))}
          onChoose={(marks) => onChange({ subjects: marks === 'lines' ? null : marks })}
        />
        <ChoiceRow
          label={say('explore.week-axis')}
          value={settings.weekAxis}
          options={weekAxes.map((value) => ({ value, label: say(`explore.axis-${value}`) }))}
          onChoose={(axis) => onChange({ axis: axis === 'time' ? null : axis })}
        />
        <div className="setting-row">
          <span>{say('explore.weeks')}</span>
          <span className="setting-range">
            <NumberField
              label={say('explore.first-week')}
              hint={say('explore.first')}
              value={settings.from}
              onTake={(from) => onChange({ from: numberText(from) })}
            />
            <span className="soft">–</span>
            <NumberField
              label={say('explore.last-week')}
              hint={say('explore.last')}
              value={settings.to}
              onTake={(to) => onChange({ to: numberText(to) })}
            />
          </span>
        </div>
        <div className="setting-row">
          <span>{say('explore.reference')}</span>
          <span className="setting-range">
            <NumberField
              label={say('explore.lower-limit')}
              hint={say('explore.lower')}
              value={settings.low}
              onTake={(low) => onChange({ low: numberText(low) })}
            />
            <span className="soft">–</span>
            <NumberField
              label={say('explore.upper-limit')}
              hint={say('explore.upper')}
              value={settings.high}
              onTake={(high) => onChange({ high: numberText(high) })}
            />
          </span>
        </div>
        <div className="setting-checks">
          {onOff('normal', 'normal', null, 'off')}
          {onOff('multiples', 'uln', 'on', null)}
          {onOff('infusions', 'infusions', null, 'off')}
          {onOff('events', 'events', null, 'off')}
          {onOff('adverse', 'adverse', 'all', null)}
        </div>
        {settings.change === 'none' ? null : <p className="soft small">{say('explore.reference-of-values')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
