// Finds a Chromium for the tests: one already there, else Playwright's, else Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { node, root, run } from './installed.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (folder !== '' && existsSync(file)) return file;
    }
  }
  return null;
}

function playwrights() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(os.homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return null;
  for (const folder of readdirSync(cache).sort().reverse()) {
    for (const inside of ['chrome-linux64/chrome', 'chrome-linux/chrome']) {
      const file = path.join(cache, folder, inside);
      if (folder.startsWith('chromium-') && existsSync(file)) return file;
    }
  }
  return null;
}

/** The path of a Chromium, installed first where there is none; null where none can be had. */
export function findChromium() {
  const chosen = process.env.ARMTRACE_CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const there = onPath() ?? playwrights();
  if (there !== null) return there;
  console.log('armtrace: no Chromium here; asking Playwright for one ...');
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  const fetched = spawnSync(node, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  const brought = fetched.status === 0 ? playwrights() : null;
  if (brought !== null) return brought;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log("armtrace: Playwright's could not be had; installing Debian's chromium ...");
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    return onPath();
  }
  return null;
}
