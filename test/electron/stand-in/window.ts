import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { App } from './app.ts';
import type { PageScripts } from './page-scripts.ts';
import type { Stage } from './stage.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

/** A window of the stand-in: a page of Chromium with the options that the shell gave it. */
export interface StandInWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  readonly visible: boolean;
  close(): void;
}

/** Makes the class that is `BrowserWindow` to the shell. */
export function createBrowserWindow(
  stage: Stage,
  app: App,
  scripts: PageScripts,
  made: (window: StandInWindow) => void,
) {
  return class BrowserWindow extends EventEmitter implements StandInWindow {
    readonly options: BrowserWindowConstructorOptions;
    readonly webContents: WebContents;
    readonly #opened: Promise<void>;
    visible: boolean;
    #destroyed = false;

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super();
      if (!stage.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      this.options = options;
      this.visible = options.show !== false;
      const contents = new WebContents(stage);
      this.webContents = strict('webContents', contents);
      app.windows.add(this);
      app.emit('web-contents-created', {}, contents);
      contents.on('dom-ready', () => this.emit('ready-to-show'));
      this.#opened = contents.open(options.webPreferences ?? {}, scripts);
      made(this);
    }
    async loadURL(address: string): Promise<void> {
      await this.#opened;
      await this.webContents.load(address);
    }
    show(): void {
      this.visible = true;
      this.emit('show');
    }
    isMinimized(): boolean {
      return false;
    }
    restore(): void {}
    focus(): void {
      this.emit('focus');
    }
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    close(): void {
      if (this.#destroyed) return;
      this.#destroyed = true;
      void this.webContents.page.close().catch(() => {});
      this.emit('closed');
      app.closed(this);
    }
  };
}
