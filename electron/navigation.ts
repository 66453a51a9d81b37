import { app, shell } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Whose pages a link in the window may open in the person's browser, by https alone: the trial's register. */
const externalOrigins: ReadonlySet<string> = new Set(['https://clinicaltrials.gov']);

function openOutside(address: string): void {
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  if (!externalOrigins.has(url.origin) || url.username !== '') return;
  setImmediate(() => void shell.openExternal(url.href));
}

/** Keeps every window on the app's own page: no other page, no further window, no webview. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}
