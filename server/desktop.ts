import { spawn } from 'node:child_process';

/** How Electron went: used and closed, or never got going. */
export type DesktopEnd = 'closed' | 'failed';

/**
 * Runs the app in Electron until it is closed.
 *
 * @param binary Electron's path.
 * @param root the project's folder, whose package file names the compiled main.
 */
export function runDesktop(binary: string, root: string): Promise<DesktopEnd> {
  // Chromium refuses its sandbox to root, and then to start at all.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return new Promise((ended) => {
    const child = spawn(binary, [...(asRoot ? ['--no-sandbox'] : []), root], { stdio: 'inherit' });
    const passOn = (signal: NodeJS.Signals) => child.kill(signal);
    let stopped = false;
    const stop = (signal: NodeJS.Signals) => {
      stopped = true;
      passOn(signal);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    const end = (how: DesktopEnd) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      ended(how);
    };
    child.on('error', () => end('failed'));
    child.on('exit', (code) => end(code === 0 || stopped ? 'closed' : 'failed'));
  });
}
