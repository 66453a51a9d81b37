import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import type { IpcHandler, Stage } from './stage.ts';
import { preventable, strict } from './strict.ts';

/** `app`: its life from before ready to quit, with the windows that keep it alive. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  readonly windows = new Set<{ close(): void }>();
  readonly #stage: Stage;
  readonly #readiness = Promise.withResolvers<void>();

  constructor(stage: Stage) {
    super();
    this.#stage = stage;
  }
  enableSandbox(): void {
    this.#stage.demand(false, 'app.enableSandbox()');
    this.#stage.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    this.#stage.locked = true;
    return true;
  }
  whenReady = (): Promise<void> => this.#readiness.promise;
  getVersion = (): string => '9.8.7';
  getLocale = (): string => 'en-GB';
  getPath = (name: string): string => path.join(this.#stage.userFolder, name);
  becomeReady(): void {
    this.#stage.ready = true;
    this.#readiness.resolve();
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
  const ipcMain = strict('ipcMain', {
    handle(channel: string, handler: IpcHandler) {
      if (stage.ipc.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      stage.ipc.set(channel, handler);
    },
  });
  const protocol = strict('protocol', {
    registerSchemesAsPrivileged(schemes: CustomScheme[]) {
      stage.demand(false, 'registerSchemesAsPrivileged');
      for (const { scheme, privileges } of schemes) stage.schemes.set(scheme, privileges ?? {});
    },
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>) {
      stage.demand(true, 'protocol.handle');
      stage.protocols.set(scheme, handler);
    },
  });
  const keep =
    <K extends keyof Stage['session']>(name: K) =>
    (handler: Stage['session'][K]) =>
      void Object.assign(stage.session, { [name]: handler });
  const defaultSession = strict('session', {
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('device'),
    webRequest: strict('webRequest', { onBeforeRequest: keep('beforeRequest') }),
  });
  const session = strict('session', {
    get defaultSession() {
      stage.demand(true, 'session.defaultSession');
      return defaultSession;
    },
  });
  return { ipcMain, protocol, session };
}
