import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BuiltShell, buildShell } from '../electron/build-shell.ts';
import { send } from './open-host.ts';

let built: BuiltShell;
let home: string;
let started: ChildProcess[] = [];

beforeAll(async () => {
  built = await buildShell();
});
afterAll(async () => {
  await built?.remove();
});
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'armtrace-home-'));
  const electron = path.join(built.root, 'node_modules', 'electron');
  for (const file of ['install.js', 'path.txt', 'dist'])
    await rm(path.join(electron, file), { recursive: true, force: true });
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  await rm(home, { recursive: true, force: true });
});

/** A program in a shell script's clothes; it writes down how it was called. */
async function program(file: string, rest: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\necho "$@" >> '${home}/called'\n${rest}\n`);
  await chmod(file, 0o755);
}

const called = () => readFile(path.join(home, 'called'), 'utf8').catch(() => '');

/** The launcher as `npm start` runs it, on a machine that has this and no more. */
function launch(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, [path.join(built.dist, 'server', 'launch.js'), ...args], {
    env: { ARMTRACE_USER_FOLDER: home, PATH: path.join(home, 'bin'), LANG: 'en_GB.UTF-8', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  let complained = '';
  child.stdout.on('data', (piece: Uint8Array) => {
    said += new TextDecoder().decode(piece);
  });
  child.stderr.on('data', (piece: Uint8Array) => {
    complained += new TextDecoder().decode(piece);
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    child,
    ended,
    said: () => said,
    complained: () => complained,
    says: (words: RegExp) => expect.poll(() => said, { timeout: 15_000 }).toMatch(words),
  };
}

const addressIn = (said: string) => /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(said)?.[0] ?? '';
const display = { DISPLAY: ':99' };

describe('npm start', () => {
  test('without a display: says so in a sentence, prints an address that works, and asks nobody for Electron', async () => {
    await writeFile(
      path.join(built.root, 'node_modules', 'electron', 'install.js'),
      `require('fs').writeFileSync('${home}/asked','')`,
    );
    const run = launch([], {});
    await run.says(/Ctrl-C/);
    expect(run.said()).toMatch(
      /^This machine has no display, .*\nArmtrace is ready\. Open this address .*\nStudies are kept in .*\n$/,
    );
    await expect(readFile(path.join(home, 'asked'))).rejects.toThrow();
    const address = new URL(addressIn(run.said()));
    const entered = await send(address.origin, '/engine/session', {
      method: 'POST',
      headers: { origin: address.origin, 'x-armtrace-invitation': address.hash.replace('#code=', '') },
    });
    expect(entered.status).toBe(200);
    expect((await send(address.origin, '/')).body).toContain('Shell test page');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(run.complained()).toBe('');
  });

  test('with Electron: opens it and ends with it', async () => {
    const folder = path.join(home, 'electron');
    await program(path.join(folder, 'electron'), 'exit 0');
    const run = launch([], { ...display, ELECTRON_OVERRIDE_DIST_PATH: folder });
    expect(await run.ended).toBe(0);
    expect((await called()).trim().split(' ').at(-1)).toBe(built.root);
    expect(run.said()).toBe('');
  });

  test('fetches Electron where it is missing, and uses what it fetched', async () => {
    const package_ = path.join(built.root, 'node_modules', 'electron');
    await writeFile(path.join(package_, 'package.json'), '{"name":"electron","version":"45.4.1","main":"index.js"}');
    await writeFile(
      path.join(package_, 'install.js'),
      `const fs = require('fs'); fs.mkdirSync('${package_}/dist');
       fs.writeFileSync('${package_}/dist/electron', '#!/bin/sh\\necho "$@" > ${home}/called\\n', { mode: 0o755 });
       fs.writeFileSync('${package_}/dist/version', '45.4.1'); fs.writeFileSync('${package_}/path.txt', 'electron');`,
    );
    const run = launch([], display);
    expect(await run.ended).toBe(0);
    expect(run.said()).toMatch(/^Fetching Electron .*\n$/);
    expect(await called()).toContain(built.root);
  });

  test('without Electron but with a Chromium: says so and opens its window; closing it ends the app', async () => {
    const chromium = process.env.ARMTRACE_CHROMIUM ?? '/usr/bin/chromium';
    await program(
      path.join(home, 'bin', 'chromium'),
      `echo $$ > '${home}/pid'\nPATH='${process.env.PATH}' exec '${chromium}' --headless=new --disable-gpu "$@"`,
    );
    const run = launch([], display);
    await run.says(/Electron could not be fetched, .*\nArmtrace is open in a window of chromium\.\n/);
    await expect.poll(() => existsSync(path.join(home, 'window-was-here')), { timeout: 20_000 }).toBe(true);
    process.kill(Number(await readFile(path.join(home, 'pid'), 'utf8')), 'SIGTERM');
    expect(await run.ended).toBe(0);
    expect(addressIn(run.said())).toBe('');
    // Every person on the machine can read a command line.
    expect(await called()).toMatch(/--app=http:\/\/127\.0\.0\.1:\d+\/opening /);
    expect(await called()).not.toContain('code=');
  });

  test('with a Chromium that does not start: prints the address and stays up', async () => {
    await program(path.join(home, 'bin', 'chromium'), 'exit 1');
    const run = launch(['--host', 'browser'], display);
    await run.says(/Armtrace is ready\. Open this address/);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });

  test('with an Electron that does not start: says so and opens a browser instead', async () => {
    const folder = path.join(home, 'electron');
    await program(path.join(folder, 'electron'), 'exit 127');
    const run = launch([], { ...display, ELECTRON_OVERRIDE_DIST_PATH: folder });
    await run.says(/Electron did not start here, .*\nArmtrace is ready\./);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  test('--host browser does not look for Electron; --no-window opens nothing', async () => {
    const folder = path.join(home, 'electron');
    await program(path.join(folder, 'electron'), 'exit 0');
    await program(path.join(home, 'bin', 'chromium'), 'exit 0');
    const run = launch(['--host', 'browser', '--no-window'], { ...display, ELECTRON_OVERRIDE_DIST_PATH: folder });
    await run.says(/^Armtrace is ready\./);
    expect(await called()).toBe('');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });

  test('--host electron without one: a sentence and a failure, not another host', async () => {
    const run = launch(['--host=electron'], {});
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/^Electron is not here .*\n$/);
  });

  test('an option that is none: a sentence and the options there are', async () => {
    const run = launch(['--hots'], {});
    expect(await run.ended).toBe(2);
    expect(run.said()).toMatch(/^“--hots” is not an option\. There are: .*\n$/);
  });

  test('speaks the terminal’s language', async () => {
    const run = launch([], { LC_ALL: 'zh_CN.UTF-8' });
    await run.says(/Armtrace 已就绪/);
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });
});
