import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openChromium } from '../chromium.ts';
import { openHost, type TestHost } from './open-host.ts';

let browser: Browser;
let context: BrowserContext;
let host: TestHost;

beforeAll(async () => {
  [browser, host] = await Promise.all([openChromium(), openHost()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close().catch(() => {});
  await host?.remove();
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
});

const stateOf = (page: Page) => expect.poll(() => page.locator('#state').textContent());

async function enter(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.invite());
  await stateOf(page).toBe('browser browser 9.8.7');
  return page;
}

describe('the app in a browser', () => {
  test('lets in whoever comes with the address, and takes the code out of it', async () => {
    const page = await enter();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('keeps its session over a reload, without a cookie', async () => {
    const page = await enter();
    await page.reload();
    await stateOf(page).toBe('browser browser 9.8.7');
    expect(await context.cookies()).toEqual([]);
  });

  test('says so to a second window that comes with a used address', async () => {
    const address = host.invite();
    const first = await context.newPage();
    await first.goto(address);
    await stateOf(first).toBe('browser browser 9.8.7');
    const second = await context.newPage();
    await second.goto(address);
    await stateOf(second).toMatch(/^shell\.not-invited: This window may not use Armtrace/);
    await first.reload();
    await stateOf(first).toBe('browser browser 9.8.7');
  });

  test('gives bytes and odd numbers to the window as they were', async () => {
    const page = await enter();
    const received = await page.evaluate(async () => {
      const outcome = await window.armtrace?.call('summary.csv', {});
      if (outcome?.ok !== true) return null;
      const numbers: unknown = Reflect.get(outcome.value, 'numbers');
      const { bytes } = outcome.value;
      return {
        isBytes: bytes instanceof Uint8Array,
        bytes: [...bytes],
        numbers: Array.isArray(numbers) ? numbers.map((number) => (Object.is(number, -0) ? '-0' : String(number))) : [],
      };
    });
    expect(received).toEqual({
      isBytes: true,
      bytes: [0, 1, 127, 128, 255],
      numbers: ['NaN', 'Infinity', '-0', '0.30000000000000004'],
    });
  });

  test('carries a dropped file as it is, whatever its name', async () => {
    const page = await enter();
    const held = await page.evaluate(() => {
      const content = new Uint8Array(9_000_000).fill(7);
      content.set([80, 75, 3, 4, 255, 0, 13, 10]);
      return window.armtrace?.call('file.hold', { name: 'NK 面板 100% “a”.xlsx', content });
    });
    expect(held).toEqual({
      ok: true,
      value: { fileId: '80-75-3-4-255-0-13-10', name: 'NK 面板 100% “a”.xlsx', bytes: 9_000_000 },
    });
  });

  test('takes an empty file, for the engine to say what is wrong with it', async () => {
    const page = await enter();
    const held = await page.evaluate(() =>
      window.armtrace?.call('file.hold', { name: 'empty.csv', content: new Uint8Array() }),
    );
    expect(held).toMatchObject({ ok: true, value: { bytes: 0 } });
  });

  test('tells the window what happens, in order, and no other listener than asked', async () => {
    const page = await enter();
    await expect
      .poll(async () => {
        host.emit('study-changed', { study: 'α\n\nβ' });
        return page.evaluate((): unknown => Reflect.get(window, 'heard'));
      })
      .toContainEqual({ event: 'study-changed', payload: { study: 'α\n\nβ' } });
  });

  test('runs an import in a process of its own and ends it when it is cancelled', async () => {
    const page = await enter();
    const short = await page.evaluate(() =>
      window.armtrace?.call('import.begin', { session: 'short', fileIds: ['1'] }),
    );
    expect(short).toEqual({ ok: true, value: { ended: 7 } });
    const cancelled = await page.evaluate(async () => {
      const running = window.armtrace?.call('import.begin', { session: 'endless', fileIds: ['1'] });
      await new Promise<void>((started) => {
        window.armtrace?.on('progress', ({ session }) => {
          if (session === 'endless') started();
        });
      });
      await window.armtrace?.call('import.cancel', { session: 'endless' });
      return running;
    });
    expect(cancelled).toMatchObject({ ok: true });
  });

  test('keeps studies in a folder of its own, one of the same name beside the other', async () => {
    const page = await enter();
    const place = await page.evaluate(async () => {
      const outcome = await window.armtrace?.call('study.create', { name: '../My: trial', protocol: 'blank' });
      return outcome?.ok === true ? outcome.value : null;
    });
    expect(place).toEqual({ place: path.join(host.userFolder, 'studies', 'My trial.armtrace') });
  });

  test('lets a person keep a file as a download', async () => {
    const page = await enter();
    const [download, kept] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() =>
        window.armtrace?.save({
          fileName: 'figure.pdf',
          mediaType: 'application/pdf',
          bytes: new Uint8Array([37, 80, 0, 255]),
        }),
      ),
    ]);
    expect(kept).toBe(true);
    expect(download.suggestedFilename()).toBe('figure.pdf');
    expect([...(await readFile(await download.path()))]).toEqual([37, 80, 0, 255]);
  });

  test('lets styles in by the nonce of the page, and no script but the app’s own', async () => {
    const page = await enter();
    const colour = (selector: string) => page.locator(selector).evaluate((element) => getComputedStyle(element).color);
    expect(await colour('#with-nonce')).toBe('rgb(4, 5, 6)');
    expect(await colour('#without-nonce')).not.toBe('rgb(7, 8, 9)');
    expect(await page.locator('html').getAttribute('data-inline-ran')).toBeNull();
    expect(await page.evaluate(() => Reflect.set(window, 'armtrace', null))).toBe(false);
  });

  test('another page cannot read the engine through the browser', async () => {
    await enter();
    const stranger = await context.newPage();
    await stranger.route('https://evil.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>evil' }),
    );
    await stranger.goto('https://evil.example/');
    const read = await stranger.evaluate(
      (address) =>
        fetch(`${address}/engine/call/app.state`, { method: 'POST', mode: 'cors', body: '{}' }).then(
          () => 'read',
          () => 'refused',
        ),
      host.origin,
    );
    expect(read).toBe('refused');
  });

  test('says plainly that the engine is gone, and does not hang', async () => {
    const page = await enter();
    await host.close();
    const outcomes = await page.evaluate(async () => [
      await window.armtrace?.call('app.state', {}),
      await window.armtrace?.call('file.hold', { name: 'a.csv', content: new Uint8Array([1]) }),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ ok: false, code: 'shell.unreachable' });
      expect(JSON.stringify(outcome)).toContain('no longer answers');
    }
  });
});
