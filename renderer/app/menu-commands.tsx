import { useEffect } from 'react';
import { assertNever } from '../assert-never.ts';
import { listen } from '../engine.ts';
import { useImport } from '../import-wizard/import-state.tsx';
import { useStudyActions } from './study-actions.tsx';

/** Carries out what is chosen in the desktop's own menu. Shows nothing. */
export function MenuCommands() {
  const actions = useStudyActions();
  const { choose } = useImport();
  useEffect(
    () =>
      listen('menu', ({ command }) => {
        switch (command) {
          case 'new':
            return actions.startNew();
          case 'open':
            return actions.open();
          case 'import':
            // A menu is no press inside the page, and only such a press may open the page's own file picker.
            return choose();
          case 'close':
            return actions.close();
          default:
            return assertNever(command);
        }
      }),
    [actions, choose],
  );
  return null;
}
