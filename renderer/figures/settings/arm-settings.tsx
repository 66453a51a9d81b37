import { Checkbox, ColorInput } from '@mantine/core';
import { type ArmLook, armLookSchema, dashNames, markerShapes } from '../../../core/figure/figure-style.ts';
import { armStyle } from '../../../core/figure/layout/arm-style.ts';
import type { Recipe } from '../../../core/figure/recipe.ts';
import { okabeIto } from '../../../core/study/colours.ts';
import type { Arm } from '../../../core/study/protocol.ts';
import { useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import { Fold, SelectField } from './fields.tsx';

/** Which arms are drawn, and each one's colour, marker and dash. */
export function ArmSettings<R extends Recipe>({
  recipe,
  arms,
  onChange,
}: {
  recipe: R;
  arms: readonly Arm[];
  onChange: (recipe: R, merge?: string) => void;
}) {
  const say = useSay();
  const { style } = recipe;
  const shown = recipe.arms ?? arms.map(({ name }) => name);
  const usual = say('figures.as-in-study');
  const setLook = (arm: string, part: Partial<ArmLook>, merge?: string) => {
    const before = style.arms.find((one) => one.arm === arm) ?? armLookSchema.parse({ arm });
    const after = { ...before, ...part };
    const isPlain = after.colour === null && after.shape === null && after.hollow === null && after.dash === null;
    const others = style.arms.filter((one) => one.arm !== arm);
    onChange({ ...recipe, style: { ...style, arms: isPlain ? others : [...others, after] } }, merge);
  };
  return (
    <Fold title={say('figures.arms')}>
      {arms.map((arm, index) => {
        const look = style.arms.find((one) => one.arm === arm.name);
        const drawn = armStyle(arm, index, style.arms);
        const swatch = {
          arm,
          name: arm.name,
          index,
          colour: drawn.arm.colour,
          style: drawn,
          dash: drawn.dash.map((length) => length * 2).join(' '),
          visible: true,
        };
        return (
          <div key={arm.name} className="figure-arm">
            <Checkbox
              checked={shown.includes(arm.name)}
              label={
                <span className="side-arm">
                  <ArmSwatch arm={swatch} /> {arm.name}
                </span>
              }
              onChange={(event) => {
                const on = event.currentTarget.checked;
                const next = arms.flatMap(({ name }) =>
                  (name === arm.name ? on : shown.includes(name)) ? [name] : [],
                );
                onChange({ ...recipe, arms: next.length === arms.length ? null : next });
              }}
            />
            <details className="figure-fold figure-fold-inner">
              <summary>{say('figures.arm-look')}</summary>
              <div className="figure-fold-fields">
                <ColorInput
                  size="xs"
                  label={say('figures.arm-colour', { arm: arm.name })}
                  format="hex"
                  withEyeDropper={false}
                  swatches={[...okabeIto]}
                  value={look?.colour ?? arm.colour}
                  onChange={(colour) => {
                    if (/^#[0-9a-f]{6}$/i.test(colour)) {
                      setLook(
                        arm.name,
                        { colour: colour.toUpperCase() === arm.colour.toUpperCase() ? null : colour },
                        `colour ${arm.name}`,
                      );
                    }
                  }}
                />
                <div className="figure-pair">
                  <SelectField
                    label={say('figures.arm-marker', { arm: arm.name })}
                    value={look?.shape ?? ''}
                    options={[
                      { value: '', label: usual },
                      ...markerShapes.map((value) => ({ value, label: say(`figures.marker-${value}`) })),
                    ]}
                    onChoose={(shape) => setLook(arm.name, { shape: shape === '' ? null : shape })}
                  />
                  <SelectField
                    label={say('figures.arm-dash', { arm: arm.name })}
                    value={look?.dash ?? ''}
                    options={[
                      { value: '', label: usual },
                      ...dashNames.map((value) => ({ value, label: say(`figures.dash-${value}`) })),
                    ]}
                    onChoose={(dash) => setLook(arm.name, { dash: dash === '' ? null : dash })}
                  />
                </div>
                <Checkbox
                  label={say('figures.arm-hollow', { arm: arm.name })}
                  checked={drawn.hollow}
                  onChange={(event) => setLook(arm.name, { hollow: event.currentTarget.checked })}
                />
              </div>
            </details>
          </div>
        );
      })}
    </Fold>
  );
}
