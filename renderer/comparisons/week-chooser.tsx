import { Popover, UnstyledButton } from '@mantine/core';
import { useSay } from '../language.tsx';
import { weekText } from '../trajectories/number-format.ts';
import { usualWeeks } from './compare-question.ts';
import type { CompareSettings } from './compare-settings.ts';

/** Which weeks are compared: all, those that the registry lists, or any that are ticked. */
export function WeekChooser({
  settings,
  registered,
  weeks,
  onChange,
}: {
  settings: CompareSettings;
  registered: readonly number[];
  /** Every week that has values, ascending. */
  weeks: readonly number[];
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const chosen = settings.weeks ?? usualWeeks(settings, registered);
  const ticked = chosen === 'all' ? weeks : chosen === 'registered' ? registered : chosen;
  const toggle = (week: number) => {
    const next = ticked.includes(week) ? ticked.filter((one) => one !== week) : [...ticked, week];
    if (next.length > 0) onChange({ weeks: next.sort((a, b) => a - b).join(' ') });
  };
  const words =
    typeof chosen === 'string'
      ? say(`comparisons.weeks-${chosen}`)
      : say('comparisons.weeks-some', { count: chosen.length });
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <UnstyledButton className="bar-button">
          <span className="unseen">{say('comparisons.weeks')}: </span>
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className="week-ticks">
          <legend className="unseen">{say('comparisons.weeks')}</legend>
          <div className="week-sets">
            {registered.length === 0 ? null : (
              <button type="button" onClick={() => onChange({ weeks: 'registered' })}>
                {say('comparisons.weeks-registered')}
              </button>
            )}
            <button type="button" onClick={() => onChange({ weeks: 'all' })}>
              {say('comparisons.weeks-all')}
            </button>
          </div>
          {weeks.map((week) => (
            <label key={week}>
              <input type="checkbox" checked={ticked.includes(week)} onChange={() => toggle(week)} />
              {weekText(week)}
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
