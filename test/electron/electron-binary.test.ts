import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { describe, test } from 'vitest';
import { hasDisplay } from '../../server/display.ts';
import { findElectron } from '../../server/electron-binary.ts';
import { buildShell } from './build-shell.ts';
import { describeShell } from './shell-cases.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const binary = findElectron(root, process.env);

/** Why the cases cannot be run here; null where they can. */
function obstacle(): string | null {
  if (binary === null) return 'Electron’s binary is not here (npx install-electron fetches it)';
  return hasDisplay(process.env, process.platform) ? null : 'there is no display (xvfb-run gives one)';
}

const why = obstacle();
if (binary === null || why !== null) {
  console.warn(`NOT RUN in a real Electron: ${why ?? ''}. The same cases ran on the stand-in.`);
  describe('the shell in a real Electron', () => {
    test('its cases', ({ skip }) => {
      skip(why ?? '');
    });
  });
} else {
  describeShell('in a real Electron', async () => {
    const built = await buildShell();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-user-'));
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({
      executablePath: binary,
      args: [...asRoot, `--user-data-dir=${folder}`, built.root],
    });
    return {
      page: await app.firstWindow(),
      folder,
      async answer(place) {
        await app.evaluate(({ dialog }, chosen) => {
          const canceled = chosen === null;
          dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: canceled ? [] : [chosen] });
          dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen ?? '' });
          dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
        }, place);
      },
      async chooseMenu(id) {
        await app.evaluate(({ Menu }, chosen) => {
          Menu.getApplicationMenu()?.getMenuItemById(chosen)?.click();
        }, id);
      },
      menuLabels: () =>
        app.evaluate(({ Menu }) =>
          (Menu.getApplicationMenu()?.items ?? []).flatMap(({ label, submenu }) => [
            label,
            ...(submenu?.items ?? []).map((item) => item.label),
          ]),
        ),
      async close() {
        await app.close();
        await built.remove();
        await rm(folder, { recursive: true, force: true });
      },
    };
  });
}
