import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import type { IpcHandler, Stage } from './stage.ts';
import { preventable, strict } from './strict.ts';

/** `app`: its life from before ready to quit, with the windows that keep it alive. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #stage: Stage;
  readonly #waiting: (() => void)[] = [];
  readonly windows = new Set<{ close(): void }>();

  constructor(stage: Stage) {
    super();
    this.#stage = stage;
  }

  enableSandbox(): void {
    if (this.#stage.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.#stage.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    this.#stage.locked = true;
    return true;
  }
  whenReady(): Promise<void> {
    return new Promise((ready) => {
      if (this.#stage.ready) ready();
      else this.#waiting.push(ready);
    });
  }
  becomeReady(): void {
    this.#stage.ready = true;
    for (const ready of this.#waiting.splice(0)) ready();
  }
  getVersion(): string {
    return '9.8.7';
  }
  getLocale(): string {
    return 'en-GB';
  }
  getPath(name: string): string {
    return path.join(this.#stage.userFolder, name);
  }
  closed(window: { close(): void }): void {
    if (this.windows.delete(window) && this.windows.size === 0 && !this.#stage.quit) this.emit('window-all-closed');
  }
  quit(): void {
    if (this.#stage.quit) return;
    for (const window of Array.from(this.windows)) window.close();
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.#stage.quit = true;
    this.emit('quit');
  }
}

/** `ipcMain`, `protocol` and `session`, which keep on the stage what the shell gives them. */
export function createPlumbing(stage: Stage) {
  const whenReady = (what: string) => {
    if (!stage.ready) throw new Error(`${what} is there only when app is ready`);
  };
  const ipcMain = strict('ipcMain', {
    handle(channel: string, handler: IpcHandler) {
      if (stage.ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      stage.ipc.set(channel, handler);
    },
  });
  const protocol = strict('protocol', {
    registerSchemesAsPrivileged(schemes: CustomScheme[]) {
      if (stage.ready) throw new Error('registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) stage.schemes.set(scheme, privileges ?? {});
    },
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>) {
      whenReady('protocol.handle');
      stage.protocols.set(scheme, handler);
    },
  });
  const defaultSession = strict('session', {
    setPermissionRequestHandler(handler: NonNullable<Stage['session']['permissionRequest']>) {
      stage.session.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler: NonNullable<Stage['session']['permissionCheck']>) {
      stage.session.permissionCheck = handler;
    },
    setDevicePermissionHandler(handler: NonNullable<Stage['session']['device']>) {
      stage.session.device = handler;
    },
    webRequest: strict('webRequest', {
      onBeforeRequest(handler: NonNullable<Stage['session']['beforeRequest']>) {
        stage.session.beforeRequest = handler;
      },
    }),
  });
  const session = strict('session', {
    get defaultSession() {
      whenReady('session.defaultSession');
      return defaultSession;
    },
  });
  return { ipcMain, protocol, session };
}
