import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NamedPreset } from '../../../core/figure/named-figure.ts';
import { asksForArial } from '../../../core/figure/presets/preset.ts';
import { presets } from '../../../core/figure/presets.ts';
import { presetNames, type Recipe } from '../../../core/figure/recipe.ts';
import { languages } from '../../../core/words/say.ts';
import { useSay } from '../../language.tsx';
import { Fold, NumberField, SelectField, TextField } from './fields.tsx';

/** Where a figure goes: the journal, its size, its title and letter, and presets of a person's own. */
export function PlaceSettings({
  recipe,
  own,
  onChange,
  onSavePreset,
  onRemovePreset,
}: {
  recipe: Recipe;
  own: readonly NamedPreset[];
  onChange: (recipe: Recipe, merge?: string) => void;
  onSavePreset: (name: string) => void;
  onRemovePreset: (id: number) => void;
}) {
  const say = useSay();
  const { source, typefaces, widthMm, heightMm } = presets[recipe.preset];
  const { style } = recipe;
  const styled = (part: Partial<Recipe['style']>, merge?: string) =>
    onChange({ ...recipe, style: { ...style, ...part } }, merge);
  const used = own.find(
    ({ settings }) => settings.preset === recipe.preset && sameStyle({ ...style, ...settings.style }, style),
  );
  const builtIn = presetNames.map((value) => ({ value: String(value), label: say(`figures.preset-${value}`) }));
  const custom = own.map(({ id, name }) => ({ value: `own ${id}`, label: name }));
  return (
    <Fold title={say('figures.fold-place')} open>
      <SelectField
        label={say('figures.preset')}
        value={used === undefined ? recipe.preset : `own ${used.id}`}
        options={[...builtIn, ...custom]}
        onChoose={(value) => {
          const mine = own.find(({ id }) => `own ${id}` === value);
          const name = presetNames.find((one) => one === value);
          if (mine !== undefined) {
            const { preset, style: kept } = mine.settings;
            onChange({ ...recipe, preset, style: { ...style, ...kept } });
          } else if (name !== undefined) {
            onChange({ ...recipe, preset: name, style: { ...style, widthMm: null, heightMm: null } });
          }
        }}
      />
      {source === null ? null : (
        <p className="soft small">
          {say('figures.checked', { source: new URL(source.url).hostname, date: source.checked })}
        </p>
      )}
      {typefaces.length === 0 || asksForArial(typefaces) ? null : (
        <p className="soft small">{say('figures.typeface', { asked: typefaces.join(', ') })}</p>
      )}
      <TextField
        label={say('figures.title-field')}
        placeholder={say('figures.title-none')}
        value={recipe.title}
        onChange={(title) => onChange({ ...recipe, title }, 'title')}
      />
      <div className="figure-pair">
        <NumberField
          label={say('figures.width')}
          value={style.widthMm}
          placeholder={String(widthMm)}
          least={30}
          most={600}
          onChange={(width) => styled({ widthMm: width }, 'width')}
        />
        <NumberField
          label={say('figures.height')}
          value={style.heightMm}
          placeholder={heightMm === null ? say('figures.as-needed') : String(heightMm)}
          least={20}
          most={600}
          onChange={(height) => styled({ heightMm: height }, 'height')}
        />
      </div>
      <div className="figure-pair">
        <SelectField
          label={say('figures.letter')}
          value={style.letter ?? ''}
          options={[
            { value: '', label: say('figures.title-none') },
            ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => ({ value: letter, label: letter })),
          ]}
          onChoose={(letter) => styled({ letter: letter === '' ? null : letter })}
        />
        <SelectField
          label={say('figures.language')}
          value={recipe.language}
          options={languages.map((value) => ({ value, label: say(`figures.language-${value}`) }))}
          onChoose={(language) => onChange({ ...recipe, language })}
        />
      </div>
      <OwnPresets own={own} onSave={onSavePreset} onRemove={onRemovePreset} />
    </Fold>
  );
}

function sameStyle(a: Recipe['style'], b: Recipe['style']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function OwnPresets({
  own,
  onSave,
  onRemove,
}: {
  own: readonly NamedPreset[];
  onSave: (name: string) => void;
  onRemove: (id: number) => void;
}) {
  const say = useSay();
  const [name, setName] = useState('');
  return (
    <details className="figure-fold figure-fold-inner">
      <summary>{say('figures.own-presets')}</summary>
      <div className="figure-fold-fields">
        <form
          className="figure-preset-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            onSave(name.trim());
            setName('');
          }}
        >
          <TextInput
            size="xs"
            label={say('figures.preset-name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {say('figures.preset-save')}
          </Button>
        </form>
        {own.map((preset) => (
          <div key={preset.id} className="figure-preset-row">
            <span>{preset.name}</span>
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onRemove(preset.id)}>
              {say('figures.preset-remove', { name: preset.name })}
            </Button>
          </div>
        ))}
      </div>
    </details>
  );
}
