import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { shownArms } from '../trajectories/shown-arms.ts';
import { useStudy } from './current-study.tsx';

/** An arm's marker in its colour, as charts draw it, beside the arm's name. Nothing for an arm that the protocol does not have. */
export function Swatch({ arm }: { arm: string }) {
  const { protocol } = useStudy();
  const scheme = useComputedColorScheme('light');
  const shown = useMemo(
    () => shownArms(protocol.arms, [], scheme).find(({ name }) => name === arm),
    [protocol.arms, scheme, arm],
  );
  return shown === undefined ? null : <ArmSwatch arm={shown} wide={false} />;
}
