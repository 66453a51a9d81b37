import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import type { Asked, Stage } from './stage.ts';
import { strict } from './strict.ts';

/** `dialog` and `shell`: what would be asked of the person and of the system is written down, and answered by the test. */
export function createAsking(stage: Stage) {
  const note = (kind: string, args: unknown[]) =>
    void stage.dialogs.push({ kind, sheet: args.length > 1, options: args.at(-1) as Asked });
  const place = (kind: string, args: unknown[]): string | null => {
    note(kind, args);
    const [answer] = stage.answers.places.splice(0, 1);
    if (answer === undefined) throw new Error(`electron stand-in: no answer for a ${kind} dialog`);
    return answer;
  };
  const dialog = strict('dialog', {
    async showOpenDialog(...args: unknown[]) {
      const answer = place('open', args);
      return { canceled: answer === null, filePaths: answer === null ? [] : [answer] };
    },
    async showSaveDialog(...args: unknown[]) {
      const answer = place('save', args);
      return { canceled: answer === null, filePath: answer ?? '' };
    },
    async showMessageBox(...args: unknown[]) {
      note('message', args);
      return { response: 0, checkboxChecked: false };
    },
  });
  const shell = strict('shell', { openExternal: async (address: string) => void stage.opened.push(address) });
  return { dialog, shell };
}

const roles = new Set(
  'undo redo cut copy paste selectAll resetZoom zoomIn zoomOut togglefullscreen toggleDevTools minimize quit appMenu'.split(
    ' ',
  ),
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
      if ((role ?? label) === undefined && type !== 'separator') throw new Error('a menu item needs a label');
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
    for (const event of ['message', 'exit']) child.on(event, (value) => seen.emit(event, value));
    return strict('UtilityProcess', {
      postMessage: (message: object) => child.send(message),
      on: (event: string, listener: (value: unknown) => void) => seen.on(event, listener),
      kill: () => child.kill(),
    });
  },
});
