import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type BuiltShell, buildShell } from '../electron/build-shell.ts';
import { type BootedShell, boot } from '../electron/stand-in/boot.ts';
import { preventable } from '../electron/stand-in/strict.ts';

// One test for each item of Electron's security checklist, in its order and named for it.
const root = path.resolve(import.meta.dirname, '..', '..');
const page = 'app://bundle/index.html';
let built: BuiltShell;
let shell: BootedShell;

beforeAll(async () => {
  built = await buildShell();
  shell = await boot(path.join(built.dist, 'electron', 'main.js'));
  await shell.page.getByText(/^electron electron/).waitFor();
});
afterAll(async () => {
  await shell?.close();
  await built?.remove();
});

const preferences = () => shell.window.options.webPreferences ?? {};
const ask = (address: string, method = 'GET') =>
  Promise.resolve(shell.stage.protocols.get('app')?.(new Request(address, { method })));

/** Asks main as a frame of this kind would. */
function askFrom(senderFrame: unknown, channel = 'armtrace:call', ...args: unknown[]): unknown {
  return shell.stage.ipc.get(channel)?.({ senderFrame }, ...(args.length > 0 ? args : ['app.state', {}]));
}

describe('Electron’s security checklist', () => {
  test('1 only loads secure content: nothing but the bundle, whatever a page asks for', async () => {
    const failed = await shell.page.evaluate(() =>
      fetch('http://evil.example/').then(
        () => 'loaded',
        () => 'failed',
      ),
    );
    expect(failed).toBe('failed');
    for (const address of [
      'http://evil.example/',
      'https://evil.example/',
      'file:///etc/passwd',
      'ws://evil.example/',
    ]) {
      const verdict = await new Promise((answer) => shell.stage.session.beforeRequest?.({ url: address }, answer));
      expect(verdict, address).toEqual({ cancel: true });
    }
    const own = await new Promise((answer) => shell.stage.session.beforeRequest?.({ url: page }, answer));
    expect(own).toEqual({ cancel: false });
  });

  test('2 no Node integration in any page, frame or worker', () => {
    const { nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker } = preferences();
    expect([nodeIntegration, nodeIntegrationInSubFrames, nodeIntegrationInWorker]).toEqual([false, false, false]);
  });

  test('3 context isolation is on', () => {
    expect(preferences().contextIsolation).toBe(true);
  });

  test('4 the sandbox is on, for the window and for the whole app before it is ready', () => {
    expect(preferences().sandbox).toBe(true);
    expect(shell.stage.sandboxed).toBe(true);
  });

  test('5 every permission and device is refused, but to copy a text, and that to our own page alone', () => {
    const { permissionRequest, permissionCheck, device } = shell.stage.session;
    const asked = (permission: string, requestingUrl: string, origin: string) => {
      let granted: boolean | undefined;
      permissionRequest?.(null, permission, (answer) => (granted = answer), { requestingUrl });
      return [granted, permissionCheck?.(null, permission, origin, {})];
    };
    const permissions = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'hid',
      'usb',
      'unknown',
    ];
    for (const permission of permissions) {
      expect(asked(permission, page, 'app://bundle/'), permission).toEqual([false, false]);
    }
    const copying = 'clipboard-sanitized-write';
    expect(asked(copying, page, 'app://bundle/')).toEqual([true, true]);
    expect(asked(copying, 'https://evil.example/', 'https://evil.example')).toEqual([false, false]);
    expect(device?.({ deviceType: 'usb' })).toBe(false);
  });

  test('6 web security stays on', () => {
    expect(preferences().webSecurity).toBe(true);
  });

  test('7 a content security policy from default-src none goes with every answer and is enforced', async () => {
    for (const address of [
      page,
      'app://bundle/page.css',
      'app://bundle/bridge.js',
      'app://bundle/none',
      'app://other/',
    ]) {
      const policy = (await ask(address))?.headers.get('content-security-policy') ?? '';
      expect(policy, address).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
      expect(policy, address).not.toMatch(/unsafe|\*|https?:/);
      for (const directive of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
        expect(policy, address).toContain(`${directive} 'none'`);
      }
    }
    const violated = await shell.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          });
          new Image().src = 'https://evil.example/x.png';
        }),
    );
    expect(violated).toBe('img-src');
    expect(await shell.page.locator('html').getAttribute('data-inline-ran')).toBeNull();
  });

  test('7 the nonce of a page is its own: long, and another with every answer', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => {
        const answer = await ask(page);
        const [, inPolicy = ''] = /'nonce-([^']+)'/.exec(answer?.headers.get('content-security-policy') ?? '') ?? [];
        expect(await answer?.text()).toContain(`content="${inPolicy}"`);
        return inPolicy;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
    expect(Math.min(...nonces.map((nonce) => nonce.length))).toBeGreaterThanOrEqual(22);
  });

  test('8 insecure content may not run', () => {
    expect(preferences().allowRunningInsecureContent ?? false).toBe(false);
  });

  test('9 no experimental features', () => {
    expect(preferences().experimentalFeatures ?? false).toBe(false);
  });

  test('10 no blink features switched on', () => {
    expect(preferences().enableBlinkFeatures).toBeUndefined();
  });

  test('11 there are no webviews, so none allows popups', async () => {
    expect(preferences().webviewTag).toBe(false);
    const sources = await Promise.all(
      ['index.html', 'page.js'].map((file) => readFile(path.join(built.dist, 'renderer', file), 'utf8')),
    );
    expect(sources.join()).not.toMatch(/<webview|allowpopups/);
  });

  test('12 a webview that a page should make is refused', () => {
    const event = preventable({});
    shell.window.webContents.emit('will-attach-webview', event, {}, {});
    expect(event.defaultPrevented).toBe(true);
  });

  test('13 the window does not leave its page', async () => {
    await shell.page.click('#away', { noWaitAfter: true });
    await expect.poll(() => shell.stage.refused.navigations).toContain('https://evil.example/');
    expect(await shell.page.locator('#state').textContent()).toMatch(/^electron/);
    for (const url of [
      'https://evil.example/',
      'app://bundle.evil/',
      'app://evil@other/',
      'file:///etc/passwd',
      'data:text/html,x',
    ]) {
      const event = preventable({ url, isMainFrame: true });
      shell.window.webContents.emit('will-navigate', event);
      expect(event.defaultPrevented, url).toBe(true);
    }
    const redirect = preventable({ url: page, isMainFrame: true });
    shell.window.webContents.emit('will-redirect', redirect);
    expect(redirect.defaultPrevented).toBe(true);
    const frame = preventable({ url: page, isMainFrame: false });
    shell.window.webContents.emit('will-frame-navigate', frame);
    expect(frame.defaultPrevented).toBe(true);
  });

  test('14 no further windows', async () => {
    await shell.page.evaluate(() => void window.open('https://evil.example/window'));
    await expect.poll(() => shell.stage.refused.windows).toContain('https://evil.example/window');
    await shell.page.evaluate(() => void window.open('app://bundle/index.html'));
    await expect.poll(() => shell.stage.refused.windows.length).toBeGreaterThanOrEqual(2);
  });

  test('15 only listed pages are opened outside, and only by https', async () => {
    await shell.page.click('#outside');
    await expect.poll(() => shell.stage.opened).toEqual(['https://clinicaltrials.gov/study/NCT02812121']);
    await shell.page.click('#stranger');
    for (const address of [
      'http://clinicaltrials.gov/',
      'https://clinicaltrials.gov.evil.example/',
      'https://user@clinicaltrials.gov/',
      'file:///etc/passwd',
      'smb://evil.example/share',
    ]) {
      await shell.page.evaluate((url) => void window.open(url), address);
    }
    await expect.poll(() => shell.stage.refused.windows).toContain('https://evil.example/help');
    await new Promise((later) => setTimeout(later, 100));
    expect(shell.stage.opened).toHaveLength(1);
  });

  test('16 Electron is pinned to one version that is still looked after', async () => {
    const schema = z.object({ devDependencies: z.object({ electron: z.string() }) });
    const manifest = schema.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
    const [, major = ''] = /^(\d+)\.\d+\.\d+$/.exec(manifest.devDependencies.electron) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(45);
  });

  test('17 the sender of every message is judged: only the top frame of our own page is heard', async () => {
    const strangers = [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'app://bundle.evil/', parent: null },
      { url: 'app://evil@other/', parent: null },
      { url: 'app://user@bundle/', parent: null },
      { url: 'file:///app/index.html', parent: null },
      { url: '', parent: null },
      { url: page, parent: { url: page } },
    ];
    for (const frame of strangers) {
      expect(await askFrom(frame), JSON.stringify(frame)).toMatchObject({ ok: false, code: 'shell.untrusted-sender' });
      expect(await askFrom(frame, 'armtrace:save', { fileName: 'a', mediaType: 'b', bytes: new Uint8Array() })).toBe(
        false,
      );
    }
    expect(await askFrom({ url: page, parent: null })).toMatchObject({ ok: true });
    expect(shell.stage.dialogs).toEqual([]);
  });

  test('17 what is asked is judged too: by name, by shape, by size', async () => {
    const own = { url: page, parent: null };
    for (const name of ['constructor', '__proto__', 'toString', '', 5, null, { toString: () => 'app.state' }]) {
      expect(await askFrom(own, 'armtrace:call', name, {}), String(name)).toMatchObject({
        ok: false,
        code: 'shell.bad-input',
      });
    }
    expect(await askFrom(own, 'armtrace:call', 'app.state', { more: 1 })).toMatchObject({ code: 'shell.bad-input' });
    const huge = new Uint8Array(512 * 2 ** 20 + 1);
    expect(await askFrom(own, 'armtrace:call', 'file.hold', { name: 'big.xlsx', content: huge })).toMatchObject({
      ok: false,
      code: 'shell.file-too-large',
    });
    for (const file of [
      null,
      {},
      { fileName: '', mediaType: '', bytes: new Uint8Array() },
      { fileName: 'a', mediaType: 'b', bytes: [1] },
    ]) {
      expect(await askFrom(own, 'armtrace:save', file)).toBe(false);
    }
  });

  test('18 the window is served by a scheme of its own that keeps to its folder', async () => {
    expect(new URL(shell.stage.schemes.size === 1 ? page : 'none:').protocol).toBe('app:');
    const { standard, secure, bypassCSP, corsEnabled, allowServiceWorkers } = shell.stage.schemes.get('app') ?? {};
    expect([standard, secure, bypassCSP ?? false, corsEnabled ?? false, allowServiceWorkers ?? false]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect((await ask('app://bundle/page.css'))?.status).toBe(200);
    for (const attempt of [
      'app://bundle/..%2felectron%2fmain.js',
      'app://bundle/..%2f..%2fpackage.json',
      'app://bundle/%2e%2e/electron/main.js',
      'app://bundle/..%5celectron%5cmain.js',
      'app://bundle/%2fetc%2fpasswd',
      'app://bundle//etc/passwd',
      'app://bundle/%00',
      'app://bundle/%',
      'app://other/index.html',
    ]) {
      expect((await ask(attempt))?.status, attempt).toBeGreaterThanOrEqual(400);
    }
    expect((await ask(page, 'POST'))?.status).toBe(403);
  });

  test('19 the fuses are set that an app of this kind wants', async () => {
    const config = await readFile(path.join(root, 'electron-builder.yml'), 'utf8');
    const fuse = (name: string) => new RegExp(`^  ${name}: (true|false)$`, 'm').exec(config)?.[1];
    expect(fuse('runAsNode')).toBe('false');
    expect(fuse('enableCookieEncryption')).toBe('true');
    expect(fuse('enableNodeOptionsEnvironmentVariable')).toBe('false');
    expect(fuse('enableNodeCliInspectArguments')).toBe('false');
    expect(fuse('enableEmbeddedAsarIntegrityValidation')).toBe('true');
    expect(fuse('onlyLoadAppFromAsar')).toBe('true');
    expect(fuse('grantFileProtocolExtraPrivileges')).toBe('false');
  });

  test('20 the page gets four functions and values, frozen, and no part of Electron', async () => {
    const given = await shell.page.evaluate(() => ({
      frozen: Object.isFrozen(window.armtrace),
      kinds: Object.entries(window.armtrace ?? {}).map(([name, value]) => `${name} ${typeof value}`),
      electron: ['ipcRenderer', 'require', 'process'].filter((name) => name in window),
    }));
    expect(given).toEqual({
      frozen: true,
      kinds: ['host string', 'call function', 'on function', 'save function'],
      electron: [],
    });
    const told = await shell.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // The listener gets the payload alone: an event object would carry its sender.
          const listener = (...args: unknown[]) => resolve(args.length);
          window.armtrace?.on('progress', listener);
          void window.armtrace?.call('import.begin', { session: 'short', fileIds: ['1'] });
        }),
    );
    expect(told).toBe(1);
  });
});
