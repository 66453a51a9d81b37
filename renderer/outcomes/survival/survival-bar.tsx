import { useState } from 'react';
import type { SurvivalAnswer } from '../../../core/statistics/survival/survival-answer.ts';
import { followUpStates } from '../../../core/study/follow-up.ts';
import { useSay } from '../../language.tsx';
import { weekText } from '../../trajectories/number-format.ts';
import { FilterSettings } from '../../trajectories/settings/filter-settings.tsx';
import { nothingListed, type SurvivalSettings } from '../outcome-settings.ts';

const choosable = followUpStates.filter((state) => state !== 'alive');

/** What counts as the event, up to which week means are taken, and which subjects count. */
export function SurvivalBar({
  settings,
  answer,
  onChange,
}: {
  settings: SurvivalSettings;
  answer: SurvivalAnswer | null;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const { events } = settings;
  const countOf = (state: string) => answer?.followUps.filter((one) => one.state === state).length ?? 0;
  const toggle = (state: (typeof choosable)[number]) => {
    const next = choosable.filter((one) => (one === state ? !events.includes(one) : events.includes(one)));
    const usual = next.length === 1 && next[0] === 'death';
    onChange({ ...nothingListed, event: usual ? null : next.join(',') });
  };
  return (
    <>
      <fieldset className="event-choices">
        <legend className="soft">{say('outcomes.event')}</legend>
        {choosable.map((state) => {
          const chosen = events.includes(state);
          return (
            <label key={state} className="subjects-switch">
              <input
                type="checkbox"
                checked={chosen}
                // One must be left: without any event there is nothing to look at.
                disabled={chosen && events.length === 1}
                onChange={() => toggle(state)}
              />
              {say('outcomes.event-count', { event: say(`statistics.event-${state}`), count: countOf(state) })}
            </label>
          );
        })}
      </fieldset>
      <HorizonField
        key={settings.horizon ?? 'usual'}
        horizon={settings.horizon}
        // Without anybody there is no week to name.
        usual={answer === null || answer.summary.arms.length === 0 ? null : answer.horizon}
        onChange={(horizon) => onChange({ horizon: horizon === null ? null : String(horizon) })}
      />
      <FilterSettings filter={settings.filter} onChange={(filter) => onChange({ ...nothingListed, ...filter })} />
    </>
  );
}

/** The week up to which mean survival is taken; taken over on Enter or on leaving the field. */
function HorizonField({
  horizon,
  usual,
  onChange,
}: {
  horizon: number | null;
  usual: number | null;
  onChange: (horizon: number | null) => void;
}) {
  const say = useSay();
  const [text, setText] = useState(horizon === null ? '' : String(horizon));
  const take = () => {
    const value = Number(text);
    const next = text.trim() === '' || !Number.isFinite(value) || value <= 0 || value > 5200 ? null : value;
    if (next !== horizon) onChange(next);
    else setText(horizon === null ? '' : String(horizon));
  };
  return (
    <label className="horizon-field">
      <span className="soft">{say('outcomes.horizon')}</span>
      <input
        type="text"
        inputMode="decimal"
        size={4}
        value={text}
        placeholder={usual === null ? '' : weekText(usual)}
        title={say('outcomes.horizon-hint', { week: usual === null ? '' : weekText(usual) })}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
