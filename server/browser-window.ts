import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

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

/**
 * Shows an address as an app's window, with a profile of its own: nothing of the person's browser is in it, and the process
 * lives as long as the window.
 *
 * @param profile the folder of that profile.
 */
export function openBrowserWindow(browser: string, address: string, profile: string): ChildProcess {
  // Chromium refuses its sandbox to root, and then to start at all.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const quiet = ['--no-first-run', '--no-default-browser-check', '--disable-sync', '--disable-background-networking'];
  return spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--window-size=1280,840',
      ...quiet,
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
}
