import path from 'node:path';
import { app, session } from 'electron';
import { createService } from '../core/service/service.ts';
import { setupDialogs } from './dialogs.ts';
import { setupIpc } from './ipc.ts';
import { setupLanguage } from './language.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { setupNetwork } from './network.ts';
import { setupPermissions } from './permissions.ts';
import { setupBundle, setupScheme } from './protocol.ts';
import { setupQuitting, setupSingleInstance } from './quitting.ts';
import { forkTask } from './task-process.ts';
import { setupWindow } from './window.ts';

const built = path.resolve(import.meta.dirname, '..');

function start(): void {
  setupPermissions(session.defaultSession);
  setupNetwork(session.defaultSession);
  setupBundle(path.join(built, 'renderer'));

  const window = setupWindow(path.join(built, 'electron', 'preload.cjs'));
  const choose = (command: 'new' | 'open' | 'import' | 'close') => window.emit('menu', { command });
  const language = setupLanguage((spoken) => setupMenu(spoken, choose));
  const dialogs = setupDialogs(window, language);
  const service = createService({
    host: 'electron',
    version: app.getVersion(),
    userFolder: app.getPath('userData'),
    pickStudy: () => dialogs.pickStudy(),
    pickNewStudy: (suggestedName) => dialogs.pickNewStudy(suggestedName),
    fork: (task) => forkTask(path.join(built, 'tasks'), task),
    emit: (event, payload) => window.emit(event, payload),
  });

  setupIpc(service, dialogs, language);
  setupMenu(language.current(), choose);
  setupQuitting(service, window);
  window.show();
}

app.enableSandbox();
setupScheme();
setupNavigation();
// Not awaited: the app becomes ready only after this file has been read to its end.
if (setupSingleInstance()) void app.whenReady().then(start);
