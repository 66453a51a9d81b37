import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchElectron, findElectron } from '../../server/electron-binary.ts';

let root: string;
let folder: string;
const name = process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'armtrace-electron-'));
  folder = path.join(root, 'node_modules', 'electron');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"version":"45.4.1"}');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Lays down what the package's own download would. */
async function fetched(version: string): Promise<void> {
  const binary = path.join(folder, 'dist', name);
  await mkdir(path.dirname(binary), { recursive: true });
  await writeFile(binary, '');
  await writeFile(path.join(folder, 'dist', 'version'), version);
  await writeFile(path.join(folder, 'path.txt'), name);
}

describe('looking for Electron', () => {
  test('finds nothing where only the package is', () => {
    expect(findElectron(root, {})).toBeNull();
  });

  test('finds what was fetched, if it is of the package’s version', async () => {
    await fetched('v45.4.1');
    expect(findElectron(root, {})).toBe(path.join(folder, 'dist', name));
    await fetched('44.0.0');
    expect(findElectron(root, {})).toBeNull();
  });

  test('does not take half a download for a whole one', async () => {
    await fetched('45.4.1');
    await rm(path.join(folder, 'path.txt'));
    expect(findElectron(root, {})).toBeNull();
  });

  test('takes the folder that is named for it, and only that', async () => {
    await fetched('45.4.1');
    const other = path.join(root, 'other');
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBeNull();
    await mkdir(path.dirname(path.join(other, name)), { recursive: true });
    await writeFile(path.join(other, name), '');
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBe(path.join(other, name));
  });

  test('gives up on a download that never ends, and ends it', async () => {
    const alive = path.join(root, 'alive');
    await writeFile(
      path.join(folder, 'install.js'),
      `setInterval(() => require('fs').writeFileSync(${JSON.stringify(alive)}, ''), 10)`,
    );
    expect(await fetchElectron(root, process.env, 0.5)).toBeNull();
    await rm(alive, { force: true });
    await new Promise((later) => setTimeout(later, 100));
    expect(existsSync(alive)).toBe(false);
  });
});
