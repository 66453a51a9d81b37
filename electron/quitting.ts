import { app } from 'electron';
import type { Service } from '../core/service/host-ports.ts';
import type { MainWindow } from './window.ts';

/** One Armtrace at a time: a second start brings the first one's window to the front. False in the second. */
export function setupSingleInstance(): boolean {
  if (app.requestSingleInstanceLock()) return true;
  app.quit();
  return false;
}

/** Quits with the last window (but on macOS, where the app stays), after the engine has closed the study. */
export function setupQuitting(service: Service, window: MainWindow): void {
  let closing: 'not yet' | 'under way' | 'done' = 'not yet';
  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (closing === 'done') return;
    event.preventDefault();
    if (closing === 'under way') return;
    closing = 'under way';
    const quit = () => {
      closing = 'done';
      app.quit();
    };
    void service.close().then(quit, quit);
  });
}
