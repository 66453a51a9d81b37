import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Stage } from './stage.ts';
import { strict } from './strict.ts';

type Asked = Stage['dialogs'][number]['options'];

/** `dialog` and `shell`: what would be asked of the person and of the system is written down, and answered by the test. */
export function createAsking(stage: Stage) {
  const ask = (kind: string, args: unknown[]): string | null => {
    const options = args.at(-1) as Asked;
    stage.dialogs.push({ kind, sheet: args.length > 1, options });
    const [place] = stage.answers.places.splice(0, 1);
    if (place === undefined) throw new Error(`electron stand-in: no answer for a ${kind} dialog`);
    return place;
  };
  const dialog = strict('dialog', {
    showOpenDialog: async (...args: unknown[]) => {
      const place = ask('open', args);
      return { canceled: place === null, filePaths: place === null ? [] : [place] };
    },
    showSaveDialog: async (...args: unknown[]) => {
      const place = ask('save', args);
      return { canceled: place === null, filePath: place ?? '' };
    },
    showMessageBox: async (...args: unknown[]) => {
      stage.dialogs.push({ kind: 'message', sheet: args.length > 1, options: args.at(-1) as Asked });
      return { response: 0, checkboxChecked: false };
    },
  });
  const shell = strict('shell', {
    async openExternal(address: string) {
      stage.opened.push(address);
    },
  });
  return { dialog, shell };
}

const roles = new Set(
  ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'].concat([
    'toggleDevTools',
    'minimize',
    'quit',
    'appMenu',
  ]),
);

/** `Menu`: refuses what Electron would refuse, and finds an item by its id. */
export class Menu {
  static current: Menu | null = null;
  readonly items: readonly MenuItemConstructorOptions[];

  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }
  static buildFromTemplate(items: MenuItemConstructorOptions[]): Menu {
    for (const { role, label, type, submenu } of items) {
      if (role !== undefined && !roles.has(role)) throw new Error(`unknown menu role ${role}`);
      if (role === undefined && label === undefined && type !== 'separator')
        throw new Error('a menu item needs a label');
      if (Array.isArray(submenu)) Menu.buildFromTemplate(submenu);
    }
    return new Menu(items);
  }
  static setApplicationMenu(menu: Menu): void {
    Menu.current = menu;
  }
  /** Every item, those of submenus included. */
  static all(items: readonly MenuItemConstructorOptions[] = Menu.current?.items ?? []): MenuItemConstructorOptions[] {
    return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? Menu.all(item.submenu) : [])]);
  }
}

/** `utilityProcess`: a Node process that finds its parent as a utility process does. */
export const utilityProcess = strict('utilityProcess', {
  fork(file: string) {
    const shim = path.join(import.meta.dirname, 'parent-port.ts');
    const child = fork(file, [], { execArgv: ['--import', shim], serialization: 'advanced' });
    const seen = new EventEmitter();
    child.on('message', (message) => seen.emit('message', message));
    child.on('exit', (code) => seen.emit('exit', code));
    return strict('UtilityProcess', {
      postMessage: (message: object) => child.send(message),
      on: (event: string, listener: (value: unknown) => void) => seen.on(event, listener),
      kill: () => child.kill(),
    });
  },
});
