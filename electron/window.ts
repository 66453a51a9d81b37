import { BrowserWindow } from 'electron';
import type { EventName, Events } from '../core/api.ts';
import { channels } from './channels.ts';
import { bundleOrigin } from './own-page.ts';

/** The app's one window. */
export interface MainWindow {
  /** Opens it, or brings it to the front. */
  show(): void;
  /** The window while it is open: what a dialog belongs to. */
  current(): BrowserWindow | null;
  /** Tells the page something; nothing where no window is open. */
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

function open(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Armtrace',
    width: 1280,
    height: 800,
    minWidth: 880,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // The spell checker fetches its dictionaries from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(bundleOrigin.page);
  return window;
}

/** @param preload the compiled preload's path. */
export function setupWindow(preload: string): MainWindow {
  let window: BrowserWindow | null = null;
  return {
    show() {
      if (window === null) {
        window = open(preload);
        window.on('closed', () => {
          window = null;
        });
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    current: () => window,
    emit(event, payload) {
      if (window !== null && !window.isDestroyed()) window.webContents.send(channels.event, event, payload);
    },
  };
}
