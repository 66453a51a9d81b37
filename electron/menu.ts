import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Events } from '../core/api.ts';
import { type Language, type PhraseKey, say } from '../core/words/say.ts';

type MenuCommand = Events['menu']['command'];

/**
 * Sets the application's menu.
 *
 * @param language the language it speaks.
 * @param choose told which command of ours a person chose; the others are the system's own.
 */
export function setupMenu(language: Language, choose: (command: MenuCommand) => void): void {
  const word = (key: PhraseKey) => say(language, key);
  const command = (id: MenuCommand, key: PhraseKey, accelerator: string): MenuItemConstructorOptions => ({
    id,
    label: word(key),
    accelerator,
    click: () => choose(id),
  });
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, key: PhraseKey): MenuItemConstructorOptions => ({
    role: name,
    label: word(key),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const mac = process.platform === 'darwin';

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } as const] : []),
      {
        label: word('shell.menu-file'),
        submenu: [
          command('new', 'shell.menu-new', 'CmdOrCtrl+N'),
          command('open', 'shell.menu-open', 'CmdOrCtrl+O'),
          separator,
          command('import', 'shell.menu-import', 'CmdOrCtrl+I'),
          separator,
          command('close', 'shell.menu-close', 'CmdOrCtrl+W'),
          ...(mac ? [] : [separator, role('quit', 'shell.menu-quit')]),
        ],
      },
      {
        label: word('shell.menu-edit'),
        submenu: [
          role('undo', 'shell.menu-undo'),
          role('redo', 'shell.menu-redo'),
          separator,
          role('cut', 'shell.menu-cut'),
          role('copy', 'shell.menu-copy'),
          role('paste', 'shell.menu-paste'),
          role('selectAll', 'shell.menu-select-all'),
        ],
      },
      {
        label: word('shell.menu-view'),
        submenu: [
          role('resetZoom', 'shell.menu-actual-size'),
          role('zoomIn', 'shell.menu-zoom-in'),
          role('zoomOut', 'shell.menu-zoom-out'),
          separator,
          role('togglefullscreen', 'shell.menu-full-screen'),
          ...(app.isPackaged ? [] : [role('toggleDevTools', 'shell.menu-developer-tools')]),
        ],
      },
      { label: word('shell.menu-window'), submenu: [role('minimize', 'shell.menu-minimize')] },
    ]),
  );
}
