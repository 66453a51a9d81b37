import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../chromium.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** The built app in a browser: its loopback host as `npm start` runs it, with a person's folder of its own. */
export interface RunningApp {
  readonly page: Page;
  readonly userFolder: string;
  close(): Promise<void>;
}

async function addressOf(host: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of host.stdout ?? []) {
    said += String(chunk);
    const found = /http:\/\/127\.0\.0\.1:\S+/.exec(said);
    if (found !== null) return found[0];
  }
  throw new Error(`the host ended without an address: ${said}`);
}

/** Starts the compiled host and opens its address. Whatever the page throws or logs as an error fails the test when the app is closed. */
export async function openApp({ locale = 'en-GB' } = {}): Promise<RunningApp> {
  const language = locale.startsWith('zh') ? 'zh_CN.UTF-8' : 'C.UTF-8';
  const userFolder = await mkdtemp(path.join(os.tmpdir(), 'armtrace-e2e-'));
  const host = spawn(process.execPath, [path.join(root, 'dist', 'server', 'main.js')], {
    env: { ...process.env, ARMTRACE_USER_FOLDER: userFolder, LANG: language, LC_ALL: language },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(host);
  const browser: Browser = await openChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    locale,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return {
    page,
    userFolder,
    async close() {
      await browser.close();
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
      await rm(userFolder, { recursive: true, force: true });
      if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join('; ')}`);
    },
  };
}

/** Drops files of the project on the window, as a person does from a folder. */
export async function dropFiles(page: Page, ...files: readonly string[]): Promise<void> {
  const contents = await Promise.all(
    files.map(async (file) => ({
      name: path.basename(file),
      base64: (await readFile(path.resolve(root, file))).toString('base64'),
    })),
  );
  const dropped = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, contents);
  const main = page.locator('.drop-anywhere');
  for (const type of ['dragenter', 'dragover', 'drop']) await main.dispatchEvent(type, { dataTransfer: dropped });
}
