import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

/** A shell that runs, on the stand-in or in a real Electron, with a test in the person's place. */
export interface OpenShell {
  readonly page: Page;
  /** A folder to save into. */
  readonly folder: string;
  /** What the next dialog for a file or a place is answered; null to change one's mind. */
  answer(place: string | null): Promise<void>;
  chooseMenu(id: string): Promise<void>;
  menuLabels(): Promise<string[]>;
  close(): Promise<void>;
}

const heardSchema = z.array(z.object({ event: z.string(), payload: z.unknown() }));

/** What the page has heard of an event. */
async function heard(page: Page, event: string): Promise<unknown[]> {
  const all = heardSchema.parse(await page.evaluate((): unknown => Reflect.get(window, 'heard')));
  return all.filter((one) => one.event === event);
}

/** Text of an element. */
const textOf = (page: Page, selector: string) => page.locator(selector).textContent();
const colourOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).color);

/** The cases that hold wherever the compiled main and preload run. */
export function describeShell(where: string, open: () => Promise<OpenShell>): void {
  describe(`the shell ${where}`, () => {
    let shell: OpenShell;
    beforeAll(async () => {
      shell = await open();
    });
    afterAll(async () => {
      await shell?.close();
    });

    test('opens the window, whose page asks the engine and is answered', async () => {
      await expect.poll(() => textOf(shell.page, '#state')).toMatch(/^electron electron \d+\.\d+\.\d+$/);
      expect(await colourOf(shell.page, '#state')).toBe('rgb(1, 2, 3)');
    });

    test('gives bytes and odd numbers to the window as they were', async () => {
      const received = await shell.page.evaluate(async () => {
        const outcome = await window.armtrace?.call('summary.csv', {});
        if (outcome?.ok !== true) return null;
        const numbers: unknown = Reflect.get(outcome.value, 'numbers');
        const { bytes } = outcome.value;
        return {
          isBytes: bytes instanceof Uint8Array,
          bytes: [...bytes],
          numbers: Array.isArray(numbers)
            ? numbers.map((number) => (Object.is(number, -0) ? '-0' : String(number)))
            : [],
        };
      });
      expect(received).toEqual({
        isBytes: true,
        bytes: [0, 1, 127, 128, 255],
        numbers: ['NaN', 'Infinity', '-0', '0.30000000000000004'],
      });
    });

    test('carries a dropped file to the engine byte for byte', async () => {
      const held = await shell.page.evaluate(() =>
        window.armtrace?.call('file.hold', { name: 'NK 面板.xlsx', content: new Uint8Array([80, 75, 3, 4, 255, 0]) }),
      );
      expect(held).toEqual({ ok: true, value: { fileId: '80-75-3-4-255-0', name: 'NK 面板.xlsx', bytes: 6 } });
    });

    test('answers what the contract does not know, and an engine that stumbles, in words', async () => {
      const [unknown, wrong, stumbled] = await shell.page.evaluate(async () => {
        const call: unknown = Reflect.get(window.armtrace ?? {}, 'call');
        const ask = (name: string, input: unknown): unknown =>
          typeof call === 'function' ? Reflect.apply(call, undefined, [name, input]) : null;
        return [await ask('constructor', {}), await ask('study.openRecent', { id: 5 }), await ask('imports.list', {})];
      });
      expect(unknown).toMatchObject({ ok: false, code: 'shell.bad-input', values: { detail: 'constructor' } });
      expect(wrong).toMatchObject({ ok: false, code: 'shell.bad-input' });
      expect(stumbled).toMatchObject({ ok: false, code: 'shell.internal', values: { detail: 'the engine stumbled' } });
    });

    test('asks for a study to open, and takes a change of mind', async () => {
      const pick = () => shell.page.evaluate(() => window.armtrace?.call('study.pick', {}));
      await shell.answer('/home/someone/Trial.armtrace');
      expect(await pick()).toEqual({ ok: true, value: { place: '/home/someone/Trial.armtrace' } });
      await shell.answer(null);
      expect(await pick()).toEqual({ ok: true, value: { place: null } });
    });

    test('asks where a new study goes and adds the extension that a person left out', async () => {
      await shell.answer('/home/someone/Trial');
      const made = await shell.page.evaluate(() =>
        window.armtrace?.call('study.create', { name: 'Trial', protocol: 'blank' }),
      );
      expect(made).toEqual({ ok: true, value: { place: '/home/someone/Trial.armtrace' } });
    });

    test('says a file is saved only once it is there, whole', async () => {
      const save = () =>
        shell.page.evaluate(() =>
          window.armtrace?.save({
            fileName: 'figure.pdf',
            mediaType: 'application/pdf',
            bytes: new Uint8Array([37, 80]),
          }),
        );
      const place = path.join(shell.folder, 'figure.pdf');
      await shell.answer(null);
      expect(await save()).toBe(false);
      await shell.answer(path.join(shell.folder, 'no such folder', 'figure.pdf'));
      expect(await save()).toBe(false);
      await shell.answer(place);
      expect(await save()).toBe(true);
      expect([...(await readFile(place))]).toEqual([37, 80]);
    });

    test('tells the window which command of the menu was chosen', async () => {
      await shell.chooseMenu('import');
      await expect
        .poll(() => heard(shell.page, 'menu'))
        .toContainEqual({ event: 'menu', payload: { command: 'import' } });
    });

    test('speaks the language that the person chose, in the menu too', async () => {
      expect(await shell.menuLabels()).toContain('Open study…');
      await shell.page.evaluate(() => window.armtrace?.call('app.setLanguage', { language: 'zh' }));
      await expect.poll(() => shell.menuLabels()).toContain('打开研究…');
      await shell.page.evaluate(() => window.armtrace?.call('app.setLanguage', { language: 'en' }));
    });

    test('runs an import in a process of its own, tells its progress and its end', async () => {
      const ended = await shell.page.evaluate(() =>
        window.armtrace?.call('import.begin', { session: 'short', fileIds: ['1'] }),
      );
      expect(ended).toEqual({ ok: true, value: { ended: 7 } });
      const [progress] = await heard(shell.page, 'progress');
      expect(progress).toMatchObject({ payload: { session: 'short' } });
      expect(JSON.stringify(progress)).toContain('utility');
    });

    test('ends an import at once when it is cancelled', async () => {
      const outcome = await shell.page.evaluate(async () => {
        const running = window.armtrace?.call('import.begin', { session: 'endless', fileIds: ['1'] });
        await new Promise<void>((started) => {
          window.armtrace?.on('progress', (progress) => {
            if (progress.session === 'endless') started();
          });
        });
        await window.armtrace?.call('import.cancel', { session: 'endless' });
        return running;
      });
      expect(outcome).toMatchObject({ ok: true });
    });

    test('stops telling a listener that no longer listens', async () => {
      const count = await shell.page.evaluate(async () => {
        let calls = 0;
        const stop = window.armtrace?.on('progress', () => calls++);
        stop?.();
        await window.armtrace?.call('import.begin', { session: 'short', fileIds: ['1'] });
        return calls;
      });
      expect(count).toBe(0);
    });

    test('lets styles in by the nonce of the page, and no script but the app’s own', async () => {
      expect(await colourOf(shell.page, '#with-nonce')).toBe('rgb(4, 5, 6)');
      expect(await colourOf(shell.page, '#without-nonce')).not.toBe('rgb(7, 8, 9)');
      expect(await shell.page.locator('html').getAttribute('data-inline-ran')).toBeNull();
    });

    test('gives the page nothing of Node or Electron', async () => {
      const found = await shell.page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'standIn', 'standInBinding'].filter(
          (name) => name in window,
        ),
      );
      expect(found).toEqual([]);
      const bridge = await shell.page.evaluate(() => Object.keys(window.armtrace ?? {}).sort());
      expect(bridge).toEqual(['call', 'host', 'on', 'save']);
    });

    test('keeps its bridge from a page that would change it', async () => {
      const still = await shell.page.evaluate(async () => {
        for (const change of [
          () => Reflect.set(window, 'armtrace', null),
          () => Reflect.set(window.armtrace ?? {}, 'call', null),
          () => Reflect.deleteProperty(window, 'armtrace'),
        ]) {
          change();
        }
        const stringify = JSON.stringify;
        JSON.stringify = () => '{}';
        const outcome = await window.armtrace?.call('app.state', {});
        JSON.stringify = stringify;
        return outcome?.ok;
      });
      expect(still).toBe(true);
    });
  });
}
