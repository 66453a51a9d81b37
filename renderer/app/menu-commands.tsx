import { useEffect } from 'react';
import { assertNever } from '../assert-never.ts';
import { listen } from '../engine.ts';
import { useStudyActions } from './study-actions.tsx';

/** Carries out what is chosen in the desktop's own menu. Shows nothing. */
export function MenuCommands() {
  const actions = useStudyActions();
  useEffect(
    () =>
      listen('menu', ({ command }) => {
        switch (command) {
          case 'new':
            return actions.startNew();
          case 'open':
            return actions.open();
          case 'import':
            return actions.chooseFiles();
          case 'close':
            return actions.close();
          default:
            return assertNever(command);
        }
      }),
    [actions],
  );
  return null;
}
