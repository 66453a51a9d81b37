import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openChromium } from '../../chromium.ts';
import { App, createPlumbing } from './app.ts';
import { createAsking, Menu, utilityProcess } from './asking.ts';
import { bundlePageScripts } from './page-scripts.ts';
import { Stage } from './stage.ts';
import { strict } from './strict.ts';
import { createBrowserWindow, type StandInWindow } from './window.ts';

/** The shell on the stand-in. */
export type BootedShell = Awaited<ReturnType<typeof boot>>;

/**
 * Runs a compiled main on the stand-in for Electron: its window is a page of a real Chromium, with the preload in an isolated
 * world. Shows neither native dialogs and menus, nor the system's sandbox, nor the archive that an installed app is read from.
 */
export async function boot(main: string) {
  const userFolder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-user-'));
  mkdirSync(path.join(userFolder, 'documents'));
  const [browser, scripts] = await Promise.all([openChromium(), bundlePageScripts()]);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route('**/*', (route) => route.abort('blockedbyclient'));

  const stage = new Stage(context, userFolder);
  const app = new App(stage);
  const firstWindow = Promise.withResolvers<StandInWindow>();
  const electron = {
    app: strict('app', app),
    ...createPlumbing(stage),
    ...createAsking(stage),
    Menu: strict('Menu', Menu),
    utilityProcess,
    BrowserWindow: createBrowserWindow(stage, app, scripts, (window) => firstWindow.resolve(window as StandInWindow)),
  };
  Object.assign(globalThis, { [Symbol.for('armtrace.electron')]: electron });

  await import(/* @vite-ignore */ pathToFileURL(main).href);
  // As in Electron: only after main has been read to its end.
  app.becomeReady();
  const window = await firstWindow.promise;
  if (!window.visible) await new Promise((shown) => window.once('show', shown));
  async function close(): Promise<void> {
    const quit = stage.quit ? Promise.resolve() : new Promise((done) => app.once('quit', done));
    app.quit();
    await quit;
    await browser.close();
    rmSync(userFolder, { recursive: true, force: true });
  }
  return { stage, app, window, page: window.webContents.page, close };
}
