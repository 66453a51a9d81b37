import path from 'node:path';
import { createService } from '../core/service/service.ts';
import { say } from '../core/words/say.ts';
import { findBrowser, openBrowserWindow } from './browser-window.ts';
import { hasDisplay } from './display.ts';
import { startLoopbackHost } from './host.ts';
import { newStudyPath, studiesFolder } from './studies-folder.ts';
import { forkTask } from './task-process.ts';
import { terminalLanguage } from './terminal-language.ts';
import { userFolder } from './user-folder.ts';
import { projectVersion } from './version.ts';

/** Where the build has put things. */
export interface BuiltApp {
  /** The project's folder, with its package file. */
  readonly root: string;
  /** The folder that the build writes. */
  readonly dist: string;
}

/**
 * Runs the app for a browser until Ctrl-C, or until its window is closed. Says on the terminal where it is to be found.
 *
 * @param wantsWindow false to open nothing, and to print the address instead.
 */
export async function runLoopback({ root, dist }: BuiltApp, wantsWindow: boolean): Promise<void> {
  const language = terminalLanguage(process.env);
  const folder = userFolder(process.env, process.platform);
  const version = await projectVersion(root);
  const host = await startLoopbackHost({
    rendererFolder: path.join(dist, 'renderer'),
    bridgeFile: path.join(dist, 'renderer-bridge.js'),
    createService: (emit) =>
      createService({
        host: 'browser',
        version,
        userFolder: folder,
        pickStudy: () => Promise.resolve(null),
        pickNewStudy: (suggestedName) => Promise.resolve(newStudyPath(folder, suggestedName)),
        fork: (task) => forkTask(path.join(dist, 'tasks'), task),
        emit,
      }),
  });

  // Listened for before anything is said: whoever has read the address may stop the host at once.
  const told = new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
  const printAddress = () => console.log(say(language, 'shell.terminal-address', { address: host.invite() }));
  const browser =
    wantsWindow && hasDisplay(process.env, process.platform) ? findBrowser(process.env, process.platform) : null;
  const window =
    browser === null ? null : openBrowserWindow(browser, host.origin, host.invite(), path.join(folder, 'window'));
  if (browser === null) printAddress();
  else console.log(say(language, 'shell.terminal-window', { browser: path.parse(browser).name }));
  console.log(say(language, 'shell.terminal-stay', { folder: studiesFolder(folder) }));

  if (process.stdin.isTTY) {
    console.log(say(language, 'shell.terminal-again'));
    process.stdin.on('data', printAddress);
  }
  const closed = new Promise<void>((stop) => {
    // A window that could not be used leaves the host up, for another browser; one that was used ends it when it is closed.
    window?.entered.then(() => window.process.once('exit', () => stop()), printAddress);
  });
  await Promise.race([told, closed]);
  window?.process.kill();
  await host.close();
}
