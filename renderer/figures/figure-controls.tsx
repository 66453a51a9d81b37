import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { asksForArial } from '../../core/figure/presets/preset.ts';
import { presets } from '../../core/figure/presets.ts';
import { presetNames, scales } from '../../core/figure/recipe.ts';
import { spreadsFor } from '../../core/statistics/estimate.ts';
import { centers, changes } from '../../core/statistics/summary.ts';
import { useSay } from '../language.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { capitalised } from '../trajectories/capitalised.ts';
import { joinNames } from '../trajectories/chart-settings.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import type { FigureSettings } from './figure-recipe.ts';

type Change = (settings: Readonly<Record<string, string | null>>, replace?: boolean) => void;

/** Everything about a figure that can be chosen. */
export function FigureControls({
  settings,
  arms,
  onChange,
}: {
  settings: FigureSettings;
  arms: readonly ShownArm[];
  onChange: Change;
}) {
  const say = useSay();
  const { source, typefaces } = presets[settings.preset];
  return (
    <section className="figure-controls" aria-label={say('figures.settings')}>
      <Field
        label={say('figures.preset')}
        value={settings.preset}
        options={presetNames.map((value) => ({ value, label: say(`figures.preset-${value}`) }))}
        onChoose={(preset) => onChange({ preset: preset === presetNames[0] ? null : preset })}
      >
        {source === null ? null : (
          <p className="soft small">
            {say('figures.checked', { source: new URL(source.url).hostname, date: source.checked })}
          </p>
        )}
        {typefaces.length === 0 || asksForArial(typefaces) ? null : (
          <p className="soft small">{say('figures.typeface', { asked: typefaces.join(', ') })}</p>
        )}
      </Field>
      <Field
        label={say('figures.center')}
        value={settings.center}
        options={centers.map((value) => ({ value, label: capitalised(say(`statistics.${value}`)) }))}
        onChoose={(center) => onChange({ center: center === 'mean' ? null : center, spread: null })}
      />
      <Field
        label={say('figures.spread')}
        value={settings.spread}
        options={spreadsFor(settings.center).map((value) => ({
          value,
          label: capitalised(say(`statistics.${value}`)),
        }))}
        onChoose={(spread) => onChange({ spread })}
      />
      <Field
        label={say('figures.change')}
        value={settings.change}
        options={changes.map((value) => ({ value, label: say(`trajectories.change-${value}`) }))}
        onChoose={(change) => onChange({ change: change === 'none' ? null : change })}
      />
      <Field
        label={say('figures.scale')}
        value={settings.scale}
        options={scales.map((value) => ({ value, label: say(`trajectories.scale-${value}`) }))}
        onChoose={(scale) => onChange({ scale: scale === 'linear' ? null : scale })}
      />
      <TitleField title={settings.title} onChange={onChange} />
      <Checkbox
        label={say('figures.subjects')}
        checked={settings.individuals}
        onChange={(event) => onChange({ subjects: event.currentTarget.checked ? null : 'off' })}
      />
      <fieldset className="figure-arms">
        <legend>{say('figures.arms')}</legend>
        {arms.map((arm) => (
          <Checkbox
            key={arm.name}
            checked={arm.visible}
            label={
              <span className="side-arm">
                <ArmSwatch arm={arm} /> {arm.name}
              </span>
            }
            onChange={(event) => {
              const others = settings.hiddenArms.filter((name) => name !== arm.name);
              onChange({ hide: joinNames(event.currentTarget.checked ? others : [...others, arm.name]) });
            }}
          />
        ))}
      </fieldset>
    </section>
  );
}

/** One of a few settings under its name. */
function Field<T extends string>({
  label,
  value,
  options,
  onChoose,
  children,
}: {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string }[];
  onChoose: (value: T) => void;
  children?: ReactNode;
}) {
  return (
    <div>
      <NativeSelect
        size="xs"
        label={label}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      />
      {children}
    </div>
  );
}

/** The title; drawn when typing rests, without a step in the history for every letter. */
function TitleField({ title, onChange }: { title: string; onChange: Change }) {
  const say = useSay();
  const [typed, setTyped] = useState(title);
  const [drawn, setDrawn] = useState(title);
  // Another title came with the address: by going back, or with a figure that was opened.
  if (title !== drawn) {
    setDrawn(title);
    setTyped(title);
  }
  const draw = useDebouncedCallback((text: string) => onChange({ title: text === '' ? null : text }, true), 250);
  return (
    <TextInput
      label={say('figures.title-field')}
      placeholder={say('figures.title-none')}
      maxLength={300}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        draw(event.currentTarget.value);
      }}
    />
  );
}
