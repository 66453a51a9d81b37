import { UnstyledButton } from '@mantine/core';
import { useSay } from '../language.tsx';
import { ArmSwatch } from './arm-swatch.tsx';
import type { ShownArm } from './shown-arms.ts';

/** The arms in protocol order: each a button that shows or hides it. */
export function ArmLegend({ arms, onToggle }: { arms: readonly ShownArm[]; onToggle: (arm: ShownArm) => void }) {
  const say = useSay();
  return (
    <fieldset className="arm-legend">
      <legend className="unseen">{say('trajectories.arms')}</legend>
      {arms.map((arm) => (
        <UnstyledButton key={arm.name} className="arm-toggle" aria-pressed={arm.visible} onClick={() => onToggle(arm)}>
          <ArmSwatch arm={arm} />
          {arm.name}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
