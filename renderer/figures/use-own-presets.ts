import { useEffect, useState } from 'react';
import type { NamedPreset } from '../../core/figure/named-figure.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { call } from '../engine.ts';

/** A person's own presets, and how they come and go. */
export interface OwnPresets {
  readonly presets: readonly NamedPreset[];
  readonly save: (name: string, recipe: Recipe) => void;
  readonly remove: (id: number) => void;
}

/** The presets that were made in the open study. */
export function useOwnPresets(): OwnPresets {
  const [presets, setPresets] = useState<readonly NamedPreset[]>([]);
  useEffect(() => {
    let wanted = true;
    call('presets.list', {}).then(
      (found) => {
        if (wanted) setPresets(found);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return {
    presets,
    save: (name, { preset, style: { arms: _arms, letter: _letter, footnote: _footnote, ...style } }) => {
      call('presets.save', { name, settings: { preset, style } }).then(setPresets, () => undefined);
    },
    remove: (id) => {
      call('presets.remove', { id }).then(setPresets, () => undefined);
    },
  };
}
