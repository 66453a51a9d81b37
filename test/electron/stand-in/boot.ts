import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openChromium } from '../../chromium.ts';
import { App, createPlumbing } from './app.ts';
import { createAsking, Menu, utilityProcess } from './asking.ts';
import { bundlePageScripts } from './page-scripts.ts';
import { createStage, type Stage } from './stage.ts';
import { strict } from './strict.ts';
import { createBrowserWindow, type StandInWindow } from './window.ts';

/** The shell on the stand-in. */
export interface BootedShell {
  readonly stage: Stage;
  readonly app: App;
  readonly window: StandInWindow;
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Runs a compiled main on the stand-in for Electron: its window is a page of a real Chromium, with the preload in an isolated
 * world. Shows neither native dialogs and menus, nor the system's sandbox, nor the archive that an installed app is read from.
 */
export async function boot(main: string): Promise<BootedShell> {
  const userFolder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-user-'));
  await mkdir(path.join(userFolder, 'documents'));
  const [browser, scripts] = await Promise.all([openChromium(), bundlePageScripts()]);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route('**/*', (route) => route.abort('blockedbyclient'));

  const stage = createStage(context, userFolder);
  const app = new App(stage);
  const firstWindow = Promise.withResolvers<StandInWindow>();
  const electron = {
    app: strict('app', app),
    ...createPlumbing(stage),
    ...createAsking(stage),
    Menu: strict('Menu', Menu),
    utilityProcess,
    BrowserWindow: createBrowserWindow(stage, app, scripts, (window) => firstWindow.resolve(window)),
  };
  Object.assign(globalThis, { [Symbol.for('armtrace.electron')]: electron });

  await import(/* @vite-ignore */ pathToFileURL(main).href);
  // As in Electron: only after main has been read to its end.
  app.becomeReady();
  const window = await firstWindow.promise;
  if (!window.visible) await new Promise((shown) => window.once('show', shown));
  return {
    stage,
    app,
    window,
    page: window.webContents.page,
    async close() {
      const quit = stage.quit ? Promise.resolve() : new Promise((done) => app.once('quit', done));
      app.quit();
      await quit;
      await browser.close();
      await rm(userFolder, { recursive: true, force: true });
    },
  };
}
