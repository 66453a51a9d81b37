import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { App } from './app.ts';
import type { PageScripts } from './page-scripts.ts';
import type { Stage } from './stage.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

/** A window of the stand-in: a page of Chromium with the options that the shell gave it. */
export type StandInWindow = InstanceType<ReturnType<typeof createBrowserWindow>>;

/** Makes the class that is `BrowserWindow` to the shell; `made` is told of every window. */
export function createBrowserWindow(stage: Stage, app: App, scripts: PageScripts, made: (window: unknown) => void) {
  return class BrowserWindow extends EventEmitter {
    readonly webContents: WebContents;
    readonly opened: Promise<void>;
    readonly options: BrowserWindowConstructorOptions;
    visible: boolean;
    destroyed = false;

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super();
      stage.demand(true, 'BrowserWindow');
      this.options = options;
      this.visible = options.show !== false;
      const contents = new WebContents(stage);
      this.webContents = strict('webContents', contents);
      app.windows.add(this);
      app.emit('web-contents-created', {}, contents);
      contents.on('dom-ready', () => this.emit('ready-to-show'));
      this.opened = contents.open(options.webPreferences ?? {}, scripts);
      made(this);
    }
    loadURL = (address: string): Promise<void> => this.opened.then(() => this.webContents.load(address));
    isMinimized = (): boolean => false;
    isDestroyed = (): boolean => this.destroyed;
    restore(): void {}
    focus = (): boolean => this.emit('focus');
    show(): void {
      this.visible = true;
      this.emit('show');
    }
    close(): void {
      if (this.destroyed) return;
      this.destroyed = true;
      void this.webContents.page.close().catch(() => {});
      this.emit('closed');
      app.closed(this);
    }
  };
}
