import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { navigate } from './browser-pipe.ts';
import { openingPage } from './host.ts';

const linux = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
];
const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function candidates(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? windows.map((file) => path.join(folder, file)) : []));
  }
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return linux.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** A browser of Chromium's family, which can show a page as a window of its own; null where there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  return candidates(environment, platform).find((file) => existsSync(file)) ?? null;
}

/** A window of the browser. */
export interface BrowserWindow {
  readonly process: ChildProcess;
  /** Settles once the window has been let in; rejects where it could not be. */
  readonly entered: Promise<void>;
}

/**
 * Shows the app as a window of its own, with a profile of its own: nothing of the person's browser is in it, and the process
 * lives as long as the window.
 *
 * @param origin the loopback host.
 * @param invitation the address that lets the window in.
 * @param profile the folder of that profile.
 */
export function openBrowserWindow(browser: string, origin: string, invitation: string, profile: string): BrowserWindow {
  // Chromium refuses its sandbox to root, and then to start at all.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const opening = `${origin}${openingPage}`;
  const child = spawn(
    browser,
    [
      `--app=${opening}`,
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--window-size=1280,840',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--disable-background-networking',
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const [, , , to, from] = child.stdio;
  const entered =
    to instanceof Writable && from instanceof Readable
      ? navigate(to, from, opening, invitation)
      : Promise.reject(new Error('the browser has no pipe'));
  return { process: child, entered };
}
